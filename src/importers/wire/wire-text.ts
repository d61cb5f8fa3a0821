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

/** The words of a short HTML text, on one line. */
export function plainLine(text: string): string {
  const words = /<[a-z/!]|&(?:#?\w+);/i.test(text) ? visibleText(parseHtml(text)) : text;
  return words.replace(/\s+/gu, ' ').trim();
}

/** Removes a heading that repeats the headline at the top of a text. */
export function removeHeadline(html: string, headline: string, changes: Changes): string {
  if (headline === '' || !/<h[12]\b/i.test(html)) return html;
  const tree = parseHtml(html);
  const heading = findElement(tree, ({ tagName }) => /^(?:h1|h2|p)$/.test(tagName));
  const isHeadline =
    heading &&
    /^h[12]$/.test(heading.tagName) &&
    foldText(plainLine(visibleText(heading))) === foldText(headline);
  if (!isHeadline) return html;
  removeNode(tree, heading);
  changes.add(
    'changed',
    `heading “${excerpt(headline)}”`,
    'it is the headline, which is in the front matter',
  );
  return renderTree(tree);
}

function removeNode(node: Root | ElementContent, target: ElementContent): void {
  if (!('children' in node)) return;
  const at = (node.children as ElementContent[]).indexOf(target);
  if (at >= 0) node.children.splice(at, 1);
  else for (const child of node.children) if (child.type !== 'doctype') removeNode(child, target);
}

/** Finds the source file for a URL. */
export type FindFile = (address: string) => string | undefined;

/** Points the images of a text to the files of the delivery. */
export function linkLocalPictures(html: string, find: FindFile): string {
  if (!/<img\b/i.test(html)) return html;
  const tree = parseHtml(html);
  for (const picture of findElements(tree, ({ tagName }) => tagName === 'img')) {
    const localPath = find(attribute(picture, 'src') ?? '');
    if (localPath !== undefined) picture.properties['src'] = localPath;
  }
  return renderTree(tree);
}

/** Separates paragraphs with blank lines in plain text with one paragraph per line. */
export function separateParagraphs(text: string, changes: Changes): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  if (!lines.includes('\n') || /\n\s*\n/.test(lines)) return lines;
  changes.add('changed', 'lines', 'the text has no blank lines, so each line is a paragraph');
  return lines.replace(/\n/g, '\n\n');
}

/** True if a text begins with its own dateline: `SEOUL (Yonhap) -`. */
export function startsWithDateline(text: string, dateline: string): boolean {
  const place = foldText(dateline.split(/[,(]/)[0] ?? '');
  return place !== '' && foldText(text.replace(/^[^\p{L}]+/u, '').slice(0, 200)).startsWith(place);
}
