import type { MachinePage } from '#feeds/machine-data.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Entry } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import { indexKinds, type SitePath } from '#model/paths.ts';
import { mayBeIndexed } from './html-page.ts';
import type { HtmlPage } from './page-kinds.ts';
import type { Redirect } from './redirects.ts';
import type { SiteContent } from './site-content.ts';

/** A page or machine-readable file. */
export type SitePage = HtmlPage | MachinePage;

/**
 * Pages that become stale together. If `inputs` is the same as in the last build, the pages are unchanged and are not
 * planned again. Groups of the same partition share a cache file.
 */
export interface PageGroup {
  readonly name: string;
  readonly partition: string;
  readonly inputs: string;
  readonly pages: () => Iterable<SitePage>;
}

/** What the plan depends on besides the content. */
export interface PlanSources {
  /** Returns the fingerprint of an article’s file. */
  readonly hashOf: (article: Article) => string;
  /** Fingerprint of what every page may show: publication, standalone pages, picture files. */
  readonly common: string;
  readonly redirects: readonly Redirect[];
  /** The current time in UTC; used by the news sitemap only. */
  readonly now: string;
}

/** The sources, and fingerprints of what lists show of articles. */
export interface PlanContext extends PlanSources {
  readonly fingerprintOf: (article: Article | undefined) => string;
  /** Fingerprints all articles of a year and their translations. */
  readonly yearFingerprint: (year: string) => string;
}

/**
 * Returns a function that fingerprints what lists show of an article: its file, its id, and which of its entries have
 * pages. Cached.
 */
export function fingerprintsOf(
  { archive }: SiteContent,
  { hashOf }: PlanSources,
): PlanContext['fingerprintOf'] {
  const cache = new Map<Article, string>();
  const states = new Map<Entry, string>();
  const stateOf = (entry: Entry): string => {
    const { kind, key, path, names } = entry;
    const state = states.get(entry) ?? fingerprint(`${kind}/${key} ${path} ${names['']}`);
    states.set(entry, state);
    return state;
  };
  return (article) => {
    if (!article) return '';
    const cached = cache.get(article);
    if (cached !== undefined) return cached;
    const entries = archive.entriesOf(article);
    const parts = [article.path, hashOf(article), archive.idOf(article)];
    for (const kind of indexKinds) for (const entry of entries[kind]) parts.push(stateOf(entry));
    const result = fingerprint(parts.join('\n'));
    cache.set(article, result);
    return result;
  };
}

/** Returns a function that fingerprints the articles of a year with their translations. Cached. */
export function yearFingerprintsOf(
  { archive }: SiteContent,
  fingerprintOf: PlanContext['fingerprintOf'],
): PlanContext['yearFingerprint'] {
  const cache = new Map<string, string>();
  return (year) => {
    const cached = cache.get(year);
    if (cached !== undefined) return cached;
    const parts: string[] = [];
    for (const article of archive.years.get(year) ?? []) {
      parts.push(fingerprintOf(article));
      for (const file of Object.values(article.translations))
        parts.push(fingerprintOf(archive.byFile.get(file)));
    }
    const result = fingerprint(parts.join('\n'));
    cache.set(year, result);
    return result;
  };
}

/** Passes pages through and collects the paths for the sitemaps of lists; articles are in the sitemaps of their months. */
export function* collectListPaths(paths: SitePath[], pages: Iterable<HtmlPage>): Generator<HtmlPage> {
  for (const page of pages) {
    if (page.layout !== 'article' && mayBeIndexed(page)) paths.push(page.path);
    yield page;
  }
}
