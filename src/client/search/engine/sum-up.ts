import type { Answer, Meant, Question, Span } from './answer.ts';
import { type Counted, countFacet, countTimes } from './count.ts';
import type { Matches } from './match.ts';
import { type NameTable, wordsToMark } from './name-groups.ts';
import type { OpenVolume } from './open-volume.ts';
import type { PagefindResult } from './pagefind.ts';
import { describeResult } from './result.ts';
import { mergeScores, type Scored } from './score.ts';
import { unitFor, within } from './span.ts';
import { nearestWord } from './spelling.ts';

/** The outcome of a search in one volume. */
export interface Answered {
  readonly volume: OpenVolume;
  readonly matches: Matches;
  readonly unknown: readonly string[];
  /** Set if facets are filtered or counted. */
  readonly counted?: Counted;
  /** Set if results are sorted by relevance. */
  readonly scored?: Scored;
}

/** The number of articles found. */
export function countFound(answered: readonly Answered[]): number {
  return answered.reduce((sum, { matches }) => sum + matches.size, 0);
}

/** The results and counts to show. */
export interface Sum extends Pick<Answer, 'results' | 'found' | 'span' | 'unit' | 'times' | 'facets'> {
  /** Volumes whose result texts could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** Combines the results of the volumes: the results to show, and counts over all of them. */
export async function sumUp(
  question: Question,
  answered: readonly Answered[],
  { names, extent }: { readonly names: NameTable; readonly extent: Span },
): Promise<Sum> {
  const sought = wordsToMark(question.query, names);
  const counted = answered.flatMap((answer) => answer.counted ?? []);
  const span = within(question, extent);
  const unit = unitFor(span);
  const unread = new Set<string>();
  const described = inOrder(question, answered)
    .slice(0, question.wanted)
    .map(({ volume, results }) =>
      describeResult(results, sought).catch(() => {
        unread.add(volume);
        return [];
      }),
    );
  return {
    results: (await Promise.all(described)).flat(),
    found: countFound(answered),
    span,
    unit,
    times: countTimes(
      answered.map(({ volume, matches }) => [volume, matches.keys()] as const),
      unit,
    ),
    facets: Object.fromEntries(
      question.open.map((kind) => [kind, countFacet(counted, kind, question.chosen)]),
    ),
    unread,
  };
}

/** A matching row with its volume and Pagefind’s results. */
interface FoundRow {
  readonly volume: string;
  readonly results: readonly PagefindResult[];
  readonly score: number;
}

/** The matching rows in the requested order. Among equally relevant articles, newer ones come first. */
function inOrder({ sort }: Question, answered: readonly Answered[]): FoundRow[] {
  const scores = mergeScores(answered.flatMap(({ scored }) => scored ?? []));
  const rows = answered.flatMap(({ volume: { card }, matches }, at) =>
    [...matches]
      .sort(([a], [b]) => (sort === 'oldest' ? a - b : b - a))
      .map(([row, results]) => ({ volume: card.name, results, score: scores[at]?.get(row) ?? 0 })),
  );
  if (sort === 'relevance') rows.sort((a, b) => b.score - a.score);
  return rows;
}

/** Suggests similar words for those that no volume contains. */
export async function findMeant(answered: readonly Answered[]): Promise<Meant[]> {
  const [first] = answered;
  const unknown =
    first?.unknown.filter((word) => answered.every((answer) => answer.unknown.includes(word))) ?? [];
  const meant = await Promise.all(
    [...new Set(unknown)].map(async (word) => {
      const suggestion = await nearestWord(
        answered.map(({ volume }) => volume),
        word,
      );
      return suggestion === undefined ? [] : [{ word, suggestion }];
    }),
  );
  return meant.flat();
}
