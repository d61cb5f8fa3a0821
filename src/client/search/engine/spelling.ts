import { groupBy, inBatches } from '#lib/grouping.ts';
import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { editDistance } from '#lib/nearest.ts';
import { lettersOf, wordPart } from '#model/search.ts';
import type { OpenVolume } from './open-volume.ts';

/** A word of the archive that a misspelt one may have meant. */
interface Candidate {
  readonly word: string;
  /** How many letters differ: left out, added, changed, or two swapped. */
  readonly distance: number;
  /** How many articles of the volume have it. */
  readonly articles: number;
}

/** From so many letters on a word may be two letters wrong. */
const longWord = 8;

/** So many volumes are looked through at once. */
const atOnce = 4;

/** The word most likely meant, from the first volumes that have one near it; a Korean one without its particle. */
export async function nearestWord(volumes: readonly OpenVolume[], word: string): Promise<string | undefined> {
  const sought = hasHangul(word) ? withoutParticle(word) : word;
  for (const some of inBatches(volumes, atOnce)) {
    const near = (await Promise.all(some.map((volume) => nearWords(volume, sought)))).flat();
    const [best] = joinCounts(near).sort(byNearness(lettersOf(sought)));
    if (best) return best.word;
  }
  return undefined;
}

function joinCounts(candidates: readonly Candidate[]): Candidate[] {
  return [...groupBy(candidates, ({ word }) => word).values()].flatMap(([first, ...others]) =>
    first
      ? [{ ...first, articles: others.reduce((sum, { articles }) => sum + articles, first.articles) }]
      : [],
  );
}

/** The words of a volume that are near to a word: one letter away, two in a long one. */
async function nearWords(volume: OpenVolume, word: string): Promise<Candidate[]> {
  const letters = lettersOf(word);
  const { wordParts } = volume.card;
  const names = new Set([wordPart(letters, 'first', wordParts), wordPart(letters, 'last', wordParts)]);
  const parts = await Promise.all([...names].map((name) => volume.words(name).catch(() => '')));
  const near = new Map<string, Candidate>();
  for (const line of parts.flatMap((part) => part.split('\n'))) {
    const candidate = compare(letters, line);
    if (candidate) near.set(candidate.word, candidate);
  }
  return [...near.values()];
}

function compare(letters: string, line: string): Candidate | undefined {
  const [word = '', articles = ''] = line.split(' ');
  const other = lettersOf(word);
  if (word === '' || other === letters) return undefined;
  const most = letters.length >= longWord ? 2 : 1;
  if (isBeginning(word, other, letters)) return { word, distance: most, articles: Number(articles) };
  if (Math.abs(other.length - letters.length) > most) return undefined;
  const distance = editDistance(letters, other);
  return distance <= most ? { word, distance, articles: Number(articles) } : undefined;
}

/** True for a Korean word with an ending that none of its particles is: 장관님, 비상계엄옐. */
function isBeginning(word: string, other: string, letters: string): boolean {
  return (
    hasHangul(word) && word.length > 1 && letters.startsWith(other) && letters.length - other.length <= 6
  );
}

/**
 * Fewer letters wrong first, then a slip that has few ways to happen, then the same first letter, then the more
 * frequent word.
 */
function byNearness(letters: string): (a: Candidate, b: Candidate) => number {
  const slips = ({ word }: Candidate) => (isSlip(lettersOf(word), letters) ? 0 : 1);
  const begins = ({ word }: Candidate) => (lettersOf(word).charAt(0) === letters.charAt(0) ? 0 : 1);
  return (a, b) =>
    a.distance - b.distance ||
    slips(a) - slips(b) ||
    begins(a) - begins(b) ||
    b.articles - a.articles ||
    (a.word < b.word ? -1 : 1);
}

/** True for letters left out or swapped: a wrong or an added letter could have been any other of the alphabet. */
function isSlip(meant: string, typed: string): boolean {
  const sorted = (letters: string) => [...letters].sort().join('');
  return meant.length > typed.length || sorted(meant) === sorted(typed);
}
