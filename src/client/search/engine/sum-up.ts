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

/** What a volume answered. */
export interface Answered {
  readonly volume: OpenVolume;
  readonly matches: Matches;
  readonly unknown: readonly string[];
  /** Set where facets are chosen or counted. */
  readonly counted?: Counted;
  /** Set where the order is by relevance. */
  readonly scored?: Scored;
}

/** How many articles the volumes found. */
export function countFound(answered: readonly Answered[]): number {
  return answered.reduce((sum, { matches }) => sum + matches.size, 0);
}

/** What was found, as it is shown. */
export interface Sum extends Pick<Answer, 'results' | 'found' | 'span' | 'unit' | 'times' | 'facets'> {
  /** Volumes whose texts could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** Sums up what the volumes answered: the results wanted, and counts over all. */
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

/** A row that was found: its volume, and Pagefind’s results for it. */
interface FoundRow {
  readonly volume: string;
  readonly results: readonly PagefindResult[];
  readonly score: number;
}

/** What was found, in the order asked for. Of articles equally relevant the newer comes first. */
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

/** The nearest words to those that no article of the volumes has. */
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
