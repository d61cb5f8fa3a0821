import type { Heading } from './article.ts';
import type { PlainFields } from './article-fields.ts';
import type { CorrectionKind, Genre } from './article-schema.ts';
import type { Link, MaybeLink, Page, Picture, PictureFile, TableInFile } from './page.ts';
import type { ArchiveFile, IndexKind, SitePath } from './paths.ts';
import type { IsoDay, Moment } from './time.ts';

/**
 * The facts of each kind of page: plain JSON, complete, in the words of news. `pages` makes them from the
 * archive; layouts, metadata and feeds read them and nothing else.
 */

/** An article as it stands in a list: headline, standfirst, where and when. */
export interface Teaser extends PlainFields<'lists'> {
  readonly path: SitePath;
  readonly summary: string;
  readonly published: Moment;
  readonly language: string;
  readonly type: Genre;
  readonly section?: MaybeLink;
  readonly agency?: MaybeLink;
  readonly corrected: boolean;
  readonly retracted: boolean;
  readonly picture?: PictureInPage;
}

/** A picture and its file as a page shows them. */
export interface PictureInPage extends Omit<Picture, 'file'> {
  readonly file: PictureFile;
}

/** A day as far as it is known: of `2024-12-01` only the month, or the year, where `circa` says so. */
export interface KnownDay {
  readonly day: IsoDay;
  readonly circa?: 'month' | 'year';
}

/** A linked file of comma-separated values as its article shows it. */
export interface TableInPage extends TableInFile {
  readonly path: SitePath;
  /** The file’s name, `votes.csv`. */
  readonly name: string;
  readonly caption?: string;
}

/** A correction as an article or the list of corrections shows it. */
export interface CorrectionInPage {
  readonly date: Moment;
  readonly text: string;
  readonly kind: CorrectionKind;
}

/** Someone who signed an article. */
export interface AuthorInPage extends MaybeLink {
  readonly url?: string;
  /** The name with the family name first, `Doe, Jane`, where `publication.yaml` says so. */
  readonly inverted?: string;
  /** True of a desk or a newsroom. */
  readonly organization?: boolean;
}

/** A story as an article stands in it. */
export interface StoryInPage {
  readonly story: MaybeLink;
  /** Older pieces, newest first, at most five. */
  readonly older: readonly Teaser[];
  readonly next?: Teaser;
}

/** An article’s page. The text is found by its file and hash. */
export interface ArticleData extends PlainFields<'page' | 'head' | 'json-ld'> {
  readonly file: ArchiveFile;
  readonly textHash: string;
  /** The address that feeds and citations identify the article by. */
  readonly id: string;
  readonly path: SitePath;
  /** The standfirst, or the opening of the text. */
  readonly description: string;
  readonly language: string;
  readonly type: Genre;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly words: number;
  readonly minutes: number;
  readonly section?: MaybeLink;
  readonly topics: readonly MaybeLink[];
  readonly people: readonly MaybeLink[];
  readonly places: readonly MaybeLink[];
  readonly organizations: readonly MaybeLink[];
  readonly series?: MaybeLink;
  readonly authors: readonly AuthorInPage[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  readonly agency?: MaybeLink & { readonly url?: string };
  readonly image?: PictureInPage;
  readonly images: readonly PictureInPage[];
  /** Pictures and files of the text, by archive file. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
  readonly headings: readonly Heading[];
  /** Tables of the files that the text links. */
  readonly tables: readonly TableInPage[];
  readonly corrections: readonly CorrectionInPage[];
  readonly translations: readonly {
    readonly language: string;
    readonly path: SitePath;
    readonly title: string;
  }[];
  readonly rights?: {
    readonly text: string;
    /** The language of the text where it is not the article’s. */
    readonly lang?: string;
    readonly url?: string;
    readonly reuse: boolean;
  };
  readonly noindex: boolean;
  readonly story?: StoryInPage;
  /** The day’s top stories, at most ten, this one among them. */
  readonly dayTop: readonly Teaser[];
  readonly related: readonly Teaser[];
  readonly previous?: Link;
  readonly next?: Link;
  /** True when the text ends with the tag of its agency, which is then dropped from display. */
  readonly repeatsAgency: boolean;
}

/** A withdrawn article’s address. */
export interface GoneData {
  readonly path: SitePath;
  readonly date: Moment;
  readonly reason: string;
  readonly language: string;
  readonly day: IsoDay;
}

/** An address that leads elsewhere: an alias, an emptied list. `to` is absolute or a site path. */
export interface RedirectData {
  readonly from: string;
  readonly to: string;
}

/** A list of the archive with the articles of a day, month or year of it. */
export interface DayData extends KnownDay {
  /** In the order of a front page: rank, then section and time. */
  readonly lead: readonly Teaser[];
  readonly sections: readonly { readonly section?: MaybeLink; readonly teasers: readonly Teaser[] }[];
  readonly previous?: IsoDay;
  readonly next?: IsoDay;
  readonly count: number;
}

/** A day in a calendar: how many articles are known to be of it, and its main headline. */
export interface CalendarDay {
  readonly day: IsoDay;
  readonly count: number;
  readonly headline: string;
}

export interface MonthData {
  /** `2024-12` */
  readonly month: string;
  /** Articles whose day is not known stand under the month or year. */
  readonly days: readonly (KnownDay & {
    readonly teasers: readonly Teaser[];
    readonly more: number;
  })[];
  readonly calendar: readonly CalendarDay[];
  readonly previous?: string;
  readonly next?: string;
  readonly count: number;
}

export interface YearData {
  readonly year: string;
  /** The months with articles, `2024-12`, those without a known day too. */
  readonly months: readonly string[];
  readonly calendar: readonly CalendarDay[];
  readonly previous?: string;
  readonly next?: string;
  readonly count: number;
}

/** How many articles a month or year holds, `2024-12` or `2024`. */
export interface Extent {
  readonly of: string;
  readonly count: number;
}

/** All years at a glance. */
export interface ArchiveData {
  readonly months: readonly Extent[];
  readonly first?: KnownDay;
  readonly last?: KnownDay;
  readonly count: number;
}

/** An entry in the list of its index. */
export interface IndexRow extends MaybeLink {
  readonly count: number;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
}

/** `/topics/` and the other indexes, or one letter of a long one. */
export interface IndexData {
  readonly kind: IndexKind;
  /** Absent on the index itself. */
  readonly letter?: string;
  /** The letters, each with a page of its own when the index is long. */
  readonly letters: readonly { readonly letter: string; readonly count: number; readonly path?: SitePath }[];
  readonly rows: readonly IndexRow[];
  /** The largest entries, for an index that is split by letter and as “by size”. */
  readonly largest: readonly IndexRow[];
  readonly count: number;
}

/** `/topics/KEY/`: an entry’s own page. */
export interface EntryData {
  readonly kind: IndexKind;
  readonly key: string;
  readonly name: string;
  /** Its names in other languages and spellings. */
  readonly otherNames: readonly { readonly name: string; readonly lang?: string }[];
  readonly description?: string;
  readonly role?: string;
  readonly url?: string;
  readonly count: number;
  readonly from: IsoDay;
  /** How much of `from` is known, where that is not the day; the same of `to`. */
  readonly fromCirca?: 'month' | 'year';
  readonly to: IsoDay;
  readonly toCirca?: 'month' | 'year';
  readonly years: readonly Extent[];
  /** The months with articles, of an entry of one or two years. */
  readonly months: readonly Extent[];
  /** The newest 50, newest first. */
  readonly teasers: readonly Teaser[];
  readonly hasFeed: boolean;
  readonly parents: readonly Link[];
  readonly children: readonly Link[];
  readonly related: readonly Link[];
  /** Of a story: all its articles when they are few, oldest first, and its key dates. */
  readonly timeline: readonly Teaser[];
  readonly dates: readonly { readonly day: string; readonly text: string }[];
}

/** `/topics/KEY/2012/2/`: a page of a year of an entry, in order of time. It holds no totals beyond the year. */
export interface EntryYearData {
  readonly kind: IndexKind;
  readonly key: string;
  readonly name: string;
  readonly year: string;
  readonly page: number;
  readonly pages: number;
  readonly teasers: readonly Teaser[];
  readonly previousYear?: string;
  readonly nextYear?: string;
}

/** The front page. */
export interface FrontData {
  readonly language: string;
  readonly day?: IsoDay;
  readonly lead: readonly Teaser[];
  readonly rest: readonly Teaser[];
  readonly sections: readonly { readonly section: Link; readonly teasers: readonly Teaser[] }[];
  readonly stories: readonly {
    readonly story: Link;
    readonly count: number;
    readonly teasers: readonly Teaser[];
  }[];
  readonly topics: readonly IndexRow[];
  readonly months: readonly Extent[];
}

export interface OnThisDayData {
  /** `12-21`; absent on the overview. */
  readonly monthAndDay?: string;
  readonly years: readonly {
    readonly year: string;
    readonly teasers: readonly Teaser[];
    readonly more: number;
  }[];
  /** The days of the year that have articles, with their number. */
  readonly days: readonly Extent[];
}

export interface CorrectionsData {
  readonly corrections: readonly (CorrectionInPage & { readonly article: Teaser })[];
  readonly count: number;
}

export interface PicturesData {
  readonly month?: string;
  readonly pictures: readonly (PictureInPage & {
    readonly article: Link;
    readonly day: IsoDay;
    readonly circa?: 'month' | 'year';
  })[];
  readonly months: readonly Extent[];
}

/** What the archive holds, for librarians. */
export interface CoverageData {
  readonly count: number;
  readonly first?: KnownDay;
  readonly last?: KnownDay;
  readonly years: readonly Extent[];
  readonly agencies: readonly IndexRow[];
  readonly languages: readonly Extent[];
  readonly genres: readonly Extent[];
  /** How many articles lack a field: summary, section, picture, byline. */
  readonly missing: readonly Extent[];
  readonly emptyMonths: readonly string[];
}

export interface StandalonePageData {
  readonly file: ArchiveFile;
  readonly textHash: string;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly pictures: Readonly<Record<string, PictureFile>>;
}

/** `/search/`: what the page needs before anything is asked. */
export interface SearchData {
  readonly language: string;
  readonly first?: IsoDay;
  readonly last?: IsoDay;
}

export interface FeedsPageData {
  readonly main: readonly { readonly name: string; readonly path: SitePath; readonly format: string }[];
  readonly groups: readonly {
    readonly kind: IndexKind;
    readonly feeds: readonly { readonly name: string; readonly path: SitePath }[];
  }[];
}

/** A page that says one thing: not found, search help, the way to Kakao. */
export interface PlainData {
  readonly language: string;
  readonly path: SitePath;
}

/** Facts by layout: the whole site is made of these. */
export interface HtmlData {
  readonly article: ArticleData;
  readonly gone: GoneData;
  readonly redirect: RedirectData;
  readonly day: DayData;
  readonly month: MonthData;
  readonly year: YearData;
  readonly archive: ArchiveData;
  readonly index: IndexData;
  readonly entry: EntryData;
  readonly 'entry-year': EntryYearData;
  readonly front: FrontData;
  readonly 'on-this-day': OnThisDayData;
  readonly corrections: CorrectionsData;
  readonly pictures: PicturesData;
  readonly coverage: CoverageData;
  readonly 'standalone-page': StandalonePageData;
  readonly search: SearchData;
  readonly 'search-help': PlainData;
  readonly feeds: FeedsPageData;
  readonly 'not-found': PlainData;
  readonly kakao: PlainData;
}

/** A page that people read. */
export type HtmlPage = { [Layout in keyof HtmlData]: Page<Layout, HtmlData[Layout]> }[keyof HtmlData];
