import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasWide } from '#lib/seams.ts';
import { lettersOf, wordPart } from '#model/search.ts';

/** The words of a volume, each with the number of articles that contain it. */
export interface Lexicon {
  readonly count: (text: string) => void;
  /** Sorted by letters. In a large volume, only words that occur in two articles or more. */
  readonly words: () => readonly (readonly [word: string, articles: number])[];
}

const wordForm = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const fewArticles = 500;
const shortest = 4;
const longest = 40;

/** How many articles have a word in lower case and with capitals, and its capitalized spelling. */
interface Spelling {
  capital: number;
  small: number;
  spelt: string;
}

/** A word form, and the last text in which it was counted. */
interface Written {
  readonly word: string;
  readonly spelling: Spelling;
  text: number;
}

/** Collects the words that can be suggested for misspelled ones. */
export function openLexicon(): Lexicon {
  const spellings = new Map<string, Spelling>();
  const words = new Map<string, Written>();
  const forms = new Map<string, Written | undefined>();
  let texts = 0;
  const read = (form: string): Written | undefined => {
    const word = spelledWord(form);
    if (word === undefined) return undefined;
    const key = word.toLowerCase();
    const spelling = spellings.get(key) ?? { capital: 0, small: 0, spelt: word };
    spellings.set(key, spelling);
    const written = words.get(word) ?? { word, spelling, text: 0 };
    words.set(word, written);
    return written;
  };
  return {
    count: (text) => {
      texts += 1;
      for (const form of text.normalize('NFC').match(wordForm) ?? []) {
        if (!forms.has(form)) forms.set(form, read(form));
        const written = forms.get(form);
        if (!written || written.text === texts) continue;
        written.text = texts;
        countSpelling(written);
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

function countSpelling({ word, spelling }: Written): void {
  if (word === word.toLowerCase()) spelling.small += 1;
  else {
    spelling.capital += 1;
    spelling.spelt = word;
  }
}

/** Normalizes a word; undefined for short words, numbers, Chinese and Japanese. Korean words lose their particle. */
function spelledWord(word: string): string | undefined {
  if (word.length > longest || /^\p{N}/u.test(word)) return undefined;
  if (hasHangul(word)) return word.length > 1 ? withoutParticle(word) : undefined;
  if (hasWide(word)) return undefined;
  const bare = word.replace(/['’]s?$/, '');
  return bare.length >= shortest ? bare : undefined;
}

const wordsInPart = 600;

/** The files of a lexicon: one word and its count per line, each word filed by its first and by its last letter. */
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
