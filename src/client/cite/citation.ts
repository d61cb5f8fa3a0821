/** A creator of an article: a person with a known family name, or a literal name. Named after CSL. */
export type Creator = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A date, as precisely as it is known. */
export interface CitedDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** The bibliographic data of an article. All strings are plain text on a single line. */
export interface Citation {
  readonly title: string;
  /** Absolute, percent-encoded. */
  readonly url: string;
  readonly publication: string;
  readonly creators: readonly Creator[];
  /** The agency that supplied the copy. */
  readonly agency?: string;
  readonly date?: CitedDate;
  /** BCP 47. */
  readonly language: string;
  readonly page?: string;
  readonly edition?: string;
  readonly section?: string;
  readonly issn?: string;
}

/** The creators of an article, or its agency if no author is named. */
export function creatorsOf({ creators, agency }: Citation): readonly Creator[] {
  return creators.length === 0 && agency !== undefined ? [{ literal: agency }] : creators;
}

/** Joins a text into a single line and removes control characters. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Parses `2024`, `2024-12`, `2024-12-21` or a date with a time; undefined for anything else. */
export function parseCitedDate(text: string): CitedDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** A numeric date: `2024`, `2024-12` or `2024-12-21`, with the given separator. */
export function numericDate({ year, month, day }: CitedDate, separator: string): string {
  const digits = [month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]));
  return [String(year).padStart(4, '0'), ...digits].join(separator);
}
