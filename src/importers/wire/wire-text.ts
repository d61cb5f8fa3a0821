import type { ElementContent, Root } from 'hast';
import { type Changes, excerpt } from '#importers/converting/changes.ts';
import {
  attribute,
  findElement,
  findElements,
  parseHtml,
  renderTree,
} from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { foldText } from '#lib/text.ts';

/** The words of a short HTML text, references resolved, on one line. */
export function plainLine(text: string): string {
  const words = /<[a-z/!]|&(?:#?\w+);/i.test(text) ? visibleText(parseHtml(text)) : text;
  return words.replace(/\s+/gu, ' ').trim();
}

/** Takes the headline out of the top of a text, where a page would show it twice. */
export function withoutHeadline(html: string, headline: string, changes: Changes): string {
  if (headline === '' || !/<h[12]\b/i.test(html)) return html;
  const tree = parseHtml(html);
  const heading = findElement(tree, ({ tagName }) => /^(?:h1|h2|p)$/.test(tagName));
  const isHeadline =
    heading &&
    /^h[12]$/.test(heading.tagName) &&
    foldText(plainLine(visibleText(heading))) === foldText(headline);
  if (!isHeadline) return html;
  takeOut(tree, heading);
  changes.add(
    'changed',
    `heading “${excerpt(headline)}”`,
    'it is the headline, which stands above every text',
  );
  return renderTree(tree);
}

function takeOut(node: Root | ElementContent, gone: ElementContent): void {
  if (!('children' in node)) return;
  const at = (node.children as ElementContent[]).indexOf(gone);
  if (at >= 0) node.children.splice(at, 1);
  else for (const child of node.children) if (child.type !== 'doctype') takeOut(child, gone);
}

/** The file of the source that an address means. */
export type FindFile = (address: string) => string | undefined;

/** Lets the pictures of a text lead to the files that came with it. */
export function withLocalPictures(html: string, find: FindFile): string {
  if (!/<img\b/i.test(html)) return html;
  const tree = parseHtml(html);
  for (const picture of findElements(tree, ({ tagName }) => tagName === 'img')) {
    const found = find(attribute(picture, 'src') ?? '');
    if (found !== undefined) picture.properties['src'] = found;
  }
  return renderTree(tree);
}

/** Plain text in which every line is a paragraph gets empty lines between them. */
export function partedParagraphs(text: string, changes: Changes): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  if (!lines.includes('\n') || /\n\s*\n/.test(lines)) return lines;
  changes.add('changed', 'lines', 'the text has no empty lines: each line is a paragraph');
  return lines.replace(/\n/g, '\n\n');
}

/** True when a text itself begins with its dateline: `SEOUL (Yonhap) -`. */
export function opensWith(text: string, located: string): boolean {
  const place = foldText(located.split(/[,(]/)[0] ?? '');
  return place !== '' && foldText(text.replace(/^[^\p{L}]+/u, '').slice(0, 200)).startsWith(place);
}
