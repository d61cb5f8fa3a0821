import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasUnspacedScript } from '#lib/word-boundaries.ts';
import { lettersOf, wordPart } from '#model/search.ts';

/** The words of a volume, each with the number of articles that contain it. */
export interface Lexicon {
  readonly count: (text: string) => void;
  /** Sorted by letters. In a large volume, only words that occur in two articles or more. */
  readonly words: () => readonly (readonly [word: string, articles: number])[];
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const smallVolume = 500;
const minLength = 4;
const maxLength = 40;

/** How many articles have a word in lower case and with capitals, and its capitalized spelling. */
interface Spelling {
  capitalized: number;
  lowerCase: number;
  capitalizedSpelling: string;
}

/** A word form, and the last text in which it was counted. */
interface WordForm {
  readonly word: string;
  readonly spelling: Spelling;
  text: number;
}

/** Collects the words that can be suggested for misspelled ones. */
export function openLexicon(): Lexicon {
  const spellings = new Map<string, Spelling>();
  const words = new Map<string, WordForm>();
  const forms = new Map<string, WordForm | undefined>();
  let texts = 0;
  const addForm = (text: string): WordForm | undefined => {
    const word = normalizeWord(text);
    if (word === undefined) return undefined;
    const key = word.toLowerCase();
    const spelling = spellings.get(key) ?? { capitalized: 0, lowerCase: 0, capitalizedSpelling: word };
    spellings.set(key, spelling);
    const form = words.get(word) ?? { word, spelling, text: 0 };
    words.set(word, form);
    return form;
  };
  return {
    count: (text) => {
      texts += 1;
      for (const match of text.normalize('NFC').match(wordPattern) ?? []) {
        if (!forms.has(match)) forms.set(match, addForm(match));
        const form = forms.get(match);
        if (!form || form.text === texts) continue;
        form.text = texts;
        countSpelling(form);
      }
    },
    words: () => {
      const minCount = texts < smallVolume ? 1 : 2;
      return [...spellings]
        .map(
          ([key, { capitalized, lowerCase, capitalizedSpelling }]) =>
            [lowerCase > 0 ? key : capitalizedSpelling, Math.max(capitalized, lowerCase)] as const,
        )
        .filter(([, articles]) => articles >= minCount)
        .sort(([a], [b]) => byCodeUnit(lettersOf(a), lettersOf(b)));
    },
  };
}

function countSpelling({ word, spelling }: WordForm): void {
  if (word === word.toLowerCase()) spelling.lowerCase += 1;
  else {
    spelling.capitalized += 1;
    spelling.capitalizedSpelling = word;
  }
}

/** Normalizes a word; undefined for short words, numbers, Chinese and Japanese. Korean words lose their particle. */
function normalizeWord(word: string): string | undefined {
  if (word.length > maxLength || /^\p{N}/u.test(word)) return undefined;
  if (hasHangul(word)) return word.length > 1 ? withoutParticle(word) : undefined;
  if (hasUnspacedScript(word)) return undefined;
  const bare = word.replace(/['’]s?$/, '');
  return bare.length >= minLength ? bare : undefined;
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
    for (const [part, group] of groupBy(words, ([word]) => wordPart(lettersOf(word), end, parts))) {
      files.set(part, group.map(([word, articles]) => `${word} ${articles}\n`).join(''));
    }
  }
  return { parts, files };
}
