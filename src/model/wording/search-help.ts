import type { InterfaceLanguage } from '../publication.ts';

/** Something to type in the search box, and what it finds. */
interface Form {
  readonly type: string;
  readonly finds: string;
}

/** The text of the search help page. */
interface SearchHelpWording {
  readonly forms: string;
  readonly words: readonly Form[];
  readonly filters: readonly Form[];
  readonly explained: readonly { readonly head: string; readonly text: string }[];
}

const words: Readonly<Record<InterfaceLanguage, SearchHelpWording>> = {
  en: {
    forms: 'What you can type',
    words: [
      { type: 'foreign minister', finds: 'Articles that contain both words, in any grammatical form.' },
      { type: '"foreign minister"', finds: 'Articles that contain the words together, in this order.' },
      { type: 'minister -prime', finds: 'Articles that contain the first word but not the second.' },
      { type: 'strike OR walkout', finds: 'Articles that contain either word. Type OR in capital letters.' },
      { type: 'minist*', finds: 'Articles that contain a word beginning with these letters.' },
    ],
    filters: [
      { type: 'person:Curie', finds: 'Articles that name this person, however the name is spelt.' },
      {
        type: 'topic:elections',
        finds: 'Articles on this topic. section:, place:, agency: and author: work the same way.',
      },
      { type: 'person:"Marie Curie"', finds: 'Put a name of more than one word in quotation marks.' },
      { type: '-type:opinion', finds: 'A minus sign leaves out articles that match the filter.' },
      {
        type: 'on:2024-12-21',
        finds: 'Articles from this day. You can also give a month (on:2024-12) or a year.',
      },
      { type: 'after:2024-12-03', finds: 'Articles from this day or later.' },
      { type: 'before:2025-01', finds: 'Articles from before this month.' },
    ],
    explained: [
      {
        head: 'The order of results',
        text: 'Results are listed by date, newest first unless you choose oldest first. “Most relevant first” takes into account how often your words appear in an article, how rare they are in the archive, and whether they appear in its headline or another heading.',
      },
      {
        head: 'How far the search goes',
        text: 'The archive is searched in parts, starting with the newest, until there are enough results to show. The line above the results says which years have been searched, and a button lets you search further. Dates and filters narrow the search before it starts.',
      },
      {
        head: 'Words and their forms',
        text: 'Only whole words match: art does not find party or artist. If no article contains a word, the search finds words that begin with it. Punctuation and capital letters make no difference.',
      },
      {
        head: 'Korean, Japanese and Chinese',
        text: 'Korean words are found with any particle attached and inside compounds: 장관 finds 외교장관은. Japanese and Chinese words are found anywhere in the text.',
      },
      {
        head: 'Names',
        text: 'All the names that the archive has on record for a person, place or organization count as one, in any script or spelling: Seoul and 서울 find the same articles.',
      },
      {
        head: 'Privacy',
        text: 'The search runs in your browser. Your search terms are not sent to anyone.',
      },
    ],
  },
  ko: {
    forms: '검색어와 검색 조건',
    words: [
      { type: '외교 장관', finds: '두 단어가 모두 들어 있는 기사.' },
      { type: '"외교 장관"', finds: '두 단어가 이 순서로 나란히 들어 있는 기사.' },
      { type: '장관 -차관', finds: '앞 단어는 들어 있고 뒤 단어는 들어 있지 않은 기사.' },
      { type: '파업 OR 집회', finds: '둘 중 하나라도 들어 있는 기사. OR는 대문자로 입력합니다.' },
      { type: 'minist*', finds: '이 글자로 시작하는 단어가 들어 있는 기사.' },
    ],
    filters: [
      { type: 'person:퀴리', finds: '이 인물이 나오는 기사. 이름의 표기가 달라도 찾습니다.' },
      {
        type: 'topic:선거',
        finds: '이 주제의 기사. section:, place:, agency:, author:도 같은 방법으로 씁니다.',
      },
      { type: 'person:"마리 퀴리"', finds: '띄어쓰기가 있는 이름은 따옴표로 묶습니다.' },
      { type: '-type:opinion', finds: '빼기 기호(-)를 붙이면 조건에 맞는 기사를 제외합니다.' },
      { type: 'on:2024-12-21', finds: '이날의 기사. 월(on:2024-12)이나 연도만 입력해도 됩니다.' },
      { type: 'after:2024-12-03', finds: '이날과 그 이후의 기사.' },
      { type: 'before:2025-01', finds: '이달이 시작되기 전의 기사.' },
    ],
    explained: [
      {
        head: '결과 정렬',
        text: '검색 결과는 최신순으로 나오며 오래된순으로 바꿀 수 있습니다. ‘관련도순’은 검색어가 기사에 얼마나 자주 나오는지, 아카이브에서 얼마나 드문 단어인지, 제목에 들어 있는지를 따져 정렬합니다.',
      },
      {
        head: '검색 범위',
        text: '최근 기사부터 기간을 나눠 거슬러 올라가며 검색하고, 보여 줄 만큼 결과가 모이면 멈춥니다. 어느 연도까지 검색했는지는 결과 위에 표시되며, 버튼을 누르면 더 검색합니다. 날짜와 조건을 지정하면 그 범위만 검색합니다.',
      },
      {
        head: '한국어 단어',
        text: '조사가 붙은 단어와 합성어에 들어 있는 단어도 찾습니다. ‘장관’을 검색하면 ‘외교장관은’을, ‘미국은’을 검색하면 ‘미국과’를 찾습니다. 일본어와 중국어는 글 어디에 있어도 찾습니다.',
      },
      {
        head: '영어 단어',
        text: '단어 전체가 일치해야 하지만 어형 변화는 구별하지 않습니다. 일치하는 단어가 없으면 검색어로 시작하는 단어를 찾습니다.',
      },
      {
        head: '이름',
        text: '아카이브에 등록된 인물, 장소, 단체의 여러 이름은 하나로 봅니다. ‘서울’과 ‘Seoul’의 검색 결과는 같습니다.',
      },
      {
        head: '개인정보 보호',
        text: '검색은 이용자의 브라우저에서 실행됩니다. 검색어는 어디에도 전송되지 않습니다.',
      },
    ],
  },
};

/** The text of the search help page in a language. */
export function searchHelpWording(language: InterfaceLanguage): SearchHelpWording {
  return words[language];
}
