import type { OpenVolume } from './open-volume.ts';
import { type Query, requiredTerms } from './query.ts';

/** Pagefind’s scores for one term in one volume, and the number of articles that contain the term. */
export interface TermScores {
  readonly scores: ReadonlyMap<number, number>;
  readonly articles: number;
}

/** Scores the rows of a volume for each term of a query. */
export async function scoreTerms(volume: OpenVolume, query: Query): Promise<TermScores[]> {
  const terms = requiredTerms(query).map((words) => words.join(' ').toLowerCase());
  return Promise.all(
    terms.map(async (term) => {
      const found = await volume.search(term);
      return { scores: new Map([...found].map(([row, { score }]) => [row, score])), articles: found.size };
    }),
  );
}

/** The scores of a volume for the terms of a query, in order of the terms. */
export interface VolumeScores {
  readonly rows: number;
  readonly terms: readonly TermScores[];
}

/**
 * Makes the scores of several volumes comparable. Pagefind weights a term by its rarity within a volume (BM25); this
 * reweights it by its rarity across all volumes. Returns the summed scores by row for each volume.
 */
export function mergeScores(volumes: readonly VolumeScores[]): Map<number, number>[] {
  const rows = volumes.reduce((sum, volume) => sum + volume.rows, 0);
  const articlesWith = (term: number) =>
    volumes.reduce((sum, { terms }) => sum + (terms[term]?.articles ?? 0), 0);
  return volumes.map((volume) => {
    const sums = new Map<number, number>();
    volume.terms.forEach(({ scores, articles }, term) => {
      const weight = rarity(rows, articlesWith(term)) / rarity(volume.rows, articles);
      for (const [row, score] of scores) sums.set(row, (sums.get(row) ?? 0) + score * weight);
    });
    return sums;
  });
}

/** The inverse document frequency of BM25. */
function rarity(rows: number, articles: number): number {
  return Math.log1p((rows - articles + 0.5) / (articles + 0.5));
}
