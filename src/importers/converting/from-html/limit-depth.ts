import { Parser } from 'htmlparser2';

/**
 * The limit for a page. Browsers stop at 512 levels; deeper nesting is an error or an attack, and overflows the stack.
 */
export const maxPageDepth = 400;
/** The limit for a text: what our Markdown parser accepts, minus a margin for the surrounding elements. */
export const maxTextDepth = 90;
const voidElement = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Removes the tags of elements that are nested deeper than `maxDepth`, and keeps their text. */
export function limitDepth(html: string, maxDepth: number): string {
  if (!hasManyTags(html, maxDepth)) return html;
  const removed: [from: number, to: number][] = [];
  let depth = 0;
  const parser: Parser = new Parser({
    onopentag: (name) => {
      if (voidElement.test(name)) return;
      if (++depth > maxDepth) removed.push([parser.startIndex, parser.endIndex + 1]);
    },
    onclosetag: (name, isImplied) => {
      if (voidElement.test(name)) return;
      if (depth-- > maxDepth && !isImplied) removed.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  if (removed.length === 0) return html;
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of removed) {
    parts.push(html.slice(at, from));
    at = Math.max(at, to);
  }
  return parts.join('') + html.slice(at);
}

function hasManyTags(html: string, maxDepth: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (++count > maxDepth) return true;
  return false;
}
