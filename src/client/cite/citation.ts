/** Who made an article: a person whose family name is known by its place, or a name that is cited whole. */
export type Maker = { readonly family: string; readonly given: string } | { readonly whole: string };

/** A day as far as it is known. */
export interface CitedDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** An article as a reference names it. All texts are plain, on one line. */
export interface Citation {
  readonly title: string;
  /** Absolute, percent-encoded. */
  readonly url: string;
  readonly publication: string;
  readonly makers: readonly Maker[];
  /** Who supplied the copy. */
  readonly agency?: string;
  readonly date?: CitedDate;
  /** BCP 47. */
  readonly language: string;
  readonly page?: string;
  readonly edition?: string;
  readonly section?: string;
  readonly issn?: string;
}

/** The makers of an article; its agency where no author is named. */
export function makersOf({ makers, agency }: Citation): readonly Maker[] {
  return makers.length === 0 && agency !== undefined ? [{ whole: agency }] : makers;
}

/** A text on one line, without control characters. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A date of `2024`, `2024-12`, `2024-12-21` or one with a time, as far as it is known; undefined for all else. */
export function parseCitedDate(text: string): CitedDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** A date as numbers: `2024`, `2024-12`, `2024-12-21`. */
export function numericDate({ year, month, day }: CitedDate, joint: string): string {
  const digits = [month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]));
  return [String(year).padStart(4, '0'), ...digits].join(joint);
}
