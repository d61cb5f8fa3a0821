import type { InterfaceLanguage } from '../publication.ts';
import type { FacetKind } from '../search.ts';

/** What the search says. Counts and spans of time come ready-made. */
export interface SearchWording {
  readonly search: string;
  readonly searchFor: string;
  readonly from: string;
  readonly to: string;
  readonly order: string;
  readonly orders: Readonly<Record<'newest' | 'oldest' | 'relevance', string>>;
  readonly results: string;
  readonly searching: string;
  readonly prompt: string;
  readonly found: (count: number, shown: string) => string;
  readonly within: (found: string, from: string, to: string) => string;
  readonly none: (query: string) => string;
  readonly noneFits: string;
  readonly noneWithin: (from: string, to: string) => string;
  readonly noWords: string;
  readonly tooLong: string;
  readonly upsideDown: string;
  readonly more: string;
  readonly older: string;
  readonly newer: string;
  readonly failed: (spans: string) => string;
  readonly broken: string;
  readonly retry: string;
  readonly didYouMean: string;
  readonly histogram: string;
  readonly notAsked: string;
  readonly narrow: string;
  readonly conditions: string;
  readonly takeAway: (condition: string) => string;
  readonly facets: Readonly<Record<FacetKind, string>>;
  readonly counting: string;
  readonly noValues: string;
  readonly findValue: (facet: string) => string;
  readonly moreValues: (count: string) => string;
}

const words: Readonly<Record<InterfaceLanguage, SearchWording>> = {
  en: {
    search: 'Search',
    searchFor: 'Search the archive for',
    from: 'From',
    to: 'To',
    order: 'Order',
    orders: { newest: 'Newest first', oldest: 'Oldest first', relevance: 'Most relevant first' },
    results: 'Results',
    searching: 'Searching…',
    prompt: 'Write a word, a name or a “phrase”, or choose days: results come as you write.',
    found: (count, shown) => (count === 1 ? '1 article' : `${shown} articles`),
    within: (found, from, to) => (from === to ? `${found} in ${from}` : `${found} in ${from} to ${to}`),
    none: (query) => `No article has “${query}”. Try fewer words, another spelling, or other days.`,
    noneFits: 'No article fits all conditions. Take one away, or choose other days.',
    noneWithin: (from, to) => (from === to ? `None in ${from}.` : `None in ${from} to ${to}.`),
    noWords: 'There is no word in this. Write one, a name, or a “phrase”.',
    tooLong: 'This is longer than can be searched; only its beginning was.',
    upsideDown: 'The first day is after the last: no article can be between them.',
    more: 'Show more',
    older: 'Search older',
    newer: 'Search newer',
    failed: (spans) => `These times could not be searched: ${spans}.`,
    broken: 'The search could not be started. Perhaps the connection is down.',
    retry: 'Try again',
    didYouMean: 'Did you mean',
    histogram: 'Articles found over time: choose a time, or several with Shift and the arrow keys',
    notAsked: 'not searched yet',
    narrow: 'Narrow the search',
    conditions: 'Conditions',
    takeAway: (condition) => `Take away the condition ${condition}`,
    facets: {
      section: 'Section',
      topic: 'Topic',
      person: 'Person',
      place: 'Place',
      agency: 'Agency',
      author: 'Author',
      type: 'Kind',
      lang: 'Language',
    },
    counting: 'Counting…',
    noValues: 'None among these articles.',
    findValue: (facet) => `Find in ${facet.toLowerCase()}`,
    moreValues: (count) => `${count} more`,
  },
  ko: {
    search: '검색',
    searchFor: '아카이브에서 찾을 말',
    from: '시작일',
    to: '종료일',
    order: '순서',
    orders: { newest: '최신순', oldest: '오래된순', relevance: '관련도순' },
    results: '검색 결과',
    searching: '찾는 중…',
    prompt: '낱말이나 이름, “구절”을 쓰거나 날짜를 고르십시오. 쓰는 대로 결과가 나옵니다.',
    found: (_, shown) => `기사 ${shown}건`,
    within: (found, from, to) => (from === to ? `${from} ${found}` : `${from}~${to} ${found}`),
    none: (query) => `“${query}”에 맞는 기사가 없습니다. 낱말을 줄이거나 다르게 쓰거나 날짜를 바꿔 보십시오.`,
    noneFits: '모든 조건에 맞는 기사가 없습니다. 조건을 줄이거나 날짜를 바꿔 보십시오.',
    noneWithin: (from, to) => (from === to ? `${from}에는 없습니다.` : `${from}~${to}에는 없습니다.`),
    noWords: '찾을 낱말이 없습니다. 낱말이나 이름, “구절”을 쓰십시오.',
    tooLong: '검색할 수 있는 길이를 넘어 앞부분만 찾았습니다.',
    upsideDown: '시작일이 종료일보다 늦어 그 사이에 기사가 있을 수 없습니다.',
    more: '더 보기',
    older: '이전 기사 더 찾기',
    newer: '이후 기사 더 찾기',
    failed: (spans) => `다음 기간은 찾지 못했습니다: ${spans}.`,
    broken: '검색을 시작하지 못했습니다. 인터넷 연결을 확인하십시오.',
    retry: '다시 시도',
    didYouMean: '이렇게 찾으시겠습니까?',
    histogram: '시기별 검색 결과. 시기를 고르거나 Shift와 화살표 키로 여럿을 고를 수 있습니다',
    notAsked: '아직 찾지 않음',
    narrow: '범위 좁히기',
    conditions: '검색 조건',
    takeAway: (condition) => `${condition} 조건 없애기`,
    facets: {
      section: '분야',
      topic: '주제',
      person: '인물',
      place: '장소',
      agency: '통신사',
      author: '필자',
      type: '종류',
      lang: '언어',
    },
    counting: '세는 중…',
    noValues: '이 기사들에는 없습니다.',
    findValue: (facet) => `${facet}에서 찾기`,
    moreValues: (count) => `그 밖에 ${count}개`,
  },
};

/** What the search says in a language. */
export function searchWording(language: InterfaceLanguage): SearchWording {
  return words[language];
}
