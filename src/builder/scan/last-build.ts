import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCached, writeCached } from '#builder/cache/cached-json.ts';
import { ledgerFile } from '#content/files/list-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import { hoursLater } from '#model/time.ts';
import { newsHours } from '#pages/sitemaps.ts';
import type { BuildOptions } from '../build-options.ts';
import type { BuildOutcome } from '../build-report.ts';
import type { ArchiveScan } from './scan-archive.ts';

/** How the last build ended, kept for as long as the next would end the same. */
interface LastBuild {
  /** Fingerprint of the archive’s files by size and time, of the options, the program, and the site. */
  readonly key: string;
  /** From this instant (UTC) on the clock itself may change the site or what is said of it; empty: never. */
  readonly until: string;
  /** The clock of that build, UTC: an earlier one may see another archive. */
  readonly now: string;
  readonly outcome: BuildOutcome;
}

/**
 * What a build is known by before anything is read: the key of this build over a site with this manifest, and over the
 * ledger as it is now. Undefined where a file was changed so lately that its time says nothing, or where no cache is
 * wanted. `since` is the time of the workshop, in milliseconds.
 */
export function lastBuildKey(
  { print, newest }: ArchiveScan,
  options: BuildOptions,
  revision: string,
  since: number,
): (manifest: string) => string | undefined {
  const { clean, sharing, articles, out, url, drafts, search } = options;
  if (print === undefined || newest >= since - 1000 || clean || sharing?.part || sharing?.join)
    return () => undefined;
  const ledger = options.ledger ?? join(articles, ledgerFile);
  const what = `${revision} ${resolve(articles)} ${resolve(out)} ${url} ${drafts} ${search} ${print}`;
  return (manifest) => {
    const stats = statSync(ledger, { bigint: true, throwIfNoEntry: false });
    return fingerprint(`${what} ${manifest} ${stats?.size} ${stats?.mtimeNs} ${stats?.ctimeNs}`);
  };
}

/** The end of the last build, when this one would read the same files and end the same. */
export function readLastBuild(
  folder: string,
  key: string | undefined,
  now: string,
): BuildOutcome | undefined {
  if (key === undefined) return undefined;
  const lastBuild = readCached<LastBuild>(join(folder, 'last-build.json'), () => {});
  if (lastBuild?.key !== key || now < lastBuild.now) return undefined;
  if (lastBuild.until !== '' && now >= lastBuild.until) return undefined;
  const { report, ...outcome } = lastBuild.outcome;
  const { added, changed, kept } = report.files;
  const all = kept + added.length + changed.length;
  return { ...outcome, report: { ...report, files: { added: [], changed: [], removed: [], kept: all } } };
}

/**
 * Keeps how a build ended. Nothing is kept where something is said of a file that is not published: what is withheld
 * leaves no word in the cache.
 */
export function writeLastBuild(
  folder: string,
  key: string | undefined,
  now: string,
  articles: readonly Article[],
  outcome: BuildOutcome,
): void {
  const open = new Set(outcome.sources);
  if (key === undefined || outcome.problems.some(({ file }) => !open.has(file))) return;
  const until = nextMoment(articles, now, outcome.report.nextRelease);
  writeCached(join(folder, 'last-build.json'), { key, until, now, outcome } satisfies LastBuild);
}

/** The next instant at which an article is released, leaves the news, or is no longer ahead of its time. */
function nextMoment(articles: readonly Article[], now: string, release: string | undefined): string {
  const since = hoursLater(now, -newsHours);
  const moments = articles.flatMap(({ published, updated, corrections }) => [
    ...(published.utc > since ? [published.utc, hoursLater(published.utc, newsHours)] : []),
    ...(updated ? [updated.utc] : []),
    ...corrections.map(({ date }) => date.utc),
  ]);
  if (release !== undefined) moments.push(release);
  return moments.filter((moment) => moment > now).reduce((a, b) => (a !== '' && a < b ? a : b), '');
}
