/** Text around the article on news pages: menus, buttons and boxes. */
const boilerplateWords = new Set(
  (
    'x|close|menu|settings|setting|search|home|log in|login|log out|sign in|sign up|register|subscribe|subscription|share|share this|' +
    'share this article|print|email|e-mail|mail|save|bookmark|copy link|copy url|url copied|link|listen|play|pause|font size|font-size|' +
    'text size|font|letter|small|medium|large|dark mode|light mode|translate|english|korean|comments|comment|leave a comment|' +
    'view comments|advertisement|ad|sponsored|sponsored content|promoted|tags|more|read more|see more|view more|go top|top|' +
    'back to top|next|previous|prev|next article|previous article|follow us|facebook|twitter|kakao|kakaotalk|kakaostory|line|' +
    'instagram|youtube|linkedin|whatsapp|telegram|rss|newsletter|newsletters|privacy policy|terms of use|terms of service|' +
    '(end)|end|the end|-30-|(끝)|끝|###|contact us|about us|cookie policy|accept|accept all|skip to content|skip to main content|' +
    '설정|글자크기|글자 크기|공유|공유하기|인쇄|인쇄하기|닫기|메뉴|검색|로그인|회원가입|구독|댓글|스크랩|광고|맨 위로|목록|이전|다음|' +
    '글씨크기|글자크기 변경|기사 공유|본문 듣기|url 복사|네이버|카카오톡|페이스북|트위터'
  ).split('|'),
);

const boilerplatePatterns: readonly RegExp[] = [
  /^[+\-−–]?\d{1,2}$/,
  /^(?:share|send|post|tweet|pin|email|print)\b.{0,20}\b(?:on|to|by|via|this|with)\b.{0,30}$/,
  /^(?:(?:facebook|twitter|x|kakao(?:talk|story)?|mail|e-?mail|link|line|whatsapp|telegram|linkedin|reddit|url|naver|band|pinterest|instagram) )+(?:share|copy)(?: button)?$/,
  /^(?:share|print|close|menu|search|zoom|play|font|copy|scrap|bookmark)\b.{0,16}\bbutton$/,
  /^(?:font|text|letter)[- ]?size(?: [+-]| up| down| small| large)?$/,
  /^(?:decrease|increase|reset|smaller|larger|bigger)(?: the)? (?:font|text)(?: size)?$/,
  /^go (?:to )?top(?: letter)?$/,
  /^(?:©|\(c\)|copyright\b).{0,200}$/,
  /^.{0,80}\ball rights reserved\b.{0,60}$/,
  /^.{0,40}무단\s?전재.{0,60}$/,
  /^\d+ (?:comments?|shares?|views?|likes?)$/,
  /^(?:댓글|조회(?:수)?|공유) ?\d+$/,
  /^(?:home|홈) ?[>›»/].{0,80}$/,
];

/** Headings of boxes with links to other articles. */
const boxHeadings: readonly RegExp[] = [
  /^(?:top|most)(?: \d+)? (?:stories|news|read|viewed|popular|shared|commented|articles|clicks)$/,
  /^(?:related|recommended|popular|latest|trending|editors?[’']s?|more|other|hot)(?: \d+)? (?:stories|news|articles|picks?|content|topics|headlines|issues|from .{1,30})$/,
  /^(?:you may also like|read also|also read|what[’']s new|around the web|from around the web|don[’']t miss|must read|trending now)$/,
  /^(?:많이 본 (?:뉴스|기사)|관련 ?(?:뉴스|기사)|주요 ?(?:뉴스|기사)|인기 ?(?:뉴스|기사)|추천 ?(?:뉴스|기사)|최신 ?(?:뉴스|기사))$/,
];

/** Bullets, arrows and enclosed letters before menu items. */
const bullet = /^(?:[•◦‣▪▫■□●○▶►▷▼▲△▽★☆·*※→←↑↓]|[\u2460-\u24ff])\s*/u;

export function isBulleted(line: string): boolean {
  return bullet.test(line);
}

/** True for a line of a menu, a button or a box; never for a sentence. */
export function isBoilerplate(line: string): boolean {
  const text = normalized(line);
  return (
    text === '' || boilerplateWords.has(text) || boilerplatePatterns.some((pattern) => pattern.test(text))
  );
}

/** True for the heading of a box, which is followed by a list of other articles. */
export function isBoxHeading(line: string): boolean {
  const text = normalized(line);
  return boxHeadings.some((pattern) => pattern.test(text));
}

function normalized(line: string): string {
  return line
    .replace(bullet, '')
    .replace(/[\s:…]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
