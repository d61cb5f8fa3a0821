import { countVisible, excerpt } from '#importers/converting/changes.ts';
import { foldText } from '#lib/text.ts';
import type { Change } from '../imported-article.ts';
import { isBoilerplate, isBoxHeading, isBulleted } from './boilerplate.ts';
import { type CaptureLine, isHeadline, isParagraph, splitCaptureLines } from './capture-lines.ts';
import {
  type Caption,
  creditIn,
  type MetadataLine,
  parseMetadataLine,
  splitAgencyTag,
  splitCaption,
  splitDateline,
} from './capture-parts.ts';

/** A news page saved as plain text, with each line assigned to one part. */
export interface Capture {
  readonly headline?: string;
  readonly captions: readonly Caption[];
  readonly metadataLines: readonly MetadataLine[];
  readonly paragraphs: readonly string[];
  readonly agency?: string;
  readonly dateline?: string;
  /** The date next to the dateline, as written. */
  readonly datelineDay?: string;
  readonly changes: readonly Change[];
}

/** Parses a captured page. Boilerplate is dropped and recorded; everything else is kept. */
export function parseCapture(text: string): Capture {
  const changes: Change[] = [];
  const record = (what: Change['what'], part: string, reason: string, words: string): void => {
    changes.push({ what, part, reason, characters: countVisible(words) });
  };
  const drop = ({ text: words }: CaptureLine, reason: string): void =>
    record('dropped', `line “${excerpt(words, 60)}”`, reason, words);
  const lines = removeBoilerplate(splitCaptureLines(text), drop);
  const { headline, rest } = takeHeadline(lines, drop);
  const metadataLines = rest.flatMap((line) => parseMetadataLine(line) ?? []);
  for (const { kind, raw } of metadataLines)
    record('changed', `line “${excerpt(raw, 60)}”`, `the ${kind} of the article`, raw);
  const textLines = rest.filter((line) => !parseMetadataLine(line));
  const { captions, body } = takeCaptions(textLines, record);
  const { article, afterEnd } = cutEnd(body);
  for (const line of afterEnd) drop(line, 'after the end of the article');
  return {
    ...(headline && { headline }),
    captions,
    metadataLines,
    ...extractDatelineAndAgency(article, record),
    changes,
  };
}

/** Removes lines of menus, and boxes up to the next paragraph. */
function removeBoilerplate(
  lines: readonly CaptureLine[],
  drop: (line: CaptureLine, reason: string) => void,
): CaptureLine[] {
  let currentBox: string | undefined;
  return lines.filter((line) => {
    const { text } = line;
    if (isBoxHeading(text)) {
      currentBox = text;
      drop(line, 'the heading of a box');
      return false;
    }
    if (isBoilerplate(text)) {
      drop(line, 'part of a menu or a button');
      return false;
    }
    if (currentBox !== undefined && isParagraph(text)) currentBox = undefined;
    if (currentBox !== undefined) drop(line, `in the box “${excerpt(currentBox, 40)}”`);
    return currentBox === undefined;
  });
}

/** Takes the first line that may be a headline. Lines before it belong to menus, unless they contain metadata. */
function takeHeadline(
  lines: readonly CaptureLine[],
  drop: (line: CaptureLine, reason: string) => void,
): { headline?: string; rest: CaptureLine[] } {
  const isCandidate = (line: CaptureLine) => !parseMetadataLine(line) && !isBulleted(line.text);
  const firstHeadline = lines.findIndex((line) => isCandidate(line) && isHeadline(line.text));
  const at = firstHeadline >= 0 ? firstHeadline : lines.findIndex(isCandidate);
  const found = lines[at];
  if (!found || (isParagraph(found.text) && found.text.length > 250)) return { rest: [...lines] };
  const metadataBefore = lines.slice(0, at).filter((line) => parseMetadataLine(line));
  for (const line of lines.slice(0, at)) if (!parseMetadataLine(line)) drop(line, 'before the headline');
  const rest = lines.slice(at + 1).filter((line) => {
    const isRepeat = foldText(line.text) === foldText(found.text);
    if (isRepeat) drop(line, 'repeats the headline');
    return !isRepeat;
  });
  return { headline: found.text, rest: [...metadataBefore, ...rest] };
}

type Recorder = (what: Change['what'], part: string, reason: string, words: string) => void;

/** Takes captions: lines that occur twice in a row, and lines before the first paragraph that end with a credit. */
function takeCaptions(
  lines: readonly CaptureLine[],
  record: Recorder,
): { captions: Caption[]; body: CaptureLine[] } {
  const captions: Caption[] = [];
  const body: CaptureLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const part = `caption “${excerpt(line.text, 60)}”`;
    const isRepeated = foldText(line.text) === foldText(lines[at + 1]?.text ?? '');
    const hasCredit = body.length === 0 && creditIn(line.text) !== undefined;
    if (!isRepeated && !hasCredit) {
      body.push(line);
      continue;
    }
    const caption = splitCaption(line.text);
    captions.push(caption);
    const isUnchanged = countVisible(caption.text + (caption.credit ?? '')) === countVisible(line.text);
    if (!isUnchanged) record('changed', `credit “${caption.credit}”`, 'without brackets', '()');
    if (isRepeated) record('dropped', part, 'it is repeated', line.text);
    else record('inferred', part, 'before the text, with a credit at its end', '');
    if (isRepeated) at++;
  }
  return { captions, body };
}

/** The article ends with its last paragraph. Lines after an agency tag belong to the page. */
function cutEnd(lines: readonly CaptureLine[]): { article: CaptureLine[]; afterEnd: CaptureLine[] } {
  const last = lines.findLastIndex(({ text }) => isParagraph(text) || splitAgencyTag(text));
  const isClosed = splitAgencyTag(lines[last]?.text ?? '') !== undefined;
  return isClosed
    ? { article: lines.slice(0, last + 1), afterEnd: lines.slice(last + 1) }
    : { article: [...lines], afterEnd: [] };
}

/** Moves the dateline and the agency tag from the text to the front matter. */
function extractDatelineAndAgency(
  lines: readonly CaptureLine[],
  record: Recorder,
): Pick<Capture, 'paragraphs' | 'agency' | 'dateline' | 'datelineDay'> {
  const paragraphs = lines.map(({ text }) => text);
  const opening = splitDateline(paragraphs[0] ?? '');
  if (opening) {
    record('changed', `dateline “${opening.raw}”`, 'moved to the front matter', opening.raw);
    paragraphs[0] = opening.rest;
  }
  const closing = splitAgencyTag(paragraphs.at(-1) ?? '');
  if (closing) {
    record('changed', `agency tag “${closing.raw}”`, 'moved to the front matter', closing.raw);
    paragraphs[paragraphs.length - 1] = closing.rest;
  }
  const agency = closing?.agency ?? opening?.agency;
  return {
    paragraphs: paragraphs.filter((text) => text !== ''),
    ...(agency && { agency }),
    ...(opening && { dateline: opening.dateline }),
    ...(opening?.day && { datelineDay: opening.day }),
  };
}
