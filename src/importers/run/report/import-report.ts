import type { Change } from '#importers/imported-article.ts';
import type { Format, Notice, RejectedItem, SkippedItem } from '#importers/importer.ts';
import { byCodeUnit, groupBy } from '#lib/grouping.ts';

/** What a run did with an article. */
export type ArticleState =
  /** The file was written for the first time. */
  | 'new'
  /** Neither the source nor the file has changed. */
  | 'unchanged'
  /** The source has changed, the file had not: it was written again. */
  | 'updated'
  /** An editor has changed the file, the source has not changed: nothing was written. */
  | 'edited'
  /** Both have changed: the file was not touched, and the new text was saved beside the report. */
  | 'conflicting'
  /** An editor has deleted or renamed the file: nothing was written. */
  | 'removed';

/** What a run did with one article: its source, its file, and every change on the way. */
export interface ArticleReport {
  readonly kind: 'article' | 'page';
  readonly state: ArticleState;
  readonly origin: string;
  readonly title: string;
  /** The path in the archive. */
  readonly file: string;
  readonly draft: boolean;
  /** The saved source: its path in the folder of sources, and its checksum. */
  readonly source: { readonly kept: string; readonly sha256: string };
  /** Visible characters, without spaces. */
  readonly characters: { readonly source: number; readonly result: number };
  /** Where the words of the source and the result differ and no change explains it. */
  readonly differences: readonly { readonly source: string; readonly result: string }[];
  readonly keptHtml: boolean;
  readonly changes: readonly Change[];
  readonly aliases: number;
  /** The unified diff of the file, if its source has changed. */
  readonly diff?: string;
}

/** What an import found, and what it did with each item. */
export interface ImportReport {
  readonly format: Format;
  /** Why the source was read in this format. */
  readonly reason: string;
  readonly source: string;
  /** The number of items: articles and pages, rejected items and skipped items. */
  readonly found: number;
  readonly articles: readonly ArticleReport[];
  readonly rejected: readonly RejectedItem[];
  readonly skipped: readonly SkippedItem[];
  readonly notices: readonly Notice[];
  /** Keys added to `publication.yaml`, by kind. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Images and other files: how many articles use, and the paths of those in the source that no article uses. */
  readonly files: { readonly used: number; readonly unused: readonly string[] };
  /** Files of articles from earlier runs that the source no longer contains. */
  readonly vanished: readonly string[];
}

/** True if something needs attention before the import is complete. The exit code is then 1. */
export function needsAttention(report: ImportReport): boolean {
  return (
    report.rejected.length > 0 ||
    report.articles.some(({ state, differences }) => state === 'conflicting' || differences.length > 0)
  );
}

const maxReasons = 6;

/** Skipped items grouped by reason, the most frequent first. After six reasons, a last group without one has the rest. */
export function groupByReason(
  skipped: readonly SkippedItem[],
): (readonly [reason: string | undefined, items: readonly SkippedItem[]])[] {
  const groups = [...groupBy(skipped, ({ reason }) => reason)];
  groups.sort(([a, left], [b, right]) => right.length - left.length || byCodeUnit(a, b));
  const rest = groups.slice(maxReasons).flatMap(([, items]) => items);
  return [...groups.slice(0, maxReasons), ...(rest.length > 0 ? [[undefined, rest] as const] : [])];
}

/** The number of articles in each state. */
export function countStates(articles: readonly ArticleReport[]): [ArticleState, number][] {
  const counts = new Map<ArticleState, number>();
  for (const { state } of articles) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts];
}
