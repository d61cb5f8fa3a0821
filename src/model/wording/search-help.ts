import type { InterfaceLanguage } from '../publication.ts';

/** What can be written into the search field, and what it finds. */
interface Form {
  readonly write: string;
  readonly finds: string;
}

/** The page that explains the search. */
interface SearchHelpWording {
  readonly forms: string;
  readonly words: readonly Form[];
  readonly conditions: readonly Form[];
  readonly explained: readonly { readonly head: string; readonly text: string }[];
}

const words: Readonly<Record<InterfaceLanguage, SearchHelpWording>> = {
  en: {
    forms: 'What can be written',
    words: [
      { write: 'foreign minister', finds: 'Articles that have both words, in any grammatical form.' },
      { write: '"foreign minister"', finds: 'The words side by side, in this order.' },
      { write: 'minister -prime', finds: 'Articles with the first word and without the second.' },
      {
        write: 'strike OR walkout',
        finds: 'Articles with the one word or the other. OR is written in capitals.',
      },
      { write: 'minist*', finds: 'Words that begin like this.' },
    ],
    conditions: [
      { write: 'person:Curie', finds: 'Articles that name this person, in whatever spelling.' },
      {
        write: 'topic:elections',
        finds: 'Articles on this topic; likewise section:, place:, agency: and author:.',
      },
      { write: 'person:"Marie Curie"', finds: 'A name of several words stands between quotation marks.' },
      { write: '-type:opinion', finds: 'A minus leaves out what the condition holds for.' },
      { write: 'on:2024-12-21', finds: 'Articles of this day; a month (on:2024-12) or a year will do.' },
      { write: 'after:2024-12-03', finds: 'Articles of this day and later.' },
      { write: 'before:2025-01', finds: 'Articles before this month began.' },
    ],
    explained: [
      {
        head: 'Which comes first',
        text: 'The newest article comes first, exactly; or the oldest, if you ask for it. “Most relevant first” weighs how often your words stand in an article, how rare they are in the archive, and whether they stand in its headline or a heading.',
      },
      {
        head: 'How far is searched',
        text: 'The archive is searched in volumes, from the newest back, until there is enough to show. The line above the results says how far; a button searches further. Days and conditions narrow the search before it begins.',
      },
      {
        head: 'Words and their forms',
        text: 'A word is found whole: art does not find party or artist. If no article has it, words that begin with it are found. Punctuation and capitals make no difference.',
      },
      {
        head: 'Korean, Japanese and Chinese',
        text: 'Korean words are found with any particle and inside compounds: 장관 finds 외교장관은. Japanese and Chinese words are found anywhere in the text.',
      },
      {
        head: 'Names',
        text: 'The names of a person, place or organization are one, in whatever script or spelling the archive knows: Seoul and 서울 find the same articles.',
      },
      {
        head: 'Where it happens',
        text: 'The search runs in your browser. What you look for is sent to no one.',
      },
    ],
  },
  ko: {
    forms: '쓸 수 있는 표현',
    words: [
      { write: '외교 장관', finds: '두 낱말이 모두 있는 기사.' },
      { write: '"외교 장관"', finds: '낱말이 이 순서로 나란히 있는 기사.' },
      { write: '장관 -차관', finds: '앞의 낱말은 있고 뒤의 낱말은 없는 기사.' },
      { write: '파업 OR 집회', finds: '둘 가운데 하나라도 있는 기사. OR는 대문자로 씁니다.' },
      { write: 'minist*', finds: '이렇게 시작하는 낱말.' },
    ],
    conditions: [
      { write: 'person:퀴리', finds: '이 사람이 나오는 기사. 표기는 상관없습니다.' },
      { write: 'topic:선거', finds: '이 주제의 기사. section:, place:, agency:, author:도 같습니다.' },
      { write: 'person:"마리 퀴리"', finds: '띄어 쓰는 이름은 따옴표 안에 씁니다.' },
      { write: '-type:opinion', finds: '빼기표를 붙이면 그 조건에 맞는 기사를 뺍니다.' },
      { write: 'on:2024-12-21', finds: '그날의 기사. 달(on:2024-12)이나 해만 써도 됩니다.' },
      { write: 'after:2024-12-03', finds: '그날과 그 뒤의 기사.' },
      { write: 'before:2025-01', finds: '그달이 시작되기 전의 기사.' },
    ],
    explained: [
      {
        head: '결과의 순서',
        text: '최신 기사부터 정확히 시간순으로 나오며, 오래된 기사부터 볼 수도 있습니다. ‘관련도순’은 찾는 말이 기사에 얼마나 자주 나오는지, 아카이브에서 얼마나 드문지, 제목에 있는지를 따집니다.',
      },
      {
        head: '찾는 범위',
        text: '아카이브는 최근 묶음부터 거슬러 올라가며, 보여 줄 만큼 찾으면 멈춥니다. 결과 위의 문장이 어디까지 찾았는지 알려 주고, 단추를 누르면 더 찾습니다.',
      },
      {
        head: '한국어 낱말',
        text: '조사가 붙어 있거나 합성어 안에 있는 낱말도 찾습니다. ‘장관’은 ‘외교장관은’을, ‘미국은’은 ‘미국과’를 찾습니다. 일본어와 중국어 낱말은 글 어디에 있어도 찾습니다.',
      },
      {
        head: '영어 낱말',
        text: '낱말 전체를 찾되 어형 변화는 가리지 않습니다. 그런 낱말이 없으면 그렇게 시작하는 낱말을 찾습니다.',
      },
      {
        head: '이름',
        text: '사람, 장소, 단체의 여러 이름은 하나로 봅니다. ‘서울’과 ‘Seoul’은 같은 기사를 찾습니다.',
      },
      {
        head: '검색이 이루어지는 곳',
        text: '검색은 여러분의 브라우저 안에서 이루어집니다. 찾는 말은 아무에게도 보내지 않습니다.',
      },
    ],
  },
};

/** What the page that explains the search says in a language. */
export function searchHelpWording(language: InterfaceLanguage): SearchHelpWording {
  return words[language];
}
