import { groupBy, inBatches } from '#lib/grouping.ts';
import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { editDistance } from '#lib/nearest.ts';
import { lettersOf, wordPart } from '#model/search.ts';
import type { OpenVolume } from './open-volume.ts';

/** A word of the archive that is similar to a misspelled one. */
interface Candidate {
  readonly word: string;
  /** Edit distance: letters missing, added, changed or swapped. */
  readonly distance: number;
  /** The number of articles of the volume that contain the word. */
  readonly articles: number;
}

/** In words of at least this length, two letters may differ. */
const longWord = 8;

/** The number of volumes searched in parallel. */
const maxParallel = 4;

/** The most likely correction, from the first volumes that contain a similar word; Korean words without their particle. */
export async function nearestWord(volumes: readonly OpenVolume[], word: string): Promise<string | undefined> {
  const target = hasHangul(word) ? withoutParticle(word) : word;
  for (const batch of inBatches(volumes, maxParallel)) {
    const near = (await Promise.all(batch.map((volume) => nearWords(volume, target)))).flat();
    const [best] = mergeCounts(near).sort(byLikelihood(lettersOf(target)));
    if (best) return best.word;
  }
  return undefined;
}

function mergeCounts(candidates: readonly Candidate[]): Candidate[] {
  return [...groupBy(candidates, ({ word }) => word).values()].flatMap(([first, ...others]) =>
    first
      ? [{ ...first, articles: others.reduce((sum, { articles }) => sum + articles, first.articles) }]
      : [],
  );
}

/** The words of a volume within edit distance 1, or 2 for a long word. */
async function nearWords(volume: OpenVolume, word: string): Promise<Candidate[]> {
  const letters = lettersOf(word);
  const { wordParts } = volume.info;
  const partNames = new Set([wordPart(letters, 'first', wordParts), wordPart(letters, 'last', wordParts)]);
  const parts = await Promise.all([...partNames].map((name) => volume.words(name).catch(() => '')));
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
  const maxDistance = letters.length >= longWord ? 2 : 1;
  if (hasUnknownEnding(word, other, letters))
    return { word, distance: maxDistance, articles: Number(articles) };
  if (Math.abs(other.length - letters.length) > maxDistance) return undefined;
  const distance = editDistance(letters, other);
  return distance <= maxDistance ? { word, distance, articles: Number(articles) } : undefined;
}

/** True for a Korean word that continues with an unknown ending: 장관님, 비상계엄옐. */
function hasUnknownEnding(word: string, other: string, letters: string): boolean {
  return (
    hasHangul(word) && word.length > 1 && letters.startsWith(other) && letters.length - other.length <= 6
  );
}

/** Sorts by edit distance, then likely typing errors first, then the same first letter, then frequency. */
function byLikelihood(letters: string): (a: Candidate, b: Candidate) => number {
  const typo = ({ word }: Candidate) => (isLikelyTypo(lettersOf(word), letters) ? 0 : 1);
  const firstLetter = ({ word }: Candidate) => (lettersOf(word).charAt(0) === letters.charAt(0) ? 0 : 1);
  return (a, b) =>
    a.distance - b.distance ||
    typo(a) - typo(b) ||
    firstLetter(a) - firstLetter(b) ||
    b.articles - a.articles ||
    (a.word < b.word ? -1 : 1);
}

/** True for missing or swapped letters, which are likelier than one specific wrong or added letter. */
function isLikelyTypo(candidate: string, typed: string): boolean {
  const sorted = (letters: string) => [...letters].sort().join('');
  return candidate.length > typed.length || sorted(candidate) === sorted(typed);
}
