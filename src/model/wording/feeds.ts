import type { InterfaceLanguage } from '../publication.ts';

/** What feeds and files for machines say besides the articles. */
interface FeedsWording {
  /** The name of a language’s own feed. */
  readonly ownLanguage: string;
  readonly titleOf: (publication: string, name: string) => string;
  readonly articlesOn: (name: string) => string;
  readonly corrections: string;
  readonly correctionsOf: (publication: string) => string;
  readonly mainFeeds: string;
  readonly searchIn: (publication: string) => string;
  readonly browse: string;
  readonly feeds: string;
  readonly sitemap: string;
  readonly dumps: string;
}

const words: Readonly<Record<InterfaceLanguage, FeedsWording>> = {
  en: {
    ownLanguage: 'in English',
    titleOf: (publication, name) => `${publication}: ${name}`,
    articlesOn: (name) => `Articles on ${name}`,
    corrections: 'Corrections',
    correctionsOf: (publication) => `What ${publication} has put right`,
    mainFeeds: 'All articles',
    searchIn: (publication) => `Search the archive of ${publication}`,
    browse: 'Browse',
    feeds: 'Feeds',
    sitemap: 'Sitemap',
    dumps: 'Articles of a year, one a line',
  },
  ko: {
    ownLanguage: '한국어',
    titleOf: (publication, name) => `${publication}: ${name}`,
    articlesOn: (name) => `‘${name}’ 관련 기사`,
    corrections: '바로잡습니다',
    correctionsOf: (publication) => `${publication}에서 바로잡은 내용`,
    mainFeeds: '전체 기사',
    searchIn: (publication) => `${publication} 아카이브 검색`,
    browse: '둘러보기',
    feeds: '피드',
    sitemap: '사이트맵',
    dumps: '연도별 기사 모음',
  },
};

/** The words of feeds and files for machines. */
export function feedsWording(language: InterfaceLanguage): FeedsWording {
  return words[language];
}
