import { readFileSync } from 'node:fs';
import type { Answer } from '#client/search/engine/answer.ts';
import { withoutParticle } from '#lib/korean.ts';
import { pick, seededRandom } from '../corpus/random.ts';
import type { NodeSearch } from './search-in-node.ts';

/** A query, and the articles that must come. */
export interface JudgedQuery {
  readonly language: 'en' | 'ko';
  readonly query: string;
  /** The ends of their addresses. */
  readonly must: readonly string[];
  /** The one that should stand first by relevance. */
  readonly first?: string;
}

/** How well a search answers judged queries. */
export interface Evaluation {
  readonly queries: number;
  /** The share of the articles that must come which came. */
  readonly recall: number;
  /** The mean of 1 / rank of the best article, by relevance. */
  readonly reciprocalRank: number;
  /** What did not come, for a look. */
  readonly missed: readonly string[];
}

/** The judged queries over the demonstration archive. */
export function readJudgments(): JudgedQuery[] {
  return parseJudgments(readFileSync(new URL('relevance-judgments.txt', import.meta.url), 'utf8'));
}

/** Reads lines of `language | query | articles | first`. */
export function parseJudgments(text: string): JudgedQuery[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language, query = '', must = '', first] = line.split(' | ');
      return {
        language: language === 'ko' ? 'ko' : 'en',
        query,
        must: must.split(' '),
        ...(first && { first }),
      };
    });
}

/** Asks every query and counts what comes. */
export async function evaluate(search: NodeSearch, queries: readonly JudgedQuery[]): Promise<Evaluation> {
  let wanted = 0;
  const missed: string[] = [];
  const ranks: number[] = [];
  for (const { query, must, first } of queries) {
    const asked = new URLSearchParams({ q: query, n: '500' });
    const found = await everyEnd(search, asked);
    wanted += must.length;
    missed.push(...must.filter((end) => !found.has(end)).map((end) => `${query}: ${end}`));
    if (first === undefined) continue;
    const ranked = endsOf(await search.ask(`?${asked}&sort=relevance`));
    ranks.push(ranked.indexOf(first) + 1);
  }
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return {
    queries: queries.length,
    recall: wanted === 0 ? 1 : (wanted - missed.length) / wanted,
    reciprocalRank: ranks.length === 0 ? 1 : reciprocal / ranks.length,
    missed,
  };
}

/** All that a query finds, page after page: where one shows no more, the next goes on from its oldest day. */
async function everyEnd(search: NodeSearch, asked: URLSearchParams): Promise<Set<string>> {
  const ends = new Set<string>();
  const until = new URLSearchParams(asked);
  for (;;) {
    const answer = await search.ask(`?${until}`);
    const known = ends.size;
    for (const end of endsOf(answer)) ends.add(end);
    const last = answer?.results.at(-1);
    const isAll = answer?.left === 0 && answer.results.length === answer.found;
    if (!last || isAll || ends.size === known) return ends;
    until.set('to', last.day);
  }
}

/** The last parts of the addresses of the results, in order. */
function endsOf(answer: Answer | undefined): string[] {
  return answer?.results.map(({ address }) => address.split('/').at(-2) ?? '') ?? [];
}

/** A word with one letter left out, added, changed, or two swapped. */
export interface Misspelling {
  readonly meant: string;
  readonly typed: string;
}

/** Misspells each word once, the same way every time. Korean is misspelt by the letters of its syllables. */
export function misspell(words: readonly string[]): Misspelling[] {
  return words.map((meant, place) => {
    const random = seededRandom(7, place);
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
/** Vowels of Korean syllables, as `normalize('NFD')` writes them. */
const vowels = Array.from({ length: 21 }, (_, place) => String.fromCharCode(0x1161 + place));

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

/** The share of misspelt words for which the search suggests what was meant; those that are words are left out. */
export async function evaluateSpelling(
  search: NodeSearch,
  misspelt: readonly Misspelling[],
): Promise<Evaluation> {
  const missed: string[] = [];
  let queries = 0;
  for (const { meant, typed } of misspelt) {
    const answer = await search.ask(`?${new URLSearchParams({ q: typed })}`);
    if (!answer || answer.found > 0) continue;
    queries += 1;
    const suggestion = answer.meant?.[0]?.suggestion ?? 'nothing';
    const right = [meant, withoutParticle(meant)].map((word) => word.toLowerCase());
    if (!right.includes(suggestion.toLowerCase())) missed.push(`${typed}: ${suggestion}, not ${meant}`);
  }
  return { queries, recall: (queries - missed.length) / queries, reciprocalRank: 1, missed };
}
