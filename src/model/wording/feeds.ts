import type { IndexKind } from '../paths.ts';
import type { InterfaceLanguage } from '../publication.ts';

/** The interface text of feeds, `llms.txt` and other machine-readable files. */
interface FeedsWording {
  /** The name of this language in the title of its feed. */
  readonly ownLanguage: string;
  readonly titleOf: (publication: string, name: string) => string;
  /** The description of an entry’s feed. */
  readonly articlesOf: (kind: IndexKind, name: string) => string;
  readonly corrections: string;
  readonly correctionsOf: (publication: string) => string;
  readonly mainFeeds: string;
  readonly searchIn: (publication: string) => string;
  readonly browse: string;
  readonly feeds: string;
  readonly sitemap: string;
  readonly dumps: string;
}

const enPrepositions: Readonly<Record<IndexKind, string>> = {
  sections: 'in',
  topics: 'on',
  people: 'on',
  places: 'on',
  organizations: 'on',
  stories: 'on',
  series: 'in',
  authors: 'by',
  agencies: 'from',
};

const koArticles: Readonly<Record<IndexKind, string>> = {
  sections: ' 기사',
  topics: ' 관련 기사',
  people: ' 관련 기사',
  places: ' 관련 기사',
  organizations: ' 관련 기사',
  stories: ' 연속 보도',
  series: ' 연재 기사',
  authors: '의 기사',
  agencies: ' 제공 기사',
};

const words: Readonly<Record<InterfaceLanguage, FeedsWording>> = {
  en: {
    ownLanguage: 'English',
    titleOf: (publication, name) => `${publication}: ${name}`,
    articlesOf: (kind, name) => `Articles ${enPrepositions[kind]} ${name}`,
    corrections: 'Corrections',
    correctionsOf: (publication) => `Corrections and clarifications from ${publication}`,
    mainFeeds: 'Main feeds',
    searchIn: (publication) => `Search the archive of ${publication}`,
    browse: 'Browse',
    feeds: 'Feeds',
    sitemap: 'Sitemap',
    dumps: 'Articles by year (NDJSON)',
  },
  ko: {
    ownLanguage: '한국어',
    titleOf: (publication, name) => `${publication}: ${name}`,
    articlesOf: (kind, name) => `‘${name}’${koArticles[kind]}`,
    corrections: '바로잡습니다',
    correctionsOf: (publication) => `${publication} 기사에서 바로잡은 내용`,
    mainFeeds: '주요 피드',
    searchIn: (publication) => `${publication} 아카이브 검색`,
    browse: '둘러보기',
    feeds: '피드',
    sitemap: '사이트맵',
    dumps: '연도별 기사(NDJSON)',
  },
};

/** The interface text of machine-readable files in a language. */
export function feedsWording(language: InterfaceLanguage): FeedsWording {
  return words[language];
}
