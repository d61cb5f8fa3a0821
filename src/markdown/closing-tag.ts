import type { Token } from 'markdown-it';
import { escapeHtml, htmlToken } from './parser.ts';
import type { RenderContext } from './render-context.ts';

/** Words in parentheses at the end of a text: `(Hangang Wire)`. */
const inParentheses = /\(([^()\n]{2,60})\)$/u;
const endOfSentence = /(?:^|[.!?。…”’"'」』)\]])$/u;

/** Wraps the agency name in parentheses that follows the last sentence, so that a page can omit it. */
export function wrapClosingTag(children: Token[] | null | undefined, context: RenderContext): void {
  const last = children?.at(-1);
  if (!children || last?.type !== 'text') return;
  const text = last.content.trimEnd();
  const found = inParentheses.exec(text);
  if (!found?.[1] || !endOfSentence.test(text.slice(0, found.index).trimEnd())) return;
  context.closingTag = found[1].trim();
  last.content = text.slice(0, found.index);
  children.push(htmlToken(`<span class="closing-tag">${escapeHtml(found[0])}</span>`));
}
