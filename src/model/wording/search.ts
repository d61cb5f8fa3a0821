import type { InterfaceLanguage } from '../publication.ts';

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
    noneWithin: (from, to) => (from === to ? `None in ${from}.` : `None in ${from} to ${to}.`),
    noWords: 'There is no word in this. Write one, a name, or a “phrase”.',
    tooLong: 'This is longer than can be searched; only its beginning was.',
    upsideDown: 'The first day is after the last: no article can be between them.',
    more: 'Show more',
    older: 'Search older',
    newer: 'Search newer',
    failed: (spans) => `These years could not be searched: ${spans}.`,
    broken: 'The search could not be started. Perhaps the connection is down.',
    retry: 'Try again',
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
  },
};

/** What the search says in a language. */
export function searchWording(language: InterfaceLanguage): SearchWording {
  return words[language];
}
