import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCached, writeCached } from '#builder/cache/cached-json.ts';
import { type BuildContext, siteCacheFolder } from '#builder/context/build-context.ts';
import type { BuildOutcome } from '#builder/context/build-report.ts';
import { ledgerFile } from '#content/files/list-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import { hoursLater } from '#model/time.ts';
import { newsHours } from '#pages/sitemaps.ts';
import type { ArchiveScan } from './scan-archive.ts';

/** The outcome of the last build, valid while the next build would have the same one. */
interface LastBuild {
  /** Fingerprint of the scan, the options, the program and the site. */
  readonly key: string;
  /** The instant (UTC) at which time alone may change the site or its report; empty for never. */
  readonly until: string;
  /** The current time of that build, UTC. An earlier time may select other articles. */
  readonly now: string;
  readonly outcome: BuildOutcome;
}

/**
 * The key of a build before anything is read: its scan, options, program, ledger, and the manifest of the previous site.
 * Undefined when a file changed too recently for its stamp to be trusted, or when the options exclude the cache.
 */
export function lastBuildKey(
  { fingerprint: scanned, newest }: ArchiveScan,
  { options, revision, startedAt }: BuildContext,
  manifest: string,
): string | undefined {
  const { clean, sharing, articles, out, url, drafts, search } = options;
  if (scanned === undefined || newest >= startedAt - 1000 || clean || sharing?.part || sharing?.join)
    return undefined;
  const ledger = statSync(options.ledger ?? join(articles, ledgerFile), {
    bigint: true,
    throwIfNoEntry: false,
  });
  return fingerprint(
    [
      revision,
      resolve(articles),
      resolve(out),
      url,
      drafts,
      search,
      scanned,
      manifest,
      ledger?.size,
      ledger?.mtimeNs,
      ledger?.ctimeNs,
    ].join(' '),
  );
}

/** The outcome of the last build when this build would have the same one; every file then counts as kept. */
export function readLastBuild(context: BuildContext, key: string | undefined): BuildOutcome | undefined {
  if (key === undefined) return undefined;
  const { now } = context.options;
  const lastBuild = readCached<LastBuild>(lastBuildFile(context), () => {});
  if (lastBuild?.key !== key || now < lastBuild.now) return undefined;
  if (lastBuild.until !== '' && now >= lastBuild.until) return undefined;
  const { report, ...outcome } = lastBuild.outcome;
  const { added, changed, kept } = report.files;
  const all = kept + added.length + changed.length;
  return { ...outcome, report: { ...report, files: { added: [], changed: [], removed: [], kept: all } } };
}

/**
 * Saves the outcome of a build. Saves nothing when a problem names an unpublished file: the cache must not mention what
 * is withheld.
 */
export function writeLastBuild(
  context: BuildContext,
  key: string | undefined,
  articles: readonly Article[],
  outcome: BuildOutcome,
): void {
  const published = new Set(outcome.sources);
  if (key === undefined || outcome.problems.some(({ file }) => !published.has(file))) return;
  const { now } = context.options;
  const until = nextChange(articles, now, outcome.report.nextRelease);
  writeCached(lastBuildFile(context), { key, until, now, outcome } satisfies LastBuild);
}

function lastBuildFile(context: BuildContext): string {
  return join(siteCacheFolder(context), 'last-build.json');
}

/** The next instant at which an article is released, leaves the news sitemap, or has a date that is no longer in the future. */
function nextChange(articles: readonly Article[], now: string, release: string | undefined): string {
  const newsSince = hoursLater(now, -newsHours);
  const instants = articles.flatMap(({ published, updated, corrections }) => [
    ...(published.utc > newsSince ? [published.utc, hoursLater(published.utc, newsHours)] : []),
    ...(updated ? [updated.utc] : []),
    ...corrections.map(({ date }) => date.utc),
  ]);
  if (release !== undefined) instants.push(release);
  return instants.filter((instant) => instant > now).reduce((a, b) => (a !== '' && a < b ? a : b), '');
}
