import type { IsoDay } from './time.ts';

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

/** Set between words that stand together without a space; taken out again where a text is shown. */
export const wordBreak = ' \ue001';
/** Begins the terms of an article that are searched and never shown. */
export const termsMark = '\ue000';

/** A volume in the list of volumes, `/search/volumes.json`. Files are named below the volume’s folder. */
export interface VolumeCard {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly count: number;
  /** Pagefind’s name for its page table. */
  readonly index: string;
  readonly register: string;
  readonly facets: string;
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

/** Which page stands where in time: a row for each article of a volume, oldest first. */
export interface Register {
  /** Pagefind’s ids, in order of the rows. */
  readonly ids: readonly string[];
  /** Each day and its number of rows, in order. */
  readonly days: readonly (readonly [day: IsoDay, rows: number])[];
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
