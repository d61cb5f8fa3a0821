import type { Article } from './article.ts';
import type { IndexKind, SitePath } from './paths.ts';
import type { Names, Publication } from './publication.ts';
import type { IsoDay } from './time.ts';

/** A topic, person, place, story, desk …: a name under which articles are gathered. */
export interface Entry {
  readonly kind: IndexKind;
  /** Its part of the address: the key of `publication.yaml`, or the slug of free text. */
  readonly key: string;
  readonly names: Names;
  readonly sort: string;
  /** True when it stands in `publication.yaml`. */
  readonly known: boolean;
  readonly aliases: readonly string[];
  readonly description?: Names;
  readonly role?: Names;
  /** True of an author that is no person. */
  readonly organization?: boolean;
  readonly url?: string;
  readonly parent?: string;
  readonly rights?: string;
  readonly dates: readonly { readonly day: string; readonly text: Names }[];
  /** Its articles, in order. */
  readonly articles: readonly Article[];
  /** Its articles by year, years in order. */
  readonly years: ReadonlyMap<string, readonly Article[]>;
  /** Absent for free text with one article, which has no page. */
  readonly path?: SitePath;
  /** True with a page of its own and, for free text, five articles. */
  readonly hasFeed: boolean;
}

/** The entries that an article stands in, in the order it names them. */
export type ArticleEntries = Readonly<Record<IndexKind, readonly Entry[]>>;

/** Everything that is published, and how it hangs together. Facts and paths, never HTML. */
export interface Archive {
  readonly publication: Publication;
  /** Published articles, in order: oldest first. */
  readonly articles: readonly Article[];
  /** Withdrawn articles, in order. */
  readonly gone: readonly Article[];
  /** Articles by day, month (`2024-12`) and year, in order. */
  readonly days: ReadonlyMap<IsoDay, readonly Article[]>;
  readonly months: ReadonlyMap<string, readonly Article[]>;
  readonly years: ReadonlyMap<string, readonly Article[]>;
  /** Entries that have an article, by kind and key, in order of key. */
  readonly indexes: Readonly<Record<IndexKind, ReadonlyMap<string, Entry>>>;
  readonly entriesOf: (article: Article) => ArticleEntries;
  readonly byFile: ReadonlyMap<string, Article>;
  /** The address an article was first published at: its identity in feeds. */
  readonly idOf: (article: Article) => string;
}
