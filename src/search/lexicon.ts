import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasUnspacedScript } from '#lib/word-boundaries.ts';
import { lettersOf, wordPart } from '#model/search.ts';

/** The words of a volume, with the number of articles that have each. */
export interface Lexicon {
  readonly count: (text: string) => void;
  /** Words in the order of their letters. Of many articles only words that two of them have. */
  readonly words: () => readonly (readonly [word: string, articles: number])[];
}

const wordForm = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const fewArticles = 500;
const shortest = 4;
const longest = 40;

/** How often a word is spelt small and with capitals, and how it is spelt with capitals. */
interface Spelling {
  capital: number;
  small: number;
  spelt: string;
}

/** A word as it is written, and the last text in which it was counted. */
interface Written {
  readonly word: string;
  readonly spelling: Spelling;
  text: number;
}

/** Gathers the words that a misspelt one may have meant. */
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

/** A word of letters that is not too short; Korean without its particle; none of Chinese or Japanese. */
function spelledWord(word: string): string | undefined {
  if (word.length > longest || /^\p{N}/u.test(word)) return undefined;
  if (hasHangul(word)) return word.length > 1 ? withoutParticle(word) : undefined;
  if (hasUnspacedScript(word)) return undefined;
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
