import type { Token } from 'markdown-it';
import { error, type Position } from '#model/problem.ts';
import { parseDestination } from './destination.ts';
import type { Rendering } from './rendering.ts';

/** What makes a link lead somewhere. */
export interface LinkAttributes {
  readonly href: string;
  readonly rel?: string;
}

/** The attributes of a link to what is written; undefined, and a problem, when it may lead nowhere. */
export function followLink(
  written: string,
  at: Position,
  work: Rendering,
  title?: string,
): LinkAttributes | undefined {
  const destination = parseDestination(work.file, written);
  switch (destination.kind) {
    case 'web':
      return { href: destination.href, ...(/^https?:/.test(destination.href) && { rel: 'noopener' }) };
    case 'site': {
      const { file, fragment } = destination;
      work.links.push({ file, ...(fragment !== undefined && { fragment }), ...(title && { title }), ...at });
      return { href: destination.mark };
    }
    case 'none':
      work.problems.push(error(work.file, at, destination.message, destination.hint));
      return undefined;
  }
}

/**
 * Takes the room that an address and a title need, which a text writes once and may use many times; false, and a
 * problem, when there is none left.
 */
export function takeRoom(length: number, at: Position, work: Rendering): boolean {
  if (work.room < 0) return false;
  work.room -= length;
  if (work.room >= 0) return true;
  const message =
    'from here on the addresses and titles that the text repeats are too long to be written out';
  work.problems.push(error(work.file, at, message, 'shorten them, or use them less often'));
  return false;
}

/** Gives a link its address; of one that may lead nowhere the words stay. */
export function shapeLink(tokens: readonly Token[], index: number, at: Position, work: Rendering): void {
  const link = tokens[index];
  const written = String(link?.attrGet('href') ?? '');
  const title = String(link?.attrGet('title') ?? '');
  const attributes = takeRoom(written.length + title.length, at, work)
    ? followLink(written, at, work, title)
    : undefined;
  if (attributes) {
    for (const [name, value] of Object.entries(attributes)) link?.attrSet(name, value);
    return;
  }
  let end = index;
  while (end < tokens.length && tokens[end]?.type !== 'link_close') end += 1;
  for (const token of [link, tokens[end]]) if (token) token.hidden = true;
}
