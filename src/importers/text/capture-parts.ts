import { readDate } from '#importers/reading/parse-date.ts';
import type { CapturedLine } from './capture-lines.ts';

/** The words below a picture, and who made it: `AFP-Yonhap`. */
export interface Caption {
  readonly text: string;
  readonly credit?: string;
}

/** A line that says something of the page: who wrote it, when, where it stood. */
export interface PageSign {
  readonly kind: 'byline' | 'date' | 'time of change' | 'address';
  readonly written: string;
  /** Names, a date, an address. */
  readonly values: readonly string[];
  /** True for a date that no word names as such. */
  readonly bare: boolean;
}

const name = String.raw`\p{Lu}[\p{L}\p{M}.’'&]*|\p{sc=Hangul}{2,}`;
/** Agencies and photographers as pages credit them: `AFP-Yonhap`, `Hangang Wire`, `(Yonhap)`. */
const source = String.raw`(?:${name})(?:[ /·-]{1,3}(?:${name}|\d{1,2})){0,4}`;
const inBrackets = String.raw`\(${source}\)|\[${source}\]`;

const captionCredit = new RegExp(`^(.*[.!?。][”"’']?) (?:/ ?)?(${source}|${inBrackets})$`, 'u');
const knownSource =
  /yonhap|afp|\bap\b|reuters|epa|getty|xinhua|kyodo|newsis|news1|tass|upi|bloomberg|연합|뉴시스|뉴스1/iu;
/** `HW-Demo`: several who share a picture. */
const compound = /[\p{L}\d]-\p{Lu}/u;

/** The credit at the end of a caption, where it has the form of a picture’s: an agency, or several. */
export function creditIn(text: string): string | undefined {
  const credit = captionCredit.exec(text)?.[2];
  const isKnown = credit && (knownSource.test(credit) || compound.test(credit));
  return isKnown && !/^[([]/.test(credit) ? credit : undefined;
}

export function splitCaption(text: string): Caption {
  const [, words, credit] = captionCredit.exec(text) ?? [];
  return words && credit ? { text: words, credit: credit.replace(/^[([]|[)\]]$/g, '') } : { text };
}

const closingTag = new RegExp(
  String.raw`^(?:(.*[.!?。…][”"’'»)]*) ?)?(\((${source})\)|\[(${source})\])$`,
  'u',
);

/** The agency in brackets with which a text ends, or which is all of it. */
export function splitClosing(
  text: string,
): { readonly rest: string; readonly written: string; readonly agency: string } | undefined {
  const [, rest = '', written, round, square] = closingTag.exec(text) ?? [];
  const agency = round ?? square;
  return written && agency ? { rest, written, agency } : undefined;
}

const monthName = String.raw`(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const datelineForm = new RegExp(
  String.raw`^((\p{Lu}[\p{Lu}\p{M} .’'/-]{2,40}?)(?:, [\p{L} .]{2,20}?)??(?:, (${monthName} \d{1,2}(?:, \d{4})?))?(?: \((${source})\))? (?:--|—|–|-) ?)(?=\S)`,
  'u',
);

/** `SEOUL, Dec. 21, 2024 (Yonhap) -- `: place, day as far as it is written, agency. */
export function splitDateline(text: string):
  | {
      readonly rest: string;
      readonly written: string;
      readonly dateline: string;
      readonly day?: string;
      readonly agency?: string;
    }
  | undefined {
  const [, written, dateline, day, agency] = datelineForm.exec(text) ?? [];
  if (!written || !dateline) return undefined;
  return {
    rest: text.slice(written.length),
    written: written.trim(),
    dateline,
    ...(day && { day }),
    ...(agency && { agency }),
  };
}

const labelled =
  /^(published|posted|published on|posted on|date|first published|input|registered|입력|등록|기사입력|게재|updated|modified|last updated|last modified|수정|최종수정|기사수정)(?: (?:at|on))? ?[:：|]? ?(.+)$/iu;
const byline =
  /^(?:by|By|BY) (\p{Lu}[\p{L}\p{M}.’'-]+(?:(?:,? and |, | & | )(?:\p{Lu}[\p{L}\p{M}.’'-]*|(?:van|von|de|da|bin|al|el|di)(?= )))*)(?: \((\S+@\S+)\))?$/u;

/** What a line says of the page; undefined for any other line. */
export function signIn({ text }: CapturedLine): PageSign | undefined {
  if (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)) return sign('address', text, [text]);
  const [, label, words] = labelled.exec(text) ?? [];
  if (label && words && isDate(words)) {
    return sign(
      /^(?:updated|modified|last|수정|최종|기사수정)/i.test(label) ? 'time of change' : 'date',
      text,
      [words],
    );
  }
  if (text.length < 60 && /\d{4}/.test(text) && isDate(text))
    return { ...sign('date', text, [text]), bare: true };
  const authors = byline.exec(text)?.[1] ?? /^(\p{sc=Hangul}{2,5}) 기자(?:\s\S+@\S+)?$/u.exec(text)?.[1];
  return authors ? sign('byline', text, authors.split(/,? and |, | & /)) : undefined;
}

function sign(kind: PageSign['kind'], written: string, values: readonly string[]): PageSign {
  return { kind, written, values, bare: false };
}

function isDate(text: string): boolean {
  const read = readDate({ text }, 'UTC');
  return !('reason' in read) && read.circa === undefined && read.changed === undefined;
}
