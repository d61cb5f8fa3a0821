import { Parser } from 'htmlparser2';

/** Of a page: browsers stop at 512; what is deeper is an accident or an attack, and ends every program that walks it. */
export const deepestInPage = 400;
/** Of a text: what our Markdown holds, with some room for what stands around it. */
export const deepestInText = 90;
const single = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** HTML without the tags of elements that lie deeper than so many others; their text stays. */
export function levelHtml(html: string, deepest: number): string {
  if (!hasManyTags(html, deepest)) return html;
  const cuts: [from: number, to: number][] = [];
  let depth = 0;
  const parser: Parser = new Parser({
    onopentag: (name) => {
      if (single.test(name)) return;
      if (++depth > deepest) cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
    onclosetag: (name, isImplied) => {
      if (single.test(name)) return;
      if (depth-- > deepest && !isImplied) cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  if (cuts.length === 0) return html;
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of cuts) {
    parts.push(html.slice(at, from));
    at = Math.max(at, to);
  }
  return parts.join('') + html.slice(at);
}

function hasManyTags(html: string, deepest: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (++count > deepest) return true;
  return false;
}
