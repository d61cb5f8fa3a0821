import { groupDigits } from '#lib/text.ts';
import type { IndexKind } from '../paths.ts';
import type { InterfaceLanguage } from '../publication.ts';

/** The interface text of the pages that list articles: calendar, indexes, entries, the front page. */
interface BrowseWording {
  readonly kinds: Readonly<Record<IndexKind, string>>;
  readonly articles: (count: number) => string;
  readonly entries: (kind: IndexKind, count: number) => string;
  readonly more: (count: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly articlesLabel: string;
  readonly legendFewer: string;
  readonly legendMore: string;
  readonly calendar: string;
  readonly otherDays: string;
  readonly otherMonths: string;
  readonly otherYears: string;
  readonly byYear: string;
  readonly byMonth: string;
  readonly yearColumn: string;
  readonly total: string;
  readonly otherNews: string;
  readonly archiveExtent: (count: number, from: string, to: string) => string;
  readonly emptyArchive: string;
  readonly emptyDay: string;
  readonly emptyList: string;
  readonly byLetter: string;
  readonly largest: string;
  readonly alsoKnownAs: string;
  readonly children: string;
  readonly related: (kind: IndexKind) => string;
  /** The link that searches for two entries together: its text, and their names after it for screen readers. */
  readonly searchBoth: string;
  readonly bothNames: (one: string, other: string) => string;
  readonly searchWithin: (name: string) => string;
  readonly feedFor: (name: string) => string;
  readonly site: string;
  readonly keyDates: string;
  readonly gap: (days: number) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly pages: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly latest: string;
  readonly stories: string;
  readonly topics: string;
  readonly onThisDay: string;
  readonly onThisDayLead: string;
  readonly onThisDayLink: string;
  readonly onThisDayOf: (monthAndDay: string) => string;
  readonly archiveAtAGlance: string;
  readonly randomArticle: string;
}

const counted = (count: number, one: string, many: string): string =>
  `${groupDigits(count)} ${count === 1 ? one : many}`;

const enEntries: Readonly<Record<IndexKind, readonly [one: string, many: string]>> = {
  sections: ['section', 'sections'],
  topics: ['topic', 'topics'],
  people: ['person', 'people'],
  places: ['place', 'places'],
  organizations: ['organization', 'organizations'],
  stories: ['story', 'stories'],
  series: ['series', 'series'],
  authors: ['author', 'authors'],
  agencies: ['agency', 'agencies'],
};

const enKinds: Readonly<Record<IndexKind, string>> = {
  sections: 'Sections',
  topics: 'Topics',
  people: 'People',
  places: 'Places',
  organizations: 'Organizations',
  stories: 'Stories',
  series: 'Series',
  authors: 'Authors',
  agencies: 'Agencies',
};

const koUnits: Readonly<Record<IndexKind, string>> = {
  sections: '개',
  topics: '개',
  people: '명',
  places: '곳',
  organizations: '곳',
  stories: '건',
  series: '건',
  authors: '명',
  agencies: '곳',
};

const koKinds: Readonly<Record<IndexKind, string>> = {
  sections: '섹션',
  topics: '주제',
  people: '인물',
  places: '장소',
  organizations: '기관·단체',
  stories: '연속 보도',
  series: '연재',
  authors: '기자·필자',
  agencies: '통신사',
};

const words: Readonly<Record<InterfaceLanguage, BrowseWording>> = {
  en: {
    kinds: enKinds,
    articles: (count) => counted(count, 'article', 'articles'),
    entries: (kind, count) => counted(count, ...enEntries[kind]),
    more: (count) => `${counted(count, 'more article', 'more articles')} from this day`,
    span: (from, to) => (from === to ? from : `${from} to ${to}`),
    articlesLabel: 'Articles',
    legendFewer: 'fewer',
    legendMore: 'more',
    calendar: 'Calendar',
    otherDays: 'Previous and next days',
    otherMonths: 'Previous and next months',
    otherYears: 'Previous and next years',
    byYear: 'By year',
    byMonth: 'By month',
    yearColumn: 'Year',
    total: 'Total',
    otherNews: 'Other news',
    archiveExtent: (count, from, to) =>
      `${counted(count, 'article', 'articles')}, ${from === to ? from : `${from} to ${to}`}`,
    emptyArchive: 'No articles have been published yet.',
    emptyDay: 'The archive has no articles from this date.',
    emptyList: 'No entries yet.',
    byLetter: 'A to Z',
    largest: 'Most covered',
    alsoKnownAs: 'Also known as',
    children: 'Includes',
    related: (kind) => `Related ${enEntries[kind][1]}`,
    searchBoth: 'Search both',
    bothNames: (one, other) => `${one} and ${other}`,
    searchWithin: (name) => `Search within ${name}`,
    feedFor: (name) => `RSS feed: ${name}`,
    site: 'Website',
    keyDates: 'Key dates',
    gap: (days) => `${groupDigits(days)} days later`,
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    pages: 'Pages',
    previousPage: 'Earlier in the year',
    nextPage: 'Later in the year',
    latest: 'Latest articles',
    stories: 'Running stories',
    topics: 'Topics',
    onThisDay: 'On this day',
    onThisDayLead: 'Articles published on the same date, year by year.',
    onThisDayLink: 'See all articles from this date',
    onThisDayOf: (monthAndDay) => `On this day: ${monthAndDay}`,
    archiveAtAGlance: 'The archive at a glance',
    randomArticle: 'Random article',
  },
  ko: {
    kinds: koKinds,
    articles: (count) => `기사 ${groupDigits(count)}건`,
    entries: (kind, count) => `${koKinds[kind]} ${groupDigits(count)}${koUnits[kind]}`,
    more: (count) => `이날 기사 ${groupDigits(count)}건 더 보기`,
    span: (from, to) => (from === to ? from : `${from}부터 ${to}까지`),
    articlesLabel: '기사 수',
    legendFewer: '적음',
    legendMore: '많음',
    calendar: '달력',
    otherDays: '이전 날짜와 다음 날짜',
    otherMonths: '이전 달과 다음 달',
    otherYears: '이전 해와 다음 해',
    byYear: '연도별',
    byMonth: '월별',
    yearColumn: '연도',
    total: '합계',
    otherNews: '그 밖의 소식',
    archiveExtent: (count, from, to) =>
      `${from === to ? from : `${from}부터 ${to}까지`} 기사 ${groupDigits(count)}건`,
    emptyArchive: '아직 발행된 기사가 없습니다.',
    emptyDay: '이 날짜에 발행된 기사가 없습니다.',
    emptyList: '아직 등록된 항목이 없습니다.',
    byLetter: '가나다·ABC순',
    largest: '기사 많은 순',
    alsoKnownAs: '다른 이름',
    children: '하위 항목',
    related: (kind) => `관련 ${koKinds[kind]}`,
    searchBoth: '함께 검색',
    bothNames: (one, other) => `${one}, ${other}`,
    searchWithin: (name) => `‘${name}’ 기사 검색`,
    feedFor: (name) => `‘${name}’ RSS`,
    site: '웹사이트',
    keyDates: '주요 일지',
    gap: (days) => `${groupDigits(days)}일 뒤`,
    pageOf: (page, pages) => `${pages}쪽 중 ${page}쪽`,
    pages: '쪽 이동',
    previousPage: '이전 시기 기사',
    nextPage: '이후 시기 기사',
    latest: '최신 기사',
    stories: '연속 보도',
    topics: '주제',
    onThisDay: '역사 속 오늘',
    onThisDayLead: '같은 날짜에 실린 기사를 연도별로 모았습니다.',
    onThisDayLink: '이날 기사 모두 보기',
    onThisDayOf: (monthAndDay) => `역사 속 ${monthAndDay}`,
    archiveAtAGlance: '한눈에 보는 아카이브',
    randomArticle: '무작위 기사 보기',
  },
};

/** The interface text of the pages that list articles in a language. */
export function browseWording(language: InterfaceLanguage): BrowseWording {
  return words[language];
}
