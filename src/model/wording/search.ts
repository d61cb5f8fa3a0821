import type { InterfaceLanguage } from '../publication.ts';
import type { FacetKind } from '../search.ts';

/** The interface text of the search. Counts and periods arrive formatted. */
export interface SearchWording {
  readonly search: string;
  readonly searchArchive: string;
  readonly query: string;
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
  readonly noneMatch: string;
  readonly noneWithin: (from: string, to: string) => string;
  readonly noWords: string;
  readonly tooLong: string;
  readonly datesReversed: string;
  readonly more: string;
  readonly older: string;
  readonly newer: string;
  readonly failed: (spans: string) => string;
  readonly broken: string;
  readonly retry: string;
  /** A suggestion, asked as a question. */
  readonly didYouMean: { readonly before: string; readonly after: string };
  readonly histogram: string;
  readonly notSearched: string;
  readonly narrow: string;
  readonly filters: string;
  readonly removeFilter: (filter: string) => string;
  readonly facets: Readonly<Record<FacetKind, string>>;
  readonly loading: string;
  readonly noValues: string;
  readonly findValue: (facet: string) => string;
  readonly moreValues: (count: string) => string;
}

const words: Readonly<Record<InterfaceLanguage, SearchWording>> = {
  en: {
    search: 'Search',
    searchArchive: 'Search the archive',
    query: 'Search for',
    from: 'From',
    to: 'To',
    order: 'Sort by',
    orders: { newest: 'Newest first', oldest: 'Oldest first', relevance: 'Most relevant first' },
    results: 'Results',
    searching: 'Searching…',
    prompt: 'Enter a word, a name or a “phrase”, or choose dates. Results appear as you type.',
    found: (count, shown) => (count === 1 ? '1 article' : `${shown} articles`),
    within: (found, from, to) => (from === to ? `${found} in ${from}` : `${found} in ${from}–${to}`),
    none: (query) =>
      `No articles found for “${query}”. Try fewer words, a different spelling or other dates.`,
    noneMatch: 'No articles match all the filters. Remove a filter or change the dates.',
    noneWithin: (from, to) => `No articles found in ${from === to ? from : `${from}–${to}`}.`,
    noWords: 'Enter at least one word, name or “phrase” to search for.',
    tooLong: 'Your search is too long. Only the first part was used.',
    datesReversed: 'The “From” date is after the “To” date.',
    more: 'Show more',
    older: 'Search older articles',
    newer: 'Search newer articles',
    failed: (spans) => `These periods could not be searched: ${spans}.`,
    broken: 'The search could not start. Check your internet connection and try again.',
    retry: 'Try again',
    didYouMean: { before: 'Did you mean', after: '?' },
    histogram: 'Results over time. Select a period, or use Shift and the arrow keys to select several.',
    notSearched: 'not searched yet',
    narrow: 'Filter results',
    filters: 'Active filters',
    removeFilter: (filter) => `Remove filter ${filter}`,
    facets: {
      section: 'Section',
      topic: 'Topic',
      person: 'Person',
      place: 'Place',
      agency: 'Agency',
      author: 'Author',
      type: 'Type',
      lang: 'Language',
    },
    loading: 'Loading…',
    noValues: 'None in these results.',
    findValue: (facet) => `Find ${/^[aeiou]/i.test(facet) ? 'an' : 'a'} ${facet.toLowerCase()}`,
    moreValues: (count) => `${count} more`,
  },
  ko: {
    search: '검색',
    searchArchive: '아카이브 검색',
    query: '검색어',
    from: '시작일',
    to: '종료일',
    order: '정렬',
    orders: { newest: '최신순', oldest: '오래된순', relevance: '관련도순' },
    results: '검색 결과',
    searching: '검색 중…',
    prompt: '단어나 이름, “구절”을 입력하거나 기간을 선택하십시오. 입력하는 대로 결과가 나타납니다.',
    found: (_, shown) => `기사 ${shown}건`,
    within: (found, from, to) => `${from === to ? from : `${from}~${to}`}년 ${found}`,
    none: (query) =>
      `‘${query}’에 대한 검색 결과가 없습니다. 단어 수를 줄이거나 표기 또는 기간을 바꿔 보십시오.`,
    noneMatch: '모든 조건에 맞는 기사가 없습니다. 조건을 줄이거나 기간을 바꿔 보십시오.',
    noneWithin: (from, to) => `${from === to ? from : `${from}~${to}`}년에는 검색 결과가 없습니다.`,
    noWords: '검색할 단어가 없습니다. 단어나 이름, “구절”을 입력하십시오.',
    tooLong: '검색어가 너무 길어 앞부분만 검색했습니다.',
    datesReversed: '시작일이 종료일보다 늦습니다.',
    more: '더 보기',
    older: '이전 기사 더 검색',
    newer: '이후 기사 더 검색',
    failed: (spans) => `다음 기간은 검색하지 못했습니다: ${spans}.`,
    broken: '검색을 시작하지 못했습니다. 인터넷 연결을 확인하고 다시 시도하십시오.',
    retry: '다시 시도',
    didYouMean: { before: '이것을 찾으셨습니까?', after: '' },
    histogram: '기간별 검색 결과. 기간을 선택하거나 Shift와 화살표 키로 여러 기간을 선택할 수 있습니다.',
    notSearched: '아직 검색하지 않음',
    narrow: '결과 좁히기',
    filters: '적용한 검색 조건',
    removeFilter: (filter) => `${filter} 조건 해제`,
    facets: {
      section: '섹션',
      topic: '주제',
      person: '인물',
      place: '장소',
      agency: '통신사',
      author: '기자·필자',
      type: '유형',
      lang: '언어',
    },
    loading: '불러오는 중…',
    noValues: '검색 결과에 해당 항목이 없습니다.',
    findValue: (facet) => `${facet} 찾기`,
    moreValues: (count) => `외 ${count}개`,
  },
};

/** The interface text of the search in a language. */
export function searchWording(language: InterfaceLanguage): SearchWording {
  return words[language];
}
