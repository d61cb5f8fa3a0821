import { readFileSync } from 'node:fs';
import type { SearchResponse } from '#client/search/engine/response.ts';
import { withoutParticle } from '#lib/korean.ts';
import { pick, seededRandom } from '../corpus/random.ts';
import type { NodeSearch } from './search-in-node.ts';

/** A query with its relevance judgments. Articles are named by the slug in their address. */
export interface QueryJudgments {
  readonly language: 'en' | 'ko';
  readonly query: string;
  /** All relevant articles. */
  readonly relevant: readonly string[];
  /** The article that should rank first when sorted by relevance. */
  readonly best?: string;
}

/** The measured quality of a search over a set of queries. */
export interface Evaluation {
  readonly queries: number;
  /** The share of all relevant articles that were found, 0 to 1. */
  readonly recall: number;
  /** MRR: the mean of 1 / rank of the best article when sorted by relevance. */
  readonly meanReciprocalRank: number;
  /** The relevant articles that were not found, as `query: slug`. */
  readonly missed: readonly string[];
}

/** Reads the relevance judgments for the demonstration archive: lines of `language | query | articles | best`. */
export function readJudgments(): QueryJudgments[] {
  return readFileSync(new URL('relevance-judgments.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language, query = '', relevant = '', best] = line.split(' | ');
      return {
        language: language === 'ko' ? 'ko' : 'en',
        query,
        relevant: relevant.split(' '),
        ...(best && { best }),
      };
    });
}

/** Runs every query and computes recall and mean reciprocal rank. */
export async function evaluate(search: NodeSearch, queries: readonly QueryJudgments[]): Promise<Evaluation> {
  let relevantCount = 0;
  const missed: string[] = [];
  const ranks: number[] = [];
  for (const { query, relevant, best } of queries) {
    const params = new URLSearchParams({ q: query, n: '500' });
    const found = await findAllSlugs(search, params);
    relevantCount += relevant.length;
    missed.push(...relevant.filter((slug) => !found.has(slug)).map((slug) => `${query}: ${slug}`));
    if (best === undefined) continue;
    const ranked = slugsOf(await search.ask(`?${params}&sort=relevance`));
    ranks.push(ranked.indexOf(best) + 1);
  }
  const reciprocalRanks = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return {
    queries: queries.length,
    recall: relevantCount === 0 ? 1 : (relevantCount - missed.length) / relevantCount,
    meanReciprocalRank: ranks.length === 0 ? 1 : reciprocalRanks / ranks.length,
    missed,
  };
}

/** Finds all results of a query: repeats it up to the oldest day found until nothing new comes. */
async function findAllSlugs(search: NodeSearch, params: URLSearchParams): Promise<Set<string>> {
  const slugs = new Set<string>();
  const page = new URLSearchParams(params);
  for (;;) {
    const response = await search.ask(`?${page}`);
    const known = slugs.size;
    for (const slug of slugsOf(response)) slugs.add(slug);
    const last = response?.results.at(-1);
    const isAll = response?.remaining === 0 && response.results.length === response.total;
    if (!last || isAll || slugs.size === known) return slugs;
    page.set('to', last.day);
  }
}

/** The slugs of the results, in order. */
function slugsOf(response: SearchResponse | undefined): string[] {
  return response?.results.map(({ address }) => address.split('/').at(-2) ?? '') ?? [];
}

/** A word with one edit: a letter removed, added or replaced, or two letters swapped. */
export interface Misspelling {
  readonly meant: string;
  readonly typed: string;
}

/** Misspells each word, always in the same way. Korean words are edited by the letters of their syllables. */
export function misspell(words: readonly string[]): Misspelling[] {
  return words.map((meant, index) => {
    const random = seededRandom(7, index);
    const letters = [...meant.normalize('NFD')];
    const alphabet = /\p{Script=Hangul}/u.test(meant) ? vowels : latin;
    for (;;) {
      const typed = editOnce(letters, Math.floor(random() * 4), random, alphabet).normalize('NFC');
      if (typed !== meant && !/\p{Script=Hangul}[\u1100-\u11ff]|^[\u1160-\u11ff]/u.test(typed))
        return { meant, typed };
    }
  });
}

const latin = [...'abcdefghijklmnopqrstuvwxyz'];
/** Vowel letters of Korean syllables in decomposed form (NFD). */
const vowels = Array.from({ length: 21 }, (_, index) => String.fromCharCode(0x1161 + index));

function editOnce(
  letters: readonly string[],
  kind: number,
  random: () => number,
  alphabet: readonly string[],
): string {
  const at = 1 + Math.floor(random() * Math.max(1, letters.length - 2));
  const other = pick(random, alphabet);
  const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
  const here = letters[at] ?? '';
  if (kind === 0) return [...before, ...after].join('');
  if (kind === 1) return [...before, other, here, ...after].join('');
  if (kind === 2) return [...before, other, ...after].join('');
  const [next = '', ...rest] = after;
  return [...before, next, here, ...rest].join('');
}

/** Measures for which misspelt words the search suggests the intended word; skips those that find articles. */
export async function evaluateSpelling(
  search: NodeSearch,
  misspelt: readonly Misspelling[],
): Promise<Evaluation> {
  const missed: string[] = [];
  let queries = 0;
  for (const { meant, typed } of misspelt) {
    const response = await search.ask(`?${new URLSearchParams({ q: typed })}`);
    if (!response || response.total > 0) continue;
    queries += 1;
    const suggestion = response.suggestions?.[0]?.suggestion ?? 'nothing';
    const expected = [meant, withoutParticle(meant)].map((word) => word.toLowerCase());
    if (!expected.includes(suggestion.toLowerCase())) missed.push(`${typed}: ${suggestion}, not ${meant}`);
  }
  return { queries, recall: (queries - missed.length) / queries, meanReciprocalRank: 1, missed };
}
