import { Parser } from 'htmlparser2';
import type { Parents, Root } from 'mdast';
import { fileNameOf } from '#importers/converting/from-html/convert-picture.ts';
import { isHtmlName, parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { normalizeHtml } from '#importers/converting/from-html/normalize-html.ts';
import { sanitizeTree, toMarkdown } from '#importers/converting/from-html/to-markdown.ts';
import { allowedHtml, droppedWithContent } from '#markdown/raw-html/allowed-html.ts';
import type { OuterAnchors } from '../anchors.ts';
import { type Changes, excerpt } from '../changes.ts';
import type { LinkResolver } from '../link-resolver.ts';
import { formatDestination } from './markdown-links.ts';
import { nodesOf, type Patch, spanOf } from './markdown-tree.ts';

interface Context {
  readonly resolver: LinkResolver;
  readonly changes: Changes;
  readonly outer: OuterAnchors;
}

/**
 * Patches for raw HTML in Markdown. A whole block becomes Markdown if possible; a tag inside a paragraph loses what an
 * article must not contain.
 */
export function patchRawHtml(tree: Root, context: Context): Patch[] {
  const patches: Patch[] = [];
  for (const [node, ancestors] of nodesOf(tree)) {
    if (node.type !== 'html') continue;
    const { start, end } = spanOf(node);
    const text =
      ancestors.length === 1 && isBalancedBlock(node.value)
        ? blockToMarkdown(node.value, context)
        : removeIndent(cleanTags(node.value, ancestors, context), node.value);
    if (text !== node.value) patches.push({ start, end, text });
  }
  return patches;
}

/** Removes indentation, which would turn lines into code once the tags before them are gone. */
function removeIndent(text: string, html: string): string {
  return text === html || /<(?:pre|textarea)\b/i.test(html) ? text : text.replace(/^[ \t]+/gm, '');
}

function blockToMarkdown(html: string, context: Context): string {
  if (/^<!--[\s\S]*-->\s*$/.test(html)) return html;
  const tree = parseHtml(html);
  normalizeHtml(tree, context);
  return toMarkdown(sanitizeTree(tree)).replace(/\n+$/, '');
}

const optionalEndTag =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|th|tr|dt|dd|tbody|thead)$/;

/** True if every tag of a block is an HTML tag and is closed within the block. */
function isBalancedBlock(html: string): boolean {
  const open: string[] = [];
  let isBalanced = true;
  for (const [, slash, name = '', end = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi)) {
    const tag = name.toLowerCase();
    if (!isHtmlName(tag)) isBalanced = false;
    if (slash) {
      while (open.length > 0 && open.at(-1) !== tag && optionalEndTag.test(open.at(-1) ?? '')) open.pop();
      if (open.pop() !== tag) isBalanced = false;
    } else if (!end) open.push(tag);
  }
  return isBalanced && open.every((tag) => optionalEndTag.test(tag));
}

/** Cleans the tags of a fragment, and keeps comments and the text between tags. */
function cleanTags(html: string, ancestors: readonly Parents[], context: Context): string {
  return html
    .split(/(<!--[\s\S]*?-->)/)
    .map((part, index) => (index % 2 === 1 ? part : cleanOpenTags(part, ancestors, context)))
    .join('');
}

function cleanOpenTags(html: string, ancestors: readonly Parents[], context: Context): string {
  const cleaned = html.replace(/<(\/?)([a-z][\w:-]*)([^<>]*)>/gi, (tag, slash: string, rawName: string) => {
    const name = rawName.toLowerCase();
    if (!isHtmlName(name)) return escapeUnknownTag(tag, context);
    if (slash)
      return allowedHtml.has(name) && name !== 'a' && !isPlainContainer(name)
        ? `</${name}>`
        : dropEndTag(name, tag, context);
    return cleanTag(name, attributesOf(tag), ancestors, context);
  });
  return cleaned === html ? html : cleaned.replace(/<(?=[a-z][a-z\d+.-]+:)/gi, '&lt;');
}

/**
 * Escapes text that only looks like a tag, such as `<name>`. It was hidden on the old site, but its author meant it as
 * text.
 */
function escapeUnknownTag(tag: string, { changes }: Context): string {
  changes.add('added', `words “${excerpt(tag, 40)}”`, 'not an HTML tag; shown as text', tag);
  return tag.replace('<', '&lt;');
}

function dropEndTag(name: string, tag: string, { changes }: Context): string {
  if (name === 'a') return tag;
  changes.add('dropped', `</${name}>`, 'not allowed in an article');
  return '';
}

/** True for a container without a meaning of its own. */
function isPlainContainer(name: string): boolean {
  return name === 'span' || name === 'div' || name === 'section';
}

function cleanTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ancestors: readonly Parents[],
  context: Context,
): string {
  const { resolver, changes } = context;
  if (name === 'img') return pictureTag(attributes, ancestors, context);
  if (name === 'a') return linkTag(attributes, context);
  if (/^(?:iframe|embed|object|video|audio)$/.test(name)) {
    const address = attributes['src'] ?? attributes['data'] ?? '';
    const resolved = resolver.link(address.startsWith('//') ? `https:${address}` : address);
    changes.add(
      'changed',
      `<${name}> ${excerpt(address, 200)}`,
      'embedded from another host; replaced by a link',
    );
    if (resolved.kind !== 'link') return '';
    changes.add('added', `words “${excerpt(address)}”`, 'the text of that link', address);
    return `[${address}](${formatDestination(resolved.href)})`;
  }
  if (!allowedHtml.has(name) || isPlainContainer(name)) {
    changes.add(
      'dropped',
      `<${name}>`,
      droppedWithContent.has(name) ? 'it is not text' : 'not allowed in an article',
    );
    return '';
  }
  const anchorName = attributes['id'] ?? '';
  const isWanted =
    context.outer.wanted.has(anchorName) && !/^(?:table|tbody|thead|tfoot|tr|ul|ol|dl|hr|br)$/.test(name);
  return isWanted && context.outer.claim(anchorName)
    ? `<${name}><a id="${escapeAttribute(anchorName)}"></a>`
    : `<${name}>`;
}

function pictureTag(
  attributes: Readonly<Record<string, string>>,
  ancestors: readonly Parents[],
  { resolver, changes }: Context,
): string {
  const src = attributes['src'] ?? '';
  const resolved = resolver.file(src);
  const words = attributes['alt'] || attributes['title'] || fileNameOf(src);
  if (resolved.kind === 'file')
    return `<img src="${escapeAttribute(resolved.path)}" alt="${escapeAttribute(words)}">`;
  changes.add(resolved.href ? 'changed' : 'dropped', `image ${excerpt(src, 200)}`, resolved.reason);
  changes.add('added', `words “${excerpt(words)}”`, 'replaces the image', words);
  const plain = escapeAttribute(words);
  const inLink = ancestors.some(({ type }) => type === 'link');
  return resolved.href && !inLink ? `<a href="${escapeAttribute(resolved.href)}">${plain}</a>` : plain;
}

function linkTag(
  attributes: Readonly<Record<string, string>>,
  { resolver, changes, outer }: Context,
): string {
  const anchorName = attributes['id'] ?? attributes['name'];
  const anchor =
    anchorName !== undefined && outer.claim(anchorName)
      ? `<a id="${escapeAttribute(anchorName)}">`
      : undefined;
  if (attributes['href'] === undefined) return anchor ?? '<a>';
  const resolved = resolver.link(attributes['href']);
  if (resolved.kind === 'none') {
    changes.add('dropped', `link ${excerpt(attributes['href'], 200)}`, resolved.reason);
    return '<a>';
  }
  if (resolved.kind === 'anchor' && !outer.has(resolved.anchor)) {
    changes.add(
      'dropped',
      `link ${excerpt(attributes['href'], 200)}`,
      'its anchor does not exist in the text',
    );
    return '<a>';
  }
  if (resolved.kind === 'link' && resolved.change)
    changes.add('changed', `link ${excerpt(attributes['href'], 200)}`, resolved.change);
  return `${anchor ? `${anchor}</a>` : ''}<a href="${escapeAttribute(resolved.kind === 'anchor' ? `#${resolved.anchor}` : resolved.href)}">`;
}

/** The attributes of a tag, as a browser reads them. */
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

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
