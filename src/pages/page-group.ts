import type { MachinePage } from '#feeds/machine-data.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Entry } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import { mayBeIndexed } from '#model/may-be-indexed.ts';
import type { HtmlPage } from '#model/page-data.ts';
import { indexKinds, type SitePath } from '#model/paths.ts';
import type { Redirect } from './redirects.ts';
import type { SiteContent } from './site-content.ts';

/** A page of any kind. */
export type SitePage = HtmlPage | MachinePage;

/**
 * Pages that go stale together. When `inputs` is what it was at the last build, so are the pages, and none of
 * them is planned again. Quires of one shelf are kept in one file of the cache.
 */
export interface PageGroup {
  readonly name: string;
  readonly partition: string;
  readonly inputs: string;
  readonly pages: () => Iterable<SitePage>;
}

/** What the plan is made from besides the edition. */
export interface PlanSources {
  /** Fingerprint of an article’s file. */
  readonly hashOf: (article: Article) => string;
  /** Fingerprint of what every page may show: publication, hand-written pages, picture files. */
  readonly common: string;
  readonly redirects: readonly Redirect[];
  /** The clock, UTC: only the news sitemap looks at it. */
  readonly now: string;
}

/** The sources, and what a list may show of an article: another line, another list. */
export interface PlanContext extends PlanSources {
  readonly fingerprintOf: (article: Article | undefined) => string;
  /** The same of all articles of a year and of what they are translations of. */
  readonly yearFingerprint: (year: string) => string;
}

/** Fingerprints an article as lists show it: its file, its identity, and which of its entries have a page. Once each. */
export function fingerprintsOf(
  { archive }: SiteContent,
  { hashOf }: PlanSources,
): PlanContext['fingerprintOf'] {
  const lines = new Map<Article, string>();
  const states = new Map<Entry, string>();
  const stateOf = (entry: Entry): string => {
    const { kind, key, path, names } = entry;
    const state = states.get(entry) ?? fingerprint(`${kind}/${key} ${path} ${names['']}`);
    states.set(entry, state);
    return state;
  };
  return (article) => {
    if (!article) return '';
    const known = lines.get(article);
    if (known !== undefined) return known;
    const entries = archive.entriesOf(article);
    const said = [article.path, hashOf(article), archive.idOf(article)];
    for (const kind of indexKinds) for (const entry of entries[kind]) said.push(stateOf(entry));
    const line = fingerprint(said.join('\n'));
    lines.set(article, line);
    return line;
  };
}

/** Fingerprints the articles of each year with their translations. Once each. */
export function yearFingerprintsOf(
  { archive }: SiteContent,
  fingerprintOf: PlanContext['fingerprintOf'],
): PlanContext['yearFingerprint'] {
  const lines = new Map<string, string>();
  return (year) => {
    const known = lines.get(year);
    if (known !== undefined) return known;
    const said: string[] = [];
    for (const article of archive.years.get(year) ?? []) {
      said.push(fingerprintOf(article));
      for (const file of Object.values(article.translations))
        said.push(fingerprintOf(archive.byFile.get(file)));
    }
    const line = fingerprint(said.join('\n'));
    lines.set(year, line);
    return line;
  };
}

/** Passes pages on and notes where those stand that search engines may know. */
export function* noting(paths: SitePath[], pages: Iterable<HtmlPage>): Generator<HtmlPage> {
  for (const page of pages) {
    if (mayBeIndexed(page)) paths.push(page.path);
    yield page;
  }
}
