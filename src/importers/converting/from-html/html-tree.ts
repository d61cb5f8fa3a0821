import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { limitDepth, maxPageDepth, maxTextDepth } from './limit-depth.ts';

/** Parses, renders and searches HTML trees (HTML Living Standard). */

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const pageParser = unified().use(rehypeParse, { fragment: false }).freeze();
const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false }, closeSelfClosing: false })
  .freeze();

export type HtmlNode = Root | RootContent | ElementContent;

export function parseHtml(html: string): Root {
  return parser.parse(limitDepth(html, maxTextDepth));
}

/** Parses a whole page, with `html`, `head` and `body`. */
export function parsePage(html: string): Root {
  return pageParser.parse(limitDepth(html, maxPageDepth));
}

/** Renders a tree as HTML. */
export function renderTree(node: Root | ElementContent): string {
  return writer.stringify(node.type === 'root' ? node : { type: 'root', children: [node] });
}

export function isElement(node: HtmlNode | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Elements that separate words in the rendered text. All others are inline. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noframes ol optgroup option p ' +
    'plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp'
  ).split(' '),
);

const otherElements = new Set(
  (
    'a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink button canvas cite code data datalist del dfn em embed ' +
    'font frame i iframe img input ins kbd keygen label link map mark marquee math meta meter nobr noscript object output param picture ' +
    'progress q rb rp rt rtc ruby s samp script slot small source span strike strong style sub sup svg template time title track tt u ' +
    'var video wbr'
  ).split(' '),
);

/** True for any HTML element, current or obsolete, and for elements with a prefix or hyphen (`o:p`, `amp-img`). */
export function isHtmlName(tagName: string): boolean {
  return blockElements.has(tagName) || otherElements.has(tagName) || /[:-]/.test(tagName);
}

/** The value of an attribute as text; lists of classes are joined with spaces. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function makeElement(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** The first matching element, at any depth. */
export function findElement(node: HtmlNode, matches: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && matches(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findElement(child, matches);
    if (found) return found;
  }
  return undefined;
}

/** All matching elements, in document order. */
export function* findElements(node: HtmlNode, matches: (element: Element) => boolean): Generator<Element> {
  const stack = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next) && matches(next)) yield next;
    if ('children' in next) stack.push(...next.children.toReversed());
  }
}
