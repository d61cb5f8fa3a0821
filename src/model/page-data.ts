import type { Heading } from './article.ts';
import type { PlainFields } from './article-fields.ts';
import type { CorrectionKind, Genre } from './article-schema.ts';
import type { Link, MaybeLink, Picture, PictureFile, TableInFile } from './page.ts';
import type { ArchiveFile, IndexKind, SitePath } from './paths.ts';
import type { IsoDay, Moment } from './time.ts';

/**
 * The data of pages, as plain JSON, as far as metadata, feeds or several layouts read it. `pages` builds it from the archive;
 * layouts, metadata and feeds read nothing else.
 */

/** An article in a list: headline, standfirst, date and credit. */
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

/** An image on a page, with its file. */
export interface PictureInPage extends Omit<Picture, 'file'> {
  readonly file: PictureFile;
}

/** A day. With `circa`, only its month or year is known. */
export interface KnownDay {
  readonly day: IsoDay;
  readonly circa?: 'month' | 'year';
}

/** The table of a CSV file that an article links. */
export interface TableInPage extends TableInFile {
  readonly path: SitePath;
  /** The file name: `votes.csv`. */
  readonly name: string;
  readonly caption?: string;
}

/** A correction on an article page or in the list of corrections. */
export interface CorrectionInPage {
  readonly date: Moment;
  readonly text: string;
  readonly kind: CorrectionKind;
}

/** An author in a byline. */
export interface AuthorInPage extends MaybeLink {
  readonly url?: string;
  /** The name with the family name first, `Doe, Jane`, from `sort` in `publication.yaml`. */
  readonly inverted?: string;
  /** True for a desk or newsroom. */
  readonly organization?: boolean;
}

/** The running story of an article. */
export interface StoryInPage {
  readonly story: MaybeLink;
  /** Up to five older articles, newest first. */
  readonly older: readonly Teaser[];
  readonly next?: Teaser;
}

/** An article page. The rendered text is looked up by file and hash. */
export interface ArticleData extends PlainFields<'page' | 'head' | 'json-ld'> {
  readonly file: ArchiveFile;
  readonly textHash: string;
  /** The permanent id of the article in feeds and citations. */
  readonly id: string;
  readonly path: SitePath;
  /** The standfirst, or else the opening of the text. */
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
  /** Images in the text, by archive file. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
  readonly headings: readonly Heading[];
  /** Tables of the CSV files that the text links. */
  readonly tables: readonly TableInPage[];
  readonly corrections: readonly CorrectionInPage[];
  readonly translations: readonly {
    readonly language: string;
    readonly path: SitePath;
    readonly title: string;
  }[];
  readonly rights?: {
    readonly text: string;
    /** The language of the text, if it differs from the article’s. */
    readonly lang?: string;
    readonly url?: string;
    readonly reuse: boolean;
  };
  readonly noindex: boolean;
  readonly story?: StoryInPage;
  /** Up to ten top stories of the day, including this one. */
  readonly dayTop: readonly Teaser[];
  readonly related: readonly Teaser[];
  readonly previous?: Link;
  readonly next?: Link;
  /** True if the text ends with the name of its agency, which the page then omits. */
  readonly repeatsAgency: boolean;
}

/** The notice that replaces a withdrawn article. */
export interface GoneData {
  readonly path: SitePath;
  readonly date: Moment;
  readonly reason: string;
  readonly language: string;
  readonly day: IsoDay;
}

/** A redirect: from an alias or an empty list. `to` is a URL or a path on the site. */
export interface RedirectData {
  readonly from: string;
  readonly to: string;
}

/** The page of a day. */
export interface DayData extends KnownDay {
  /** The top stories, by rank, then section and time. */
  readonly lead: readonly Teaser[];
  readonly sections: readonly { readonly section?: MaybeLink; readonly teasers: readonly Teaser[] }[];
  readonly previous?: IsoDay;
  readonly next?: IsoDay;
  readonly count: number;
}

/** A day in a calendar: the number of its articles, and its main headline. */
export interface CalendarDay {
  readonly day: IsoDay;
  readonly count: number;
  readonly headline: string;
}

export interface MonthData {
  /** `2024-12` */
  readonly month: string;
  /** Articles without a known day are listed under the month or year. */
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
  /** The months with articles (`2024-12`), including articles without a known day. */
  readonly months: readonly string[];
  readonly calendar: readonly CalendarDay[];
  readonly previous?: string;
  readonly next?: string;
  readonly count: number;
}

/** A number of articles, by month (`2024-12`), year, language or another value. */
export interface Extent {
  readonly of: string;
  readonly count: number;
}

/** The overview of all years. */
export interface ArchiveData {
  readonly months: readonly Extent[];
  readonly first?: KnownDay;
  readonly last?: KnownDay;
  readonly count: number;
}

/** An entry in an index. */
export interface IndexRow extends MaybeLink {
  readonly count: number;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
}

/** `/topics/` and the other indexes, or one letter of a long one. */
export interface IndexData {
  readonly kind: IndexKind;
  /** Absent on the main page of the index. */
  readonly letter?: string;
  /** The letters of the index. Each has its own page if the index is long. */
  readonly letters: readonly { readonly letter: string; readonly count: number; readonly path?: SitePath }[];
  readonly rows: readonly IndexRow[];
  /** The entries with the most articles. */
  readonly largest: readonly IndexRow[];
  readonly count: number;
}

/** `/topics/KEY/`: the page of an entry. */
export interface EntryData {
  readonly kind: IndexKind;
  readonly key: string;
  readonly name: string;
  /** Names in other languages and spellings. */
  readonly otherNames: readonly { readonly name: string; readonly lang?: string }[];
  readonly description?: string;
  readonly role?: string;
  readonly url?: string;
  readonly count: number;
  readonly from: IsoDay;
  /** Set if only the month or year of `from` is known; likewise `toCirca`. */
  readonly fromCirca?: 'month' | 'year';
  readonly to: IsoDay;
  readonly toCirca?: 'month' | 'year';
  readonly years: readonly Extent[];
  /** The months with articles, if the entry covers one or two years. */
  readonly months: readonly Extent[];
  /** The newest 50, newest first. */
  readonly teasers: readonly Teaser[];
  readonly hasFeed: boolean;
  readonly parents: readonly Link[];
  readonly children: readonly Link[];
  readonly related: readonly Link[];
  /** For a story with few articles: all of them, oldest first. */
  readonly timeline: readonly Teaser[];
  readonly dates: readonly { readonly day: string; readonly text: string }[];
}

/** `/topics/KEY/2012/2/`: a page of an entry’s year, oldest first. Contains no totals beyond that year. */
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
  /** `12-21`. Absent on the overview. */
  readonly monthAndDay?: string;
  readonly years: readonly {
    readonly year: string;
    readonly teasers: readonly Teaser[];
    readonly more: number;
  }[];
  /** The number of articles by day of the year. */
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

/** Statistics about the archive. */
export interface CoverageData {
  readonly count: number;
  readonly first?: KnownDay;
  readonly last?: KnownDay;
  readonly years: readonly Extent[];
  readonly agencies: readonly IndexRow[];
  readonly languages: readonly Extent[];
  readonly genres: readonly Extent[];
  /** The number of articles without a summary, section, image or byline. */
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

/** `/search/`: the data that the page needs before a search. */
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

/** A page without data of its own: not found, search help, Kakao sharing. */
export interface PlainData {
  readonly language: string;
  readonly path: SitePath;
}
