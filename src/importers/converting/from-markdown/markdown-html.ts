import { Parser } from 'htmlparser2';
import type { Parents, Root } from 'mdast';
import { nameOf } from '#importers/converting/from-html/convert-picture.ts';
import { isHtmlName, parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { settleHtml } from '#importers/converting/from-html/normalize-html.ts';
import { sanitizeTree, toMarkdown } from '#importers/converting/from-html/to-markdown.ts';
import { allowedHtml, unspoken } from '#markdown/raw-html/allowed-html.ts';
import type { PlacesAround } from '../anchors.ts';
import { type Changes, excerpt } from '../changes.ts';
import type { Resolver } from '../link-resolver.ts';
import { written } from './markdown-links.ts';
import { nodesOf, type Patch, spanOf } from './markdown-tree.ts';

interface Work {
  readonly resolver: Resolver;
  readonly changes: Changes;
  readonly around: PlacesAround;
}

/**
 * Patches for the raw HTML in foreign Markdown: a whole block becomes Markdown where it can, a tag inside a
 * paragraph loses what no article may hold.
 */
export function patchRawHtml(tree: Root, work: Work): Patch[] {
  const patches: Patch[] = [];
  for (const [node, around] of nodesOf(tree)) {
    if (node.type !== 'html') continue;
    const { start, end } = spanOf(node);
    const text =
      around.length === 1 && isSoundBlock(node.value)
        ? blockToMarkdown(node.value, work)
        : outdented(cleanTags(node.value, around, work), node.value);
    if (text !== node.value) patches.push({ start, end, text });
  }
  return patches;
}

/** Lines that begin with spaces would be code, once the tags before them are gone. */
function outdented(text: string, html: string): string {
  return text === html || /<(?:pre|textarea)\b/i.test(html) ? text : text.replace(/^[ \t]+/gm, '');
}

function blockToMarkdown(html: string, work: Work): string {
  if (/^<!--[\s\S]*-->\s*$/.test(html)) return html;
  const tree = parseHtml(html);
  settleHtml(tree, work);
  return toMarkdown(sanitizeTree(tree), false).replace(/\n+$/, '');
}

const closesItself =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|th|tr|dt|dd|tbody|thead)$/;

/** True when every tag of a block is one of HTML and is closed in it. */
function isSoundBlock(html: string): boolean {
  const open: string[] = [];
  let sound = true;
  for (const [, slash, name = '', end = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi)) {
    const tag = name.toLowerCase();
    if (!isHtmlName(tag)) sound = false;
    if (slash) {
      while (open.length > 0 && open.at(-1) !== tag && closesItself.test(open.at(-1) ?? '')) open.pop();
      if (open.pop() !== tag) sound = false;
    } else if (!end) open.push(tag);
  }
  return sound && open.every((tag) => closesItself.test(tag));
}

/** The tags of a fragment, each cleaned; what stands between them, and comments, stay. */
function cleanTags(html: string, around: readonly Parents[], work: Work): string {
  return html
    .split(/(<!--[\s\S]*?-->)/)
    .map((part, place) => (place % 2 === 1 ? part : cleanOpenTags(part, around, work)))
    .join('');
}

function cleanOpenTags(html: string, around: readonly Parents[], work: Work): string {
  const cleaned = html.replace(/<(\/?)([a-z][\w:-]*)([^<>]*)>/gi, (tag, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (!isHtmlName(name)) return shownTag(tag, work);
    if (slash)
      return allowedHtml.has(name) && name !== 'a' && !dropsTag(name)
        ? `</${name}>`
        : closing(name, tag, work);
    return cleanTag(name, attributesOf(tag), around, work);
  });
  return cleaned === html ? html : cleaned.replace(/<(?=[a-z][a-z\d+.-]+:)/gi, '&lt;');
}

/** What only looks like a tag, such as `<name>`: readers of the old site did not see it, but its writer meant it. */
function shownTag(tag: string, { changes }: Work): string {
  changes.add('added', `words “${excerpt(tag, 40)}”`, 'no tag of HTML: it is shown as it was written', tag);
  return tag.replace('<', '&lt;');
}

function closing(name: string, tag: string, { changes }: Work): string {
  if (name === 'a') return tag;
  changes.add('dropped', `</${name}>`, 'no article may hold it');
  return '';
}

/** Frames without meaning of their own. */
function dropsTag(name: string): boolean {
  return name === 'span' || name === 'div' || name === 'section';
}

function cleanTag(
  name: string,
  given: Readonly<Record<string, string>>,
  around: readonly Parents[],
  work: Work,
): string {
  const { resolver, changes } = work;
  if (name === 'img') return pictureTag(given, around, work);
  if (name === 'a') return linkTag(given, work);
  if (/^(?:iframe|embed|object|video|audio)$/.test(name)) {
    const address = given['src'] ?? given['data'] ?? '';
    const resolved = resolver.link(address.startsWith('//') ? `https:${address}` : address);
    changes.add(
      'changed',
      `<${name}> ${excerpt(address, 200)}`,
      'embedded from another host: a link stands in its place',
    );
    if (resolved.kind !== 'leads') return '';
    changes.add('added', `words “${excerpt(address)}”`, 'the words of that link', address);
    return `[${address}](${written(resolved.href)})`;
  }
  if (!allowedHtml.has(name) || dropsTag(name)) {
    changes.add('dropped', `<${name}>`, unspoken.has(name) ? 'it is no text' : 'no article may hold it');
    return '';
  }
  const place = given['id'] ?? '';
  const isKept =
    work.around.wanted.has(place) && !/^(?:table|tbody|thead|tfoot|tr|ul|ol|dl|hr|br)$/.test(name);
  return isKept && work.around.give(place) ? `<${name}><a id="${attributeText(place)}"></a>` : `<${name}>`;
}

function pictureTag(
  given: Readonly<Record<string, string>>,
  around: readonly Parents[],
  { resolver, changes }: Work,
): string {
  const src = given['src'] ?? '';
  const resolved = resolver.file(src);
  const words = given['alt'] || given['title'] || nameOf(src);
  if (resolved.kind === 'file')
    return `<img src="${attributeText(resolved.path)}" alt="${attributeText(words)}">`;
  changes.add(resolved.href ? 'changed' : 'dropped', `picture ${excerpt(src, 200)}`, resolved.why);
  changes.add('added', `words “${excerpt(words)}”`, 'they stand where the picture stood', words);
  const plain = attributeText(words);
  const inLink = around.some(({ type }) => type === 'link');
  return resolved.href && !inLink ? `<a href="${attributeText(resolved.href)}">${plain}</a>` : plain;
}

function linkTag(given: Readonly<Record<string, string>>, { resolver, changes, around }: Work): string {
  const place = given['id'] ?? given['name'];
  const anchor = place !== undefined && around.give(place) ? `<a id="${attributeText(place)}">` : undefined;
  if (given['href'] === undefined) return anchor ?? '<a>';
  const resolved = resolver.link(given['href']);
  if (resolved.kind === 'nowhere') {
    changes.add('dropped', `link ${excerpt(given['href'], 200)}`, resolved.why);
    return '<a>';
  }
  if (resolved.kind === 'here' && !around.has(resolved.anchor)) {
    changes.add('dropped', `link ${excerpt(given['href'], 200)}`, 'no place of the text has this name');
    return '<a>';
  }
  if (resolved.kind === 'leads' && resolved.changed)
    changes.add('changed', `link ${excerpt(given['href'], 200)}`, resolved.changed);
  return `${anchor ? `${anchor}</a>` : ''}<a href="${attributeText(resolved.kind === 'here' ? `#${resolved.anchor}` : resolved.href)}">`;
}

/** The attributes of one tag, as a browser reads them. */
function attributesOf(tag: string): Readonly<Record<string, string>> {
  let found: Readonly<Record<string, string>> = {};
  const parser = new Parser({
    onopentag: (_, attributes) => {
      found = attributes;
    },
  });
  parser.end(tag);
  return found;
}

function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
