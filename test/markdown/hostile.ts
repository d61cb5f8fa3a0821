import fc from 'fast-check';
import { Parser } from 'htmlparser2';

/** Pieces of markup, links and placeholders, for generating hostile texts. */
const pieces = [
  ...'<>"\'`=&;/\\()[]{}!#*_|:-^~\n\t '.split(''),
  ...[
    '\n\n',
    '    ',
    '> ',
    '- ',
    '1. ',
    '| a |\n|---|\n',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
    '^[',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '\0',
    '\u0001',
  ],
  ...[
    '&#0;',
    '&#x3c;',
    '&lt;',
    '&colon;',
    '&Tab;',
    '&NewLine;',
    '%00',
    '%2e%2e/',
    '../',
    '//',
    '\u00a0',
    '\u202e',
    '\ud800',
    '한',
    '😀',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '<svg',
    '<math>',
    '<title>',
    '<textarea>',
    '<xmp>',
    '<iframe src=',
    '<img src=',
    '<a href=',
    '<b',
    '</p>',
    '</div>',
  ],
  ...[
    '<p id="',
    '<table>',
    '<select>',
    '<option>',
    '<template>',
    '<noscript>',
    '<object data=',
    '<embed src=',
    '<base href=',
    '<meta ',
    '<form action=',
  ],
  ...[
    ' onerror=alert(1) ',
    ' style="',
    ' class="',
    ' srcdoc=',
    ' formaction=',
    ' xlink:href=',
    ' srcset="',
    'javascript:alert(1)',
    'data:text/html,',
    'vbscript:',
    'https://example.org',
  ],
  ...['a.md', 'vote.svg', 'bell.mp3', 'x', 'word', ' \0=0 ', '"\0/2024/', 'class="closing-tag"'],
];

export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Complete attacks, in forms that have fooled sanitisers. */
export const attacks = [
  '<script>alert(1)</script>',
  '<ScRiPt\n>alert(1)</sCrIpT >',
  '<script/x>alert(1)</script>',
  '<<script>script>alert(1)<</script>/script>',
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<img src="x" alt="a"onerror="alert(1)">',
  '<img src=x onerror\n=alert(1) alt=">">',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<video><source onerror="alert(1)"></video>',
  '<video poster="javascript:alert(1)" src="a.mp4"></video>',
  '<details ontoggle=alert(1) open>x</details>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="&#14; javascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<q cite="javascript:alert(1)">x</q>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '<?xml ><img src=x onerror=alert(1)> ?>',
  '[a](javascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a](\u0001javascript:alert(1))',
  '[a](java&NewLine;script:alert(1))',
  '[a]: javascript:alert(1)\n\n[a]',
  '![a](javascript:alert(1))',
  '![a](x.svg "" onerror=alert(1) x="")',
  '![" onerror=alert(1) x="](x.svg)',
  '[a](b.md "" onmouseover=alert(1) x="")',
  '[a](https://example.org/"onmouseover="alert(1))',
  '<https://example.org/"onmouseover="alert(1)>',
  '``` "><script>alert(1)</script>\nx\n```',
  '## <img src=x onerror=alert(1)>',
  'text[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  '^[<img src=x onerror=alert(1)>]',
  '| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |',
  '</p></div></main><script>alert(1)</script>',
  '\0<script>alert(1)</script>',
  '<a href="\0/x" onclick=alert(1)>',
  '<b \0=0 onclick=alert(1)>x</b>',
];

const elements = new Set(
  (
    'p div section ul ol li dl dt dd figure figcaption pre hr summary h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td col colgroup ' +
    'br em strong i b u s sub sup small abbr cite code kbd samp var dfn mark span ruby rt rp bdi bdo wbr a img audio video source ' +
    'blockquote q del ins time details'
  ).split(' '),
);
const attributes = new Set(
  'id lang dir title class role tabindex aria-label rel href hreflang src alt type cite datetime start reversed value open span colspan rowspan scope controls preload loading decoding'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'hr', 'img', 'wbr', 'col', 'source']);

/** Why a text is not safe to insert into a page. Empty if it is safe. */
export function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  const parser = new Parser({
    onopentag: (name, found) => {
      if (!elements.has(name)) dangers.push(`<${name}>`);
      for (const [key, value] of Object.entries(found)) {
        if (!attributes.has(key)) dangers.push(`<${name} ${key}>`);
        if (['href', 'src', 'cite'].includes(key) && !isSafeAddress(key, value))
          dangers.push(`${key}=${value}`);
      }
    },
    oncomment: (words) => dangers.push(`<!--${words}`),
    onprocessinginstruction: (name) => dangers.push(`<${name}`),
  });
  parser.end(html);
  if (/\0/.test(html)) dangers.push('a placeholder is left');
  return [...dangers, ...unbalanced(html)];
}

/** Ignores control characters and spaces, as browsers do before they look for a scheme. */
function isSafeAddress(key: string, value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers ignore.
  const address = value.replace(/[\u0000-\u0020]/g, '');
  if (key === 'src') return address.startsWith('/site/');
  return /^(?:https?:\/\/|mailto:|tel:|\/site\/|#)/i.test(address);
}

/** Unbalanced tags, which could break out of the text’s container in the page. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gi)) {
    if (empty.has(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return [`</${name}> has no start tag`];
  }
  return open.map((name) => `<${name}> is not closed`);
}
