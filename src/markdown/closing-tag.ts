import type { Token } from 'markdown-it';
import { escapeHtml, finished } from './parser.ts';
import type { Rendering } from './rendering.ts';

/** Words in parentheses that end a text: `(Hangang Wire)`. */
const inParentheses = /\(([^()\n]{2,60})\)$/u;
const endOfSentence = /(?:^|[.!?。…”’"'」』)\]])$/u;

/** Records the tag after a text’s last sentence, as agencies sign their copy, and wraps it, so that a page may drop it. */
export function shapeClosingTag(children: Token[] | null | undefined, work: Rendering): void {
  const last = children?.at(-1);
  if (!children || last?.type !== 'text') return;
  const text = last.content.trimEnd();
  const found = inParentheses.exec(text);
  if (!found?.[1] || !endOfSentence.test(text.slice(0, found.index).trimEnd())) return;
  work.closingTag = found[1].trim();
  last.content = text.slice(0, found.index);
  children.push(finished(`<span class="closing-tag">${escapeHtml(found[0])}</span>`));
}
