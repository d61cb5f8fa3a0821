import type { Article } from './article.ts';
import type { IndexKind, SitePath } from './paths.ts';
import type { Names, Publication } from './publication.ts';
import type { IsoDay } from './time.ts';

/** An index entry: a topic, person, place, section, story and so on, with its articles. */
export interface Entry {
  readonly kind: IndexKind;
  /** The key in its address: from `publication.yaml`, or the slug of free text. */
  readonly key: string;
  readonly names: Names;
  readonly sort: string;
  /** True if `publication.yaml` defines the entry. */
  readonly known: boolean;
  readonly aliases: readonly string[];
  readonly description?: Names;
  readonly role?: Names;
  /** True for an author that is not a person, such as a newsroom. */
  readonly organization?: boolean;
  readonly url?: string;
  readonly parent?: string;
  readonly rights?: string;
  readonly dates: readonly { readonly day: string; readonly text: Names }[];
  /** Its articles, oldest first. */
  readonly articles: readonly Article[];
  /** Its articles by year, oldest year first. */
  readonly years: ReadonlyMap<string, readonly Article[]>;
  /** Absent for free text with only one article, which has no page. */
  readonly path?: SitePath;
  /** True for an entry of `publication.yaml`, and for free text with at least five articles. */
  readonly hasFeed: boolean;
}

/** The entries of an article by kind, in the order of its front matter. */
export type ArticleEntries = Readonly<Record<IndexKind, readonly Entry[]>>;

/** Everything that is published, and how it is related. Contains data and paths, never HTML. */
export interface Archive {
  readonly publication: Publication;
  /** Published articles, oldest first. */
  readonly articles: readonly Article[];
  /** Withdrawn articles, oldest first. */
  readonly gone: readonly Article[];
  /** Articles by day, month (`2024-12`) and year, oldest first. */
  readonly days: ReadonlyMap<IsoDay, readonly Article[]>;
  readonly months: ReadonlyMap<string, readonly Article[]>;
  readonly years: ReadonlyMap<string, readonly Article[]>;
  /** Entries with at least one article, by kind and key, sorted by key. */
  readonly indexes: Readonly<Record<IndexKind, ReadonlyMap<string, Entry>>>;
  readonly entriesOf: (article: Article) => ArticleEntries;
  readonly byFile: ReadonlyMap<string, Article>;
  /** The permanent id of an article in feeds: its `id`, or the URL at which it was first published. */
  readonly idOf: (article: Article) => string;
}
