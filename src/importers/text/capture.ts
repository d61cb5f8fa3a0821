import { countVisible, excerpt } from '#importers/converting/changes.ts';
import { foldText } from '#lib/text.ts';
import type { Change } from '../imported-article.ts';
import { isBoxHeading, isBulleted, isFurniture } from './boilerplate.ts';
import { type CapturedLine, capturedLines, isHeadline, isParagraph } from './capture-lines.ts';
import {
  type Caption,
  creditIn,
  type PageSign,
  signIn,
  splitCaption,
  splitClosing,
  splitDateline,
} from './capture-parts.ts';

/** A plain text capture of a news page, each of its lines in one place. */
export interface Capture {
  readonly headline?: string;
  readonly captions: readonly Caption[];
  readonly signs: readonly PageSign[];
  readonly paragraphs: readonly string[];
  readonly agency?: string;
  readonly dateline?: string;
  /** The date that stands beside the dateline, as far as it is written. */
  readonly datelineDay?: string;
  readonly changes: readonly Change[];
}

/** Sorts the lines of a captured page: what is furniture is named and dropped, everything else is kept. */
export function parseCapture(text: string): Capture {
  const changes: Change[] = [];
  const note = (what: Change['what'], part: string, why: string, words: string): void => {
    changes.push({ what, part, why, characters: countVisible(words) });
  };
  const drop = ({ text: words }: CapturedLine, why: string): void =>
    note('dropped', `line “${excerpt(words, 60)}”`, why, words);
  const lines = withoutMenus(capturedLines(text), drop);
  const { headline, rest } = takeHeadline(lines, drop);
  const signs = rest.flatMap((line) => signIn(line) ?? []);
  for (const { kind, written } of signs)
    note('changed', `line “${excerpt(written, 60)}”`, `it is the ${kind}`, written);
  const unsigned = rest.filter((line) => !signIn(line));
  const { captions, body } = takeCaptions(unsigned, note);
  const { article, after } = cutEnd(body);
  for (const line of after) drop(line, 'it stands after the end of the article');
  return { ...(headline && { headline }), captions, signs, ...ends(article, note), changes };
}

/** Known words of menus go, and what a box lists, up to the next paragraph. */
function withoutMenus(
  lines: readonly CapturedLine[],
  drop: (line: CapturedLine, why: string) => void,
): CapturedLine[] {
  let box: string | undefined;
  return lines.filter((line) => {
    const { text } = line;
    if (isBoxHeading(text)) {
      box = text;
      drop(line, 'the heading of a box of the page');
      return false;
    }
    if (isFurniture(text)) {
      drop(line, 'a word of a menu or a button of the page');
      return false;
    }
    if (box !== undefined && isParagraph(text)) box = undefined;
    if (box !== undefined) drop(line, `it stands in the box “${excerpt(box, 40)}”`);
    return box === undefined;
  });
}

/** The first line of some words; what stands before it is a menu, unless it signs the page. */
function takeHeadline(
  lines: readonly CapturedLine[],
  drop: (line: CapturedLine, why: string) => void,
): { headline?: string; rest: CapturedLine[] } {
  const able = (line: CapturedLine) => !signIn(line) && !isBulleted(line.text);
  const fits = lines.findIndex((line) => able(line) && isHeadline(line.text));
  const at = fits >= 0 ? fits : lines.findIndex(able);
  const found = lines[at];
  if (!found || (isParagraph(found.text) && found.text.length > 250)) return { rest: [...lines] };
  const before = lines.slice(0, at).filter((line) => signIn(line));
  for (const line of lines.slice(0, at)) if (!signIn(line)) drop(line, 'it stands before the headline');
  const rest = lines.slice(at + 1).filter((line) => {
    const again = foldText(line.text) === foldText(found.text);
    if (again) drop(line, 'the headline again');
    return !again;
  });
  return { headline: found.text, rest: [...before, ...rest] };
}

type Note = (what: Change['what'], part: string, why: string, words: string) => void;

/** Captions: what stands twice in a row, and what ends with the credit of a picture before the first paragraph. */
function takeCaptions(
  lines: readonly CapturedLine[],
  note: Note,
): { captions: Caption[]; body: CapturedLine[] } {
  const captions: Caption[] = [];
  const body: CapturedLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const part = `caption “${excerpt(line.text, 60)}”`;
    const twice = foldText(line.text) === foldText(lines[at + 1]?.text ?? '');
    const credited = body.length === 0 && creditIn(line.text) !== undefined;
    if (!twice && !credited) {
      body.push(line);
      continue;
    }
    const caption = splitCaption(line.text);
    captions.push(caption);
    const bare = countVisible(caption.text + (caption.credit ?? '')) === countVisible(line.text);
    if (!bare) note('changed', `credit “${caption.credit}”`, 'without its brackets', '()');
    if (twice) note('dropped', part, 'it stands twice', line.text);
    else note('inferred', part, 'it stands before the text and ends with a credit', '');
    if (twice) at++;
  }
  return { captions, body };
}

/** The article ends with its last paragraph; short lines after a closing tag belong to the page. */
function cutEnd(lines: readonly CapturedLine[]): { article: CapturedLine[]; after: CapturedLine[] } {
  const last = lines.findLastIndex(({ text }) => isParagraph(text) || splitClosing(text));
  const closed = splitClosing(lines[last]?.text ?? '') !== undefined;
  return closed
    ? { article: lines.slice(0, last + 1), after: lines.slice(last + 1) }
    : { article: [...lines], after: [] };
}

/** Dateline and closing tag come out of the text: they have places of their own. */
function ends(
  lines: readonly CapturedLine[],
  note: Note,
): Pick<Capture, 'paragraphs' | 'agency' | 'dateline' | 'datelineDay'> {
  const paragraphs = lines.map(({ text }) => text);
  const opening = splitDateline(paragraphs[0] ?? '');
  if (opening) {
    note('changed', `dateline “${opening.written}”`, 'it stands above the text', opening.written);
    paragraphs[0] = opening.rest;
  }
  const closing = splitClosing(paragraphs.at(-1) ?? '');
  if (closing) {
    note(
      'changed',
      `closing tag “${closing.written}”`,
      'it is the agency, which is shown as a credit',
      closing.written,
    );
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
