import type { Genre } from './article-schema.ts';
import type { IsoDay } from './day.ts';

/** The data that the build writes for the search page: volumes, registers, facets. */

/** Search filters, which are also their parameter names in the URL of a search. */
export const facetKinds = [
  'section',
  'topic',
  'person',
  'place',
  'agency',
  'author',
  'type',
  'lang',
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** Builds a record with a value for each facet. */
export function byFacet<Value>(build: (kind: FacetKind) => Value): Readonly<Record<FacetKind, Value>> {
  return {
    section: build('section'),
    topic: build('topic'),
    person: build('person'),
    place: build('place'),
    agency: build('agency'),
    author: build('author'),
    type: build('type'),
    lang: build('lang'),
  };
}

/** The URL parameter for an interface language other than the publication’s. */
export const interfaceParameter = 'interface';

/** Separates words that have no space between them. Removed before display. */
export const wordBreak = ' \ue001';
/** Precedes the terms of an article that are searched but never shown. */
export const termsMark = '\ue000';

/** What a search result shows besides headline and excerpt. */
export interface ResultData {
  readonly day: IsoDay;
  readonly circa?: 'month' | 'year';
  readonly language: string;
  /** The name, in the language of the article; likewise `agency`. */
  readonly section?: string;
  readonly agency?: string;
  /** The genre, unless it is `news`. */
  readonly type?: Genre;
  readonly corrected?: 'correction' | 'retraction';
  /** The address of a small image, including the path prefix. */
  readonly picture?: string;
}

const firstPrivateUse = 0xe100;

/** Encodes a text in private-use characters, so that it is stored in the index but not searchable. */
export function encodeUnsearchable(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    String.fromCharCode(firstPrivateUse + byte),
  ).join('');
}

/** Decodes a text encoded by `encodeUnsearchable`. */
export function decodeUnsearchable(encoded: string): string {
  return new TextDecoder().decode(
    Uint8Array.from(encoded, (character) => character.charCodeAt(0) - firstPrivateUse),
  );
}

/** A volume in `/search/volumes.json`. File names are relative to the volume’s folder. */
export interface VolumeInfo {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly count: number;
  readonly register: string;
  readonly facets: string;
  /** The folder of its word lists, for spelling suggestions, and the number of parts. */
  readonly words: string;
  readonly wordParts: number;
  /** Fingerprint of everything the volume is built from. */
  readonly inputs: string;
}

/** The list of volumes, newest first, and what they have in common. */
export interface VolumeList {
  /** The version of Pagefind, for both engine and volumes. */
  readonly version: string;
  /** The language whose stemming rules apply. */
  readonly language: string;
  readonly includeCharacters: readonly string[];
  readonly volumes: readonly VolumeInfo[];
}

/**
 * The articles of a volume, one row each, oldest first, and everything needed to rebuild Pagefind’s own page table.
 * File names omit the language with which Pagefind prefixes them.
 */
export interface Register {
  /** The number of rows of each day, oldest first. */
  readonly days: readonly (readonly [day: IsoDay, rows: number])[];
  /** The number of words of each row. */
  readonly words: readonly number[];
  /**
   * The result files. `order` has a digit for each row of the file: `201` means that its results, sorted by key, are
   * the third, the first and the second of its rows.
   */
  readonly results: readonly (readonly [file: string, order: string])[];
  /** The files of the word index, with the first word of each. */
  readonly chunks: readonly (readonly [first: string, file: string])[];
  /** The metadata fields stored with the text of a row. */
  readonly fields: readonly string[];
}

/** A value of a search filter: a topic, a person, a language. */
export interface FacetValue {
  readonly key: string;
  /** Names by language. The key `''` is for a name that is the same in every language. */
  readonly names: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  /** The rows of its articles: the first row, then the differences. */
  readonly rows: readonly number[];
}

export type Facets = Readonly<Record<FacetKind, readonly FacetValue[]>>;

/** `/search/names.json`: groups of names and spellings of the same person, place or organization. */
export type NameGroups = readonly (readonly string[])[];

/** The letters of a word as typed: a Korean syllable has two or three. */
export function lettersOf(word: string): string {
  return word.toLowerCase().normalize('NFD');
}

/**
 * The word list that contains a word, by its first or last letter. Every word is in both lists, so that a word with a
 * spelling mistake at one end can be found by the other.
 */
export function wordPart(letters: string, end: 'first' | 'last', parts: number): string {
  const letter = end === 'first' ? letters.codePointAt(0) : letters.codePointAt(letters.length - 1);
  return `${end}-${(letter ?? 0) % parts}.txt`;
}
