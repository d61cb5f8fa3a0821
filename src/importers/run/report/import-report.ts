import type { Change } from '#importers/imported-article.ts';
import type { Format, LeftOut, Refused, Remark } from '#importers/importer.ts';
import { byCodeUnit, groupBy } from '#lib/grouping.ts';

/** What a run did with an article. */
export type ArticleState =
  /** Written for the first time. */
  | 'new'
  /** Stands as it was written before; its source has not changed. */
  | 'unchanged'
  /** Its source has changed, nobody had touched the file: written anew. */
  | 'updated'
  /** An editor has changed the file; its source has not changed. */
  | 'changed by hand'
  /** An editor has changed the file, and its source has changed: the file stays, the new text lies beside the report. */
  | 'changed on both sides'
  /** An editor has removed or renamed the file: it is not brought back. */
  | 'removed by hand';

/** The account of one article: where it comes from, where it went, and what became of its parts. */
export interface ArticleAccount {
  readonly kind: 'article' | 'page';
  readonly state: ArticleState;
  readonly origin: string;
  readonly title: string;
  /** Path in the archive. */
  readonly file: string;
  readonly draft: boolean;
  readonly source: { readonly kept: string; readonly sha256: string };
  /** Characters that readers see, spaces not counted. */
  readonly characters: { readonly source: number; readonly result: number };
  /** Where the words of source and result part, beyond what the changes name. */
  readonly differences: readonly { readonly source: string; readonly result: string }[];
  readonly keptHtml: boolean;
  readonly changes: readonly Change[];
  readonly aliases: number;
  /** What a changed source changes in the file. */
  readonly diff?: string;
}

/** The account of an import: everything that came in, and what became of it. */
export interface ImportAccount {
  readonly format: Format;
  readonly why: string;
  readonly source: string;
  /** In = articles and pages + refused + left out. */
  readonly found: number;
  readonly articles: readonly ArticleAccount[];
  readonly refused: readonly Refused[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly Remark[];
  /** Entries added to `publication.yaml`, by kind. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Pictures and other files: those that articles use, and those of the source that none uses. */
  readonly files: { readonly used: number; readonly unused: readonly string[] };
  /** Articles of earlier runs that the source no longer holds. */
  readonly vanished: readonly string[];
}

/** True when somebody has to look before the import is whole: then it does not end well. */
export function isTroubled(account: ImportAccount): boolean {
  return (
    account.refused.length > 0 ||
    account.articles.some((one) => one.state === 'changed on both sides' || one.differences.length > 0)
  );
}

const reasonsNamed = 6;

/** What was left out, by the six most frequent reasons; the last group, without one, has reasons of its own. */
export function byReason(
  leftOut: readonly LeftOut[],
): (readonly [reason: string | undefined, of: readonly LeftOut[]])[] {
  const groups = [...groupBy(leftOut, ({ reason }) => reason)];
  groups.sort(([a, ones], [b, others]) => others.length - ones.length || byCodeUnit(a, b));
  const rest = groups.slice(reasonsNamed).flatMap(([, of]) => of);
  return [...groups.slice(0, reasonsNamed), ...(rest.length > 0 ? [[undefined, rest] as const] : [])];
}

/** How many articles have each state. */
export function countStates(articles: readonly ArticleAccount[]): [ArticleState, number][] {
  const counts = new Map<ArticleState, number>();
  for (const { state } of articles) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts];
}
