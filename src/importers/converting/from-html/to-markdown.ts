import type { Element, ElementContent, Root } from 'hast';
import type { Root as MarkdownRoot, PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options as StringifyOptions } from 'remark-stringify';
import { unified } from 'unified';
import { allowedHtml } from '#markdown/raw-html/allowed-html.ts';
import { visibleText } from '../words.ts';
import { attribute, findElement, findElements, isElement, makeElement, renderTree } from './html-tree.ts';
import { tidyMarkdown } from './tidy-markdown.ts';

/** The elements and attributes that an import keeps, a subset of what articles can contain (`allowed-html.ts`). */
const schema: Schema = {
  tagNames: [...allowedHtml.keys()],
  attributes: {
    a: ['href', 'id'],
    img: ['src', 'alt'],
    abbr: ['title'],
    bdo: ['dir'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    ol: ['start'],
    li: ['value'],
    code: [['className', /^language-./]],
  },
  clobberPrefix: '',
  strip: [],
};
const sanitizer = unified().use(rehypeSanitize, schema).freeze();

/** Removes everything from a tree that an article must not contain, with the library’s allowlist. */
export function sanitizeTree(tree: Root): Root {
  return sanitizer.runSync(tree);
}

/** Meaningful inline elements that Markdown cannot express, as in `H<sub>2</sub>O`. */
const rawInlineElements = [
  'sub',
  'sup',
  'u',
  'ins',
  'mark',
  'small',
  'kbd',
  'q',
  'abbr',
  'ruby',
  'rt',
  'rp',
  'bdo',
];
/** The name of a placeholder for an element that is written as HTML. */
const preservedElement = 'kept-html';

type ToMarkdownHandle = NonNullable<NonNullable<Options['handlers']>[string]>;
const rawInline: ToMarkdownHandle = (state, node: Element) => {
  const [open = '', close = ''] = renderTree({ ...node, children: [] }).split(/(?=<\/)/);
  const children = state.all(node) as PhrasingContent[];
  return [{ type: 'html', value: open }, ...children, { type: 'html', value: close }];
};
const figureToMarkdown: ToMarkdownHandle = (state, node: Element) => {
  const [picture, second] = findElements(node, ({ tagName }) => tagName === 'img');
  const caption = findElement(node, ({ tagName }) => tagName === 'figcaption');
  const words = caption ? lineText(caption) : '';
  if (!picture || second || lineText(node) !== words) return state.toFlow(state.all(node));
  const link = findElement(
    node,
    (element) => element.tagName === 'a' && findElement(element, (inner) => inner === picture) !== undefined,
  );
  const [url, alt] = [attribute(picture, 'src') ?? '', attribute(picture, 'alt') ?? ''];
  const image: PhrasingContent = { type: 'image', url, alt, title: words || null };
  const child: PhrasingContent = link
    ? { type: 'link', url: attribute(link, 'href') ?? '', children: [image] }
    : image;
  return { type: 'paragraph', children: [child] };
};
const handlers: Record<string, ToMarkdownHandle> = {
  figure: figureToMarkdown,
  [preservedElement]: (_, node: Element) => ({ type: 'html', value: String(node.properties['html']) }),
  ...Object.fromEntries(rawInlineElements.map((name) => [name, rawInline])),
};
const converter = unified().use(rehypeRemark, { handlers }).freeze();

function lineText(node: Element): string {
  return visibleText(node).replace(/\s+/gu, ' ').trim();
}

/**
 * Writes a clean tree as Markdown. If `portable`, emphasis is written so that every parser recognizes it, which adds
 * character references next to Korean text; otherwise as our own parser reads it.
 */
export function toMarkdown(tree: Root, { portable = false } = {}): string {
  const markdown = converter.runSync({ type: 'root', children: tree.children.map(preserveHtml) });
  tidyMarkdown(markdown);
  return (portable ? portableWriter : writer).stringify(markdown);
}

/** Writes a Markdown tree. */
export function writeMarkdown(tree: MarkdownRoot): string {
  return writer.stringify(tree);
}

/** Writes a clean tree as one block of raw HTML, without blank lines. */
export function toRawHtml(tree: Root): string {
  return `${rawHtml(`<div>\n${renderTree(tree)}\n</div>`)}\n`;
}

/**
 * A copy of a tree with placeholders for what Markdown cannot express: complex tables, definition lists, `details`,
 * anchors, and captions that contain `|`, which separates the credit.
 */
function preserveHtml<Node extends Root['children'][number] | ElementContent>(node: Node): Node | Element {
  if (!isElement(node)) return { ...node };
  const { tagName, properties } = node;
  const isAnchor = tagName === 'a' && properties['href'] === undefined;
  const hasBar = tagName === 'figure' && visibleText(node).includes('|');
  if (
    isAnchor ||
    hasBar ||
    tagName === 'dl' ||
    tagName === 'details' ||
    (tagName === 'table' && !isPlainTable(node))
  ) {
    return makeElement(preservedElement, { html: rawHtml(renderTree(node)) }, []);
  }
  return { ...node, children: node.children.map(preserveHtml) };
}

/** True for a table that Markdown can express: a header row, no spans, and only inline content. */
function isPlainTable(table: Element): boolean {
  const [first] = findElements(table, ({ tagName }) => tagName === 'tr');
  const head = first?.children.filter((cell) => isElement(cell)) ?? [];
  if (head.length === 0 || !head.every((cell) => isElement(cell, 'th'))) return false;
  const blockContent = /^(?:caption|table|p|div|ul|ol|br|h[1-6]|pre|blockquote|img|dl)$/;
  return !findElement(table, (element) => {
    const spans =
      Number(element.properties['colSpan'] ?? 1) > 1 || Number(element.properties['rowSpan'] ?? 1) > 1;
    return element !== table && (spans || blockContent.test(element.tagName));
  });
}

/**
 * HTML that an article can contain. A blank line would end the block, so it is written as a reference inside `pre`. The
 * class for the language of code is only valid in Markdown.
 */
function rawHtml(html: string): string {
  return html
    .replace(/<code class="language-[^"]*">/g, '<code>')
    .split(/(<pre[\s>][\s\S]*?<\/pre>)/i)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('\n', '&#10;') : part.replace(/\n\s*\n/g, '\n')))
    .join('');
}

function makeWriter(ownHandlers: StringifyOptions['handlers']) {
  const processor = unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      handlers: ownHandlers ?? {},
    })
    .freeze();
  const extensions = processor
    .data('toMarkdownExtensions')
    ?.flatMap((extension) => [extension, ...(extension.extensions ?? [])]);
  for (const { unsafe } of extensions ?? []) {
    if (unsafe?.some(({ character }) => character === '@')) unsafe.length = 0;
  }
  return processor;
}

type WriterHandle = NonNullable<NonNullable<StringifyOptions['handlers']>['strong']>;

/**
 * Writes strong and emphasis with bare marks, which our own parser also recognizes next to Korean, Chinese and
 * Japanese.
 */
function surroundWith(mark: string): WriterHandle {
  const handle: WriterHandle = (node, _, state, info) => {
    const exit = state.enter('phrasing');
    const content = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    exit();
    return `${mark}${content}${mark}`;
  };
  return Object.assign(handle, { peek: () => '*' });
}

const writer = makeWriter({ strong: surroundWith('**'), emphasis: surroundWith('*') });
const portableWriter = makeWriter({});
