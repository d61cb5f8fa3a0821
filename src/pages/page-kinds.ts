import { ArchiveLayout } from '#layouts/ArchiveLayout.tsx';
import { ArticleLayout } from '#layouts/ArticleLayout.tsx';
import { CorrectionsLayout } from '#layouts/CorrectionsLayout.tsx';
import { CoverageLayout } from '#layouts/CoverageLayout.tsx';
import { DayLayout } from '#layouts/DayLayout.tsx';
import { EntryLayout } from '#layouts/EntryLayout.tsx';
import { EntryYearLayout } from '#layouts/EntryYearLayout.tsx';
import { FeedsLayout } from '#layouts/FeedsLayout.tsx';
import { FrontLayout } from '#layouts/FrontLayout.tsx';
import { GoneLayout } from '#layouts/GoneLayout.tsx';
import { IndexLayout } from '#layouts/IndexLayout.tsx';
import { KakaoLayout } from '#layouts/KakaoLayout.tsx';
import { MonthLayout } from '#layouts/MonthLayout.tsx';
import { NotFoundLayout } from '#layouts/NotFoundLayout.tsx';
import { OnThisDayLayout } from '#layouts/OnThisDayLayout.tsx';
import { PicturesLayout } from '#layouts/PicturesLayout.tsx';
import { RedirectLayout } from '#layouts/RedirectLayout.tsx';
import { SearchHelpLayout } from '#layouts/SearchHelpLayout.tsx';
import { SearchLayout } from '#layouts/SearchLayout.tsx';
import { StandalonePageLayout } from '#layouts/StandalonePageLayout.tsx';
import { YearLayout } from '#layouts/YearLayout.tsx';
import { describeArticle, describeGone } from '#metadata/article-description.ts';
import {
  describeArchive,
  describeDay,
  describeMonth,
  describeOnThisDay,
  describeYear,
} from '#metadata/calendar-description.ts';
import { describeEntry, describeEntryYear, describeIndex } from '#metadata/index-description.ts';
import { describeWith } from '#metadata/page-description.ts';
import {
  describeFront,
  describePictures,
  describeRedirect,
  describeStandalonePage,
} from '#metadata/special-description.ts';
import type { Page } from '#model/page.ts';
import type {
  ArchiveData,
  ArticleData,
  CorrectionsData,
  CoverageData,
  DayData,
  EntryData,
  EntryYearData,
  FeedsPageData,
  FrontData,
  GoneData,
  IndexData,
  MonthData,
  OnThisDayData,
  PicturesData,
  PlainData,
  RedirectData,
  SearchData,
  StandalonePageData,
  YearData,
} from '#model/page-data.ts';
import {
  archivePath,
  correctionsPath,
  coveragePath,
  feedPath,
  feedsPath,
  frontPath,
  indexKinds,
  indexPath,
  kakaoSharePath,
  notFoundPath,
  onThisDayPath,
  picturesPath,
  searchHelpPath,
  searchPath,
} from '#model/paths.ts';
import { articlePages, gonePages } from './article.ts';
import { archivePage, dayPages, monthPages, yearPage } from './calendar.ts';
import { correctionsPage } from './corrections.ts';
import { coveragePage } from './coverage.ts';
import { entryYearPages } from './entries.ts';
import { feedsPage } from './feeds-page.ts';
import { frontPages } from './front.ts';
import { indexPages } from './indexes.ts';
import { inFooter, type PageKind } from './page-kind.ts';
import { monthPicturesPages, picturesPage } from './pictures.ts';
import { plainPage, searchPage } from './plain-pages.ts';
import { redirectPages } from './redirects.ts';
import { standalonePages } from './standalone-pages.ts';

/** The data of each kind of page. */
interface PageData {
  readonly front: FrontData;
  readonly archive: ArchiveData;
  readonly year: YearData;
  readonly month: MonthData;
  readonly day: DayData;
  readonly article: ArticleData;
  readonly gone: GoneData;
  readonly 'on-this-day': OnThisDayData;
  readonly index: IndexData;
  readonly entry: EntryData;
  readonly 'entry-year': EntryYearData;
  readonly pictures: PicturesData;
  readonly search: SearchData;
  readonly 'search-help': PlainData;
  readonly 'standalone-page': StandalonePageData;
  readonly corrections: CorrectionsData;
  readonly coverage: CoverageData;
  readonly feeds: FeedsPageData;
  readonly kakao: PlainData;
  readonly 'not-found': PlainData;
  readonly redirect: RedirectData;
}

/** The kinds of page. To add one, add its data type above and its entry here; see “Adding a kind of page” in `src/README.md`. */
export const pageKinds: { readonly [Name in keyof PageData]: PageKind<Name, PageData[Name]> } = {
  front: {
    addresses: [frontPath],
    pages: { ofSite: frontPages },
    layout: FrontLayout,
    describe: describeFront,
    indexed: true,
    footer: 'none',
  },
  archive: {
    addresses: [archivePath],
    pages: { ofSite: (content) => [archivePage(content)] },
    layout: ArchiveLayout,
    describe: describeArchive,
    indexed: true,
    footer: inFooter('browse', archivePath, ({ frame }) => frame.archive),
  },
  year: {
    addresses: [],
    pages: { ofYear: (content, year) => [yearPage(content, year)] },
    layout: YearLayout,
    describe: describeYear,
    indexed: true,
    footer: 'none',
  },
  month: {
    addresses: [],
    pages: { ofYear: monthPages },
    layout: MonthLayout,
    describe: describeMonth,
    indexed: true,
    footer: 'none',
  },
  day: {
    addresses: [],
    pages: { ofYear: dayPages },
    layout: DayLayout,
    describe: describeDay,
    indexed: true,
    footer: 'none',
  },
  article: {
    addresses: [],
    pages: { ofYear: articlePages },
    layout: ArticleLayout,
    describe: describeArticle,
    indexed: ({ noindex }) => !noindex,
    footer: 'none',
  },
  gone: {
    addresses: [],
    pages: { ofSite: gonePages },
    layout: GoneLayout,
    describe: describeGone,
    indexed: false,
    footer: 'none',
  },
  'on-this-day': {
    addresses: [onThisDayPath],
    pages: 'own groups',
    layout: OnThisDayLayout,
    describe: describeOnThisDay,
    indexed: true,
    footer: inFooter('browse', onThisDayPath, ({ browse }) => browse.onThisDay),
    ownParts: true,
  },
  index: {
    addresses: indexKinds.map(indexPath),
    pages: { ofSite: ({ archive }) => indexKinds.flatMap((kind) => indexPages(archive, kind)) },
    layout: IndexLayout,
    describe: describeIndex,
    indexed: true,
    footer: {
      column: 'browse',
      links: indexKinds
        .filter((kind) => kind !== 'sections')
        .map((kind) => ({ path: indexPath(kind), name: ({ browse }) => browse.kinds[kind] })),
    },
    ownParts: true,
  },
  entry: {
    addresses: [],
    pages: 'own groups',
    layout: EntryLayout,
    describe: describeEntry,
    indexed: true,
    footer: 'none',
  },
  'entry-year': {
    addresses: [],
    pages: { ofYear: entryYearPages },
    layout: EntryYearLayout,
    describe: describeEntryYear,
    indexed: true,
    footer: 'none',
  },
  pictures: {
    addresses: [picturesPath],
    pages: { ofSite: (content) => [picturesPage(content)], ofYear: monthPicturesPages },
    layout: PicturesLayout,
    describe: describePictures,
    indexed: true,
    footer: inFooter('browse', picturesPath, ({ special }) => special.pictures),
    ownParts: true,
  },
  search: {
    addresses: [searchPath],
    pages: { ofSite: (content) => [searchPage(content)] },
    layout: SearchLayout,
    describe: describeWith(({ special }) => ({ title: special.search })),
    indexed: false,
    footer: inFooter('browse', searchPath, ({ frame }) => frame.search),
  },
  'search-help': {
    addresses: [searchHelpPath],
    pages: { ofSite: plainPage(searchHelpPath, 'search-help') },
    layout: SearchHelpLayout,
    describe: describeWith(({ special }) => ({ title: special.searchHelp, text: special.searchHelpLead })),
    indexed: true,
    footer: 'none',
  },
  'standalone-page': {
    addresses: [],
    pages: { ofSite: standalonePages },
    layout: StandalonePageLayout,
    describe: describeStandalonePage,
    indexed: true,
    footer: 'none',
  },
  corrections: {
    addresses: [correctionsPath],
    pages: { ofSite: (content) => [correctionsPage(content)] },
    layout: CorrectionsLayout,
    describe: describeWith(({ special }, { count }) => ({
      title: special.corrections,
      text: special.correctionsLead,
      content: { type: 'list', count },
      feed: feedPath(correctionsPath),
    })),
    indexed: true,
    footer: inFooter('about', correctionsPath, ({ special }) => special.corrections),
  },
  coverage: {
    addresses: [coveragePath],
    pages: { ofSite: (content) => [coveragePage(content)] },
    layout: CoverageLayout,
    describe: describeWith(({ special }) => ({ title: special.coverage, text: special.coverageLead })),
    indexed: true,
    footer: inFooter('about', coveragePath, ({ special }) => special.coverage),
  },
  feeds: {
    addresses: [feedsPath],
    pages: { ofSite: (content) => [feedsPage(content)] },
    layout: FeedsLayout,
    describe: describeWith(({ special }) => ({ title: special.feeds, text: special.feedsLead })),
    indexed: true,
    footer: inFooter('about', feedsPath, ({ frame }) => frame.feeds),
  },
  kakao: {
    addresses: [kakaoSharePath],
    when: ({ share }) => share.kakao !== undefined,
    pages: { ofSite: plainPage(kakaoSharePath, 'kakao') },
    layout: KakaoLayout,
    describe: describeWith(({ special }) => ({ title: special.kakao, isNotice: true })),
    indexed: false,
    footer: 'none',
  },
  'not-found': {
    addresses: [notFoundPath],
    pages: { ofSite: plainPage(notFoundPath, 'not-found') },
    layout: NotFoundLayout,
    describe: describeWith(({ special }) => ({ title: special.notFound, isNotice: true })),
    indexed: false,
    footer: 'none',
  },
  redirect: {
    addresses: [],
    pages: { ofSite: (_, redirects) => redirectPages(redirects) },
    layout: RedirectLayout,
    describe: describeRedirect,
    indexed: false,
    footer: 'none',
  },
};

/** The name of a kind of page. */
export type PageName = keyof PageData;

/** An HTML page of any kind. */
export type HtmlPage = PageOf<PageName>;

/** A page of a kind. */
export type PageOf<Name extends PageName> = { [Of in Name]: Page<Of, PageData[Of]> }[Name];

/** The table entry of a page. */
export function kindOf<Name extends PageName>({ layout }: PageOf<Name>): PageKind<Name, PageData[Name]> {
  return pageKinds[layout];
}
