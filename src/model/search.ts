import type { Genre } from './article-schema.ts';
import type { IsoDay } from './day.ts';

/** What the build leaves for the search page, and the search page reads: volumes, registers, facets. */

/** Conditions by which results are narrowed; also their names in the address of a search. */
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

/** The name in the address of a search for the language of its interface, where that is not the publication’s. */
export const interfaceParameter = 'interface';

/** Set between words that stand together without a space; taken out again where a text is shown. */
export const wordBreak = ' \ue001';
/** Begins the terms of an article that are searched and never shown. */
export const termsMark = '\ue000';

/** What a result shows beside headline and excerpt. */
export interface ResultData {
  readonly day: IsoDay;
  readonly circa?: 'month' | 'year';
  readonly language: string;
  /** Names in the language of the article. */
  readonly section?: string;
  readonly agency?: string;
  /** The genre, unless it is plain news. */
  readonly type?: Genre;
  readonly corrected?: 'correction' | 'retraction';
  /** The address of a small picture, path prefix included. */
  readonly picture?: string;
}

const veilBase = 0xe100;

/** Writes a text in characters that the index passes over: it is kept, and no word finds it. */
export function veilText(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(veilBase + byte)).join('');
}

/** Reads what `veilText` wrote. */
export function unveilText(veiled: string): string {
  return new TextDecoder().decode(Uint8Array.from(veiled, (character) => character.charCodeAt(0) - veilBase));
}

/** A volume in the list of volumes, `/search/volumes.json`. Files are named below the volume’s folder. */
export interface VolumeCard {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly count: number;
  readonly register: string;
  readonly facets: string;
  /** The folder of its words, for what was misspelt, and how many parts they are in. */
  readonly words: string;
  readonly wordParts: number;
  /** Fingerprint of all that the volume was made from. */
  readonly inputs: string;
}

/** The list of volumes, newest first, and what is the same in all of them. */
export interface VolumeList {
  /** Pagefind’s version: engine and volumes are of one. */
  readonly version: string;
  /** The language by whose grammar words are folded. */
  readonly language: string;
  readonly includeCharacters: readonly string[];
  readonly volumes: readonly VolumeCard[];
}

/**
 * Which article of a volume stands where in time: a row for each, oldest first. And all that Pagefind has to be told of
 * the volume, from which its own table is made again; its names stand without the language that they begin with.
 */
export interface Register {
  /** Each day and its number of rows, in order. */
  readonly days: readonly (readonly [day: IsoDay, rows: number])[];
  /** How many words each row has. */
  readonly words: readonly number[];
  /**
   * The files of results, each of as many rows as it has digits: `201` for a file whose results, in order of their
   * keys, are the third, the first and the second of its rows.
   */
  readonly results: readonly (readonly [file: string, order: string])[];
  /** The files of the word index, and the first word of each. */
  readonly chunks: readonly (readonly [first: string, file: string])[];
  /** What is kept beside the text of a row. */
  readonly fields: readonly string[];
}

/** A value that articles of a volume share: a topic, a person, a language. */
export interface FacetValue {
  readonly key: string;
  /** Its name by language; `''` where it is the same in all. */
  readonly names: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  /** The first row, then the steps to each further one. */
  readonly rows: readonly number[];
}

export type Facets = Readonly<Record<FacetKind, readonly FacetValue[]>>;

/** `/search/names.json`: names and spellings that mean the same person, place or organization. */
export type NameGroups = readonly (readonly string[])[];

/** The letters of a word as they are typed: a Korean syllable is two or three. */
export function lettersOf(word: string): string {
  return word.toLowerCase().normalize('NFD');
}

/**
 * Where a word stands among the parts of a volume’s words: once by its first letter, once by its last, so that a
 * word misspelt at one end is found by the other.
 */
export function wordPart(letters: string, end: 'first' | 'last', parts: number): string {
  const letter = end === 'first' ? letters.codePointAt(0) : letters.codePointAt(letters.length - 1);
  return `${end}-${(letter ?? 0) % parts}.txt`;
}
