import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasWide } from '#lib/seams.ts';
import { lettersOf, wordPart } from '#model/search.ts';

/** The words of a volume, with the number of articles that have each. */
export interface Lexicon {
  readonly count: (text: string) => void;
  /** Words in the order of their letters. Of many articles only words that two of them have. */
  readonly words: () => readonly (readonly [word: string, articles: number])[];
}

const form = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const fewArticles = 500;
const shortest = 4;
const longest = 40;

/** Gathers the words that a misspelt one may have meant. */
export function openLexicon(): Lexicon {
  const spellings = new Map<string, { capital: number; small: number; spelt: string }>();
  let texts = 0;
  return {
    count: (text) => {
      texts += 1;
      for (const word of spelledWords(text)) {
        const key = word.toLowerCase();
        const known = spellings.get(key) ?? { capital: 0, small: 0, spelt: word };
        if (word === key) known.small += 1;
        else {
          known.capital += 1;
          known.spelt = word;
        }
        spellings.set(key, known);
      }
    },
    words: () => {
      const least = texts < fewArticles ? 1 : 2;
      return [...spellings]
        .map(
          ([key, { capital, small, spelt }]) => [small > 0 ? key : spelt, Math.max(capital, small)] as const,
        )
        .filter(([, articles]) => articles >= least)
        .sort(([a], [b]) => byCodeUnit(lettersOf(a), lettersOf(b)));
    },
  };
}

/** The different words of a text that are worth suggesting. */
function spelledWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const written of new Set(text.normalize('NFC').match(form))) {
    const word = spelledWord(written);
    if (word !== undefined) words.add(word);
  }
  return words;
}

/** A word of letters that is not too short; Korean without its particle; none of Chinese or Japanese. */
function spelledWord(word: string): string | undefined {
  if (word.length > longest || /^\p{N}/u.test(word)) return undefined;
  if (hasHangul(word)) return word.length > 1 ? withoutParticle(word) : undefined;
  if (hasWide(word)) return undefined;
  const bare = word.replace(/['’]s?$/, '');
  return bare.length >= shortest ? bare : undefined;
}

const wordsInPart = 600;

/** The files of a lexicon: each word with its count, a line each, once by its first and once by its last letter. */
export function renderLexicon(words: ReturnType<Lexicon['words']>): {
  parts: number;
  files: Map<string, string>;
} {
  const parts = Math.min(32, Math.max(1, Math.ceil(words.length / wordsInPart)));
  const files = new Map<string, string>();
  for (const end of ['first', 'last'] as const) {
    for (const [part, within] of groupBy(words, ([word]) => wordPart(lettersOf(word), end, parts))) {
      files.set(part, within.map(([word, articles]) => `${word} ${articles}\n`).join(''));
    }
  }
  return { parts, files };
}
