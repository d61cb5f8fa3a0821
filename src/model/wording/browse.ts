import { groupDigits } from '#lib/text.ts';
import type { IndexKind } from '../paths.ts';
import type { InterfaceLanguage } from '../publication.ts';

/** What the ways into the archive say: days, calendars, indexes, entries, the front page. */
interface BrowseWording {
  readonly kinds: Readonly<Record<IndexKind, string>>;
  readonly articles: (count: number) => string;
  readonly entries: (kind: IndexKind, count: number) => string;
  readonly more: (count: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly weight: string;
  readonly fewer: string;
  readonly most: string;
  readonly calendar: string;
  readonly byYear: string;
  readonly byMonth: string;
  readonly yearColumn: string;
  readonly total: string;
  readonly otherNews: string;
  readonly archiveStanding: (count: number, from: string, to: string) => string;
  readonly emptyArchive: string;
  readonly emptyDay: string;
  readonly emptyList: string;
  readonly byLetter: string;
  readonly bySize: string;
  readonly alsoKnownAs: string;
  readonly narrower: string;
  readonly related: string;
  readonly relatedBoth: (name: string) => string;
  readonly both: string;
  readonly searchWithin: (name: string) => string;
  readonly feedOf: (name: string) => string;
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

const koKinds: Readonly<Record<IndexKind, string>> = {
  sections: '섹션',
  topics: '주제',
  people: '인물',
  places: '장소',
  organizations: '기관·단체',
  stories: '연속 보도',
  series: '연재',
  authors: '필자',
  agencies: '통신사',
};

const words: Readonly<Record<InterfaceLanguage, BrowseWording>> = {
  en: {
    kinds: enKinds,
    articles: (count) => counted(count, 'article', 'articles'),
    entries: (kind, count) => counted(count, ...enEntries[kind]),
    more: (count) => `${counted(count, 'more article', 'more articles')} this day`,
    span: (from, to) => (from === to ? from : `${from} to ${to}`),
    weight: 'Articles',
    fewer: 'fewer',
    most: 'more',
    calendar: 'Calendar',
    byYear: 'By year',
    byMonth: 'By month',
    yearColumn: 'Year',
    total: 'All',
    otherNews: 'Other news',
    archiveStanding: (count, from, to) => `${counted(count, 'article', 'articles')}, from ${from} to ${to}.`,
    emptyArchive: 'Nothing has been published yet. The first article will stand here.',
    emptyDay: 'Nothing in the archive bears this date.',
    emptyList: 'There is nothing here yet.',
    byLetter: 'By letter',
    bySize: 'By size',
    alsoKnownAs: 'Also',
    narrower: 'Narrower',
    related: 'Often together with',
    relatedBoth: (name) => `Articles that also concern ${name}`,
    both: 'search both',
    searchWithin: (name) => `Search within ${name}`,
    feedOf: (name) => `Feed of ${name}`,
    site: 'Website',
    keyDates: 'Key dates',
    gap: (days) => `${groupDigits(days)} days later`,
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    pages: 'Pages',
    previousPage: 'Earlier in the year',
    nextPage: 'Later in the year',
    latest: 'The latest',
    stories: 'Running stories',
    topics: 'Topics',
    onThisDay: 'On this day',
    onThisDayLead: 'The same date in every year of the archive.',
    onThisDayLink: 'What the archive holds for this date',
    onThisDayOf: (monthAndDay) => `${monthAndDay} in every year`,
    archiveAtAGlance: 'The archive at a glance',
    randomArticle: 'An article by chance',
  },
  ko: {
    kinds: koKinds,
    articles: (count) => `기사 ${groupDigits(count)}건`,
    entries: (kind, count) => `${koKinds[kind]} ${groupDigits(count)}개`,
    more: (count) => `이날 기사 ${groupDigits(count)}건 더 보기`,
    span: (from, to) => (from === to ? from : `${from}부터 ${to}까지`),
    weight: '기사 수',
    fewer: '적음',
    most: '많음',
    calendar: '달력',
    byYear: '연도별',
    byMonth: '월별',
    yearColumn: '연도',
    total: '합계',
    otherNews: '그 밖의 소식',
    archiveStanding: (count, from, to) => `${from}부터 ${to}까지, 기사 ${groupDigits(count)}건.`,
    emptyArchive: '아직 발행된 기사가 없습니다. 첫 기사가 이 자리에 실립니다.',
    emptyDay: '이 날짜의 기사가 없습니다.',
    emptyList: '아직 아무것도 없습니다.',
    byLetter: '가나다·ABC순',
    bySize: '기사 수순',
    alsoKnownAs: '다른 이름',
    narrower: '하위',
    related: '함께 자주 언급',
    relatedBoth: (name) => `‘${name}’도 함께 다룬 기사`,
    both: '함께 보기',
    searchWithin: (name) => `‘${name}’ 안에서 검색`,
    feedOf: (name) => `‘${name}’ 피드`,
    site: '웹사이트',
    keyDates: '주요 날짜',
    gap: (days) => `${groupDigits(days)}일 뒤`,
    pageOf: (page, pages) => `${pages}쪽 가운데 ${page}쪽`,
    pages: '쪽',
    previousPage: '앞 시기',
    nextPage: '뒤 시기',
    latest: '최신 기사',
    stories: '이어지는 보도',
    topics: '주제',
    onThisDay: '역사 속 오늘',
    onThisDayLead: '아카이브의 모든 해에서 같은 날짜를 모았습니다.',
    onThisDayLink: '이 날짜의 기사 보기',
    onThisDayOf: (monthAndDay) => `해마다 ${monthAndDay}`,
    archiveAtAGlance: '한눈에 보는 아카이브',
    randomArticle: '아무 기사나 읽기',
  },
};

/** The words of the ways into the archive. */
export function browseWording(language: InterfaceLanguage): BrowseWording {
  return words[language];
}
