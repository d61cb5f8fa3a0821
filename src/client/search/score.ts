import type { Matches } from './match.ts';
import type { OpenVolume } from './open-volume.ts';
import { type Query, soughtTerms } from './query.ts';

/** Scores of the rows that answer a query: the sum over its words and phrases of Pagefind's own. */
export async function scoreRows(
  volume: OpenVolume,
  query: Query,
  matches: Matches,
): Promise<Map<number, number>> {
  const scores = new Map<number, number>();
  for (const words of soughtTerms(query)) {
    const found = await volume.find(words.join(' ').toLowerCase());
    for (const [row, { score }] of found) {
      if (matches.has(row)) scores.set(row, (scores.get(row) ?? 0) + score);
    }
  }
  return scores;
}
