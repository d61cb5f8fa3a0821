import type { ArchiveReading } from '#content/read-archive.ts';
import { groupBy } from '#lib/grouping.ts';
import { countOf, groupDigits } from '#lib/text.ts';
import type { Problem } from '#model/problem.ts';

/** The report of a build, also written by `--json`: what was read and published, which files changed, and seconds by phase. */
export interface BuildReport {
  readonly read: number;
  readonly published: number;
  readonly drafts: number;
  readonly embargoed: number;
  readonly gone: number;
  /** Files that are not articles, each with the reason. */
  readonly other: readonly { readonly path: string; readonly reason: string }[];
  readonly files: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
    readonly kept: number;
  };
  readonly seconds: Readonly<Record<string, number>>;
  readonly problems: readonly Omit<Problem, 'severity'>[];
  /** When the next embargo ends, UTC. */
  readonly nextRelease?: string;
}

/** The outcome of a build. When `published` is false, problems prevented publication and the old site is unchanged. */
export interface BuildOutcome {
  readonly report: BuildReport;
  readonly problems: readonly Problem[];
  readonly published: boolean;
  /** The files of the archive that may be made public: none of drafts, embargoed or withdrawn articles. */
  readonly sources: readonly string[];
  /** The publication’s name. */
  readonly name: string;
}

/** The report of what was read. `files` is absent when nothing was published. */
export function reportOf(
  reading: ArchiveReading,
  problems: readonly Problem[],
  seconds: BuildReport['seconds'],
  files: BuildReport['files'] = { added: [], changed: [], removed: [], kept: 0 },
): BuildReport {
  const { read, articles, drafts, embargoed, gone, other, nextRelease } = reading;
  const { added, changed, removed, kept } = files;
  return {
    read,
    published: articles.length,
    drafts: drafts.length,
    embargoed: embargoed.length,
    gone: gone.length,
    other,
    files: { added, changed, removed, kept },
    seconds,
    problems: problems.map(({ severity: _, ...problem }) => problem),
    ...(nextRelease !== undefined && { nextRelease }),
  };
}

/** The summary printed at the end of a build. */
export function renderReport(report: BuildReport): string {
  const { files, seconds } = report;
  const total = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const phases = Object.entries(seconds).map(([phase, time]) => `${phase} ${time.toFixed(1)}`);
  return [
    renderCounts(report),
    `${countOf(files.added.length, 'file')} added, ${groupDigits(files.changed.length)} changed, ${groupDigits(files.removed.length)} removed, ${groupDigits(files.kept)} kept`,
    `${total.toFixed(1)} s (${phases.join(', ')})`,
  ].join('\n');
}

/** `1,204 files read: 1,200 published, 3 drafts, 1 embargoed until …`: every file is counted once. */
export function renderCounts(
  report: Pick<BuildReport, 'read' | 'published' | 'drafts' | 'embargoed' | 'gone' | 'other' | 'nextRelease'>,
): string {
  const { published, drafts, embargoed, gone, other, nextRelease } = report;
  const rest = [
    `${groupDigits(published)} published`,
    drafts > 0 && countOf(drafts, 'draft'),
    embargoed > 0 && `${groupDigits(embargoed)} embargoed until ${nextRelease}`,
    gone > 0 && `${groupDigits(gone)} withdrawn`,
    ...[...groupBy(other, ({ reason }) => reason.split(':', 1)[0] ?? '')].map(([noun, files]) =>
      countOf(files.length, noun),
    ),
  ].filter((part) => part !== false);
  return `${countOf(report.read, 'file')} read: ${rest.join(', ')}`;
}
