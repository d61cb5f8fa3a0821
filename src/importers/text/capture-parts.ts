import { parseDate } from '#importers/reading/parse-date.ts';
import type { CaptureLine } from './capture-lines.ts';

/** A caption, with the credit of the image: `AFP-Yonhap`. */
export interface Caption {
  readonly text: string;
  readonly credit?: string;
}

/** A line with metadata of the page: byline, date or URL. */
export interface MetadataLine {
  readonly kind: 'byline' | 'date' | 'update time' | 'URL';
  readonly raw: string;
  /** Names, a date or a URL. */
  readonly values: readonly string[];
  /** True for a date without a label. */
  readonly isUnlabelled: boolean;
}

const name = String.raw`\p{Lu}[\p{L}\p{M}.’'&]*|\p{sc=Hangul}{2,}`;
/** Agencies and photographers as they are credited: `AFP-Yonhap`, `Hangang Wire`, `(Yonhap)`. */
const source = String.raw`(?:${name})(?:[ /·-]{1,3}(?:${name}|\d{1,2})){0,4}`;
const inBrackets = String.raw`\(${source}\)|\[${source}\]`;

const captionCredit = new RegExp(`^(.*[.!?。][”"’']?) (?:/ ?)?(${source}|${inBrackets})$`, 'u');
const knownSource =
  /yonhap|afp|\bap\b|reuters|epa|getty|xinhua|kyodo|newsis|news1|tass|upi|bloomberg|연합|뉴시스|뉴스1/iu;
/** A shared credit, such as `HW-Demo`. */
const sharedCredit = /[\p{L}\d]-\p{Lu}/u;

/** The credit at the end of a caption, if it names an agency. */
export function creditIn(text: string): string | undefined {
  const credit = captionCredit.exec(text)?.[2];
  const isKnown = credit && (knownSource.test(credit) || sharedCredit.test(credit));
  return isKnown && !/^[([]/.test(credit) ? credit : undefined;
}

export function splitCaption(text: string): Caption {
  const [, words, credit] = captionCredit.exec(text) ?? [];
  return words && credit ? { text: words, credit: credit.replace(/^[([]|[)\]]$/g, '') } : { text };
}

const agencyTag = new RegExp(
  String.raw`^(?:(.*[.!?。…][”"’'»)]*) ?)?(\((${source})\)|\[(${source})\])$`,
  'u',
);

/** Splits off the agency in brackets at the end of a text. */
export function splitAgencyTag(
  text: string,
): { readonly rest: string; readonly raw: string; readonly agency: string } | undefined {
  const [, rest = '', raw, round, square] = agencyTag.exec(text) ?? [];
  const agency = round ?? square;
  return raw && agency ? { rest, raw, agency } : undefined;
}

const monthName = String.raw`(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const datelinePattern = new RegExp(
  String.raw`^((\p{Lu}[\p{Lu}\p{M} .’'/-]{2,40}?)(?:, [\p{L} .]{2,20}?)??(?:, (${monthName} \d{1,2}(?:, \d{4})?))?(?: \((${source})\))? (?:--|—|–|-) ?)(?=\S)`,
  'u',
);

/** Splits off a dateline such as `SEOUL, Dec. 21, 2024 (Yonhap) -- `: place, day and agency. */
export function splitDateline(text: string):
  | {
      readonly rest: string;
      readonly raw: string;
      readonly dateline: string;
      readonly day?: string;
      readonly agency?: string;
    }
  | undefined {
  const [, raw, dateline, day, agency] = datelinePattern.exec(text) ?? [];
  if (!raw || !dateline) return undefined;
  return {
    rest: text.slice(raw.length),
    raw: raw.trim(),
    dateline,
    ...(day && { day }),
    ...(agency && { agency }),
  };
}

const labelledDate =
  /^(published|posted|published on|posted on|date|first published|input|registered|입력|등록|기사입력|게재|updated|modified|last updated|last modified|수정|최종수정|기사수정)(?: (?:at|on))? ?[:：|]? ?(.+)$/iu;
const byline =
  /^(?:by|By|BY) (\p{Lu}[\p{L}\p{M}.’'-]+(?:(?:,? and |, | & | )(?:\p{Lu}[\p{L}\p{M}.’'-]*|(?:van|von|de|da|bin|al|el|di)(?= )))*)(?: \((\S+@\S+)\))?$/u;

/** The metadata in a line, or undefined if it has none. */
export function parseMetadataLine({ text }: CaptureLine): MetadataLine | undefined {
  if (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)) return metadataLine('URL', text, [text]);
  const [, label, words] = labelledDate.exec(text) ?? [];
  if (label && words && isDate(words)) {
    return metadataLine(
      /^(?:updated|modified|last|수정|최종|기사수정)/i.test(label) ? 'update time' : 'date',
      text,
      [words],
    );
  }
  if (text.length < 60 && /\d{4}/.test(text) && isDate(text))
    return { ...metadataLine('date', text, [text]), isUnlabelled: true };
  const authors = byline.exec(text)?.[1] ?? /^(\p{sc=Hangul}{2,5}) 기자(?:\s\S+@\S+)?$/u.exec(text)?.[1];
  return authors ? metadataLine('byline', text, authors.split(/,? and |, | & /)) : undefined;
}

function metadataLine(kind: MetadataLine['kind'], raw: string, values: readonly string[]): MetadataLine {
  return { kind, raw, values, isUnlabelled: false };
}

function isDate(text: string): boolean {
  const parsed = parseDate({ text }, 'UTC');
  return !('reason' in parsed) && parsed.circa === undefined && parsed.change === undefined;
}
