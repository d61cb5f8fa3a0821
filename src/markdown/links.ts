import type { Token } from 'markdown-it';
import { error, type Position } from '#model/problem.ts';
import { parseDestination } from './destination.ts';
import type { RenderContext } from './render-context.ts';

/** The attributes of a link. */
export interface LinkAttributes {
  readonly href: string;
  readonly rel?: string;
}

/** Resolves a link and records it. Returns undefined, with an error, if the link is invalid. */
export function resolveLink(
  address: string,
  at: Position,
  context: RenderContext,
  title?: string,
): LinkAttributes | undefined {
  const destination = parseDestination(context.file, address);
  switch (destination.kind) {
    case 'web':
      return { href: destination.href, ...(/^https?:/.test(destination.href) && { rel: 'noopener' }) };
    case 'site': {
      const { file, fragment } = destination;
      context.links.push({
        file,
        ...(fragment !== undefined && { fragment }),
        ...(title && { title }),
        ...at,
      });
      return { href: destination.placeholder };
    }
    case 'invalid':
      context.problems.push(error(context.file, at, destination.message, destination.hint));
      return undefined;
  }
}

/**
 * Charges the length of an address and title to the budget of the text, since a reference definition is written once
 * but can be used many times. Returns false, with an error, if the budget is used up.
 */
export function spendBudget(length: number, at: Position, context: RenderContext): boolean {
  if (context.budget < 0) return false;
  context.budget -= length;
  if (context.budget >= 0) return true;
  const message = 'the addresses and titles that the text repeats are too long in total';
  context.problems.push(error(context.file, at, message, 'shorten them, or use them less often'));
  return false;
}

/** Sets the address of a link. Of an invalid link only the words stay. */
export function transformLink(
  tokens: readonly Token[],
  index: number,
  at: Position,
  context: RenderContext,
): void {
  const link = tokens[index];
  const address = String(link?.attrGet('href') ?? '');
  const title = String(link?.attrGet('title') ?? '');
  const attributes = spendBudget(address.length + title.length, at, context)
    ? resolveLink(address, at, context, title)
    : undefined;
  if (attributes) {
    for (const [name, value] of Object.entries(attributes)) link?.attrSet(name, value);
    return;
  }
  let end = index;
  while (end < tokens.length && tokens[end]?.type !== 'link_close') end += 1;
  for (const token of [link, tokens[end]]) if (token) token.hidden = true;
}
