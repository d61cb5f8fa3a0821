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

/** Of all that articles may hold (`markdown/allowed-html.ts`), what an import keeps. */
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

/** Takes out of a tree what may not be in an article: last, by the library’s allow-list. */
export function sanitizeTree(tree: Root): Root {
  return sanitizer.runSync(tree);
}

/** Marks that Markdown has no form for and that carry meaning: `H<sub>2</sub>O`. */
const keptInline = ['sub', 'sup', 'u', 'ins', 'mark', 'small', 'kbd', 'q', 'abbr', 'ruby', 'rt', 'rp', 'bdo'];
/** What stays HTML as it is, under this name until it is written. */
const kept = 'kept-html';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;
const keepInline: Handle = (state, node: Element) => {
  const [open = '', close = ''] = renderTree({ ...node, children: [] }).split(/(?=<\/)/);
  const inside = state.all(node) as PhrasingContent[];
  return [{ type: 'html', value: open }, ...inside, { type: 'html', value: close }];
};
const figureToMarkdown: Handle = (state, node: Element) => {
  const [picture, second] = findElements(node, ({ tagName }) => tagName === 'img');
  const caption = findElement(node, ({ tagName }) => tagName === 'figcaption');
  const words = caption ? joined(caption) : '';
  if (!picture || second || joined(node) !== words) return state.toFlow(state.all(node));
  const link = findElement(
    node,
    (one) => one.tagName === 'a' && findElement(one, (inner) => inner === picture) !== undefined,
  );
  const [url, alt] = [attribute(picture, 'src') ?? '', attribute(picture, 'alt') ?? ''];
  const image: PhrasingContent = { type: 'image', url, alt, title: words || null };
  const child: PhrasingContent = link
    ? { type: 'link', url: attribute(link, 'href') ?? '', children: [image] }
    : image;
  return { type: 'paragraph', children: [child] };
};
const handlers: Record<string, Handle> = {
  figure: figureToMarkdown,
  [kept]: (_, node: Element) => ({ type: 'html', value: String(node.properties['html']) }),
  ...Object.fromEntries(keptInline.map((name) => [name, keepInline])),
};
const converter = unified().use(rehypeRemark, { handlers }).freeze();

function joined(node: Element): string {
  return visibleText(node).replace(/\s+/gu, ' ').trim();
}

/**
 * Markdown of a clean tree. When `careful`, emphasis is written so that every parser sees it, at the cost of
 * character references beside Korean particles; else as our own parser needs it.
 */
export function toMarkdown(tree: Root, careful: boolean): string {
  const markdown = converter.runSync({ type: 'root', children: tree.children.map(keepHtml) });
  tidyMarkdown(markdown);
  return (careful ? carefulWriter : writer).stringify(markdown);
}

/** A tree of Markdown, written. */
export function writeMarkdown(tree: MarkdownRoot): string {
  return writer.stringify(tree);
}

/** A clean tree as one block of raw HTML, which has no empty line. */
export function toRawHtml(tree: Root): string {
  return `${rawHtml(`<div>\n${renderTree(tree)}\n</div>`)}\n`;
}

/**
 * A copy of a tree that sets aside what Markdown cannot say: tables that are not plain, definitions, details, places
 * that links lead to, captions with the bar that parts them from the credit.
 */
function keepHtml<Node extends Root['children'][number] | ElementContent>(node: Node): Node | Element {
  if (!isElement(node)) return { ...node };
  const { tagName, properties } = node;
  const place = tagName === 'a' && properties['href'] === undefined;
  const barred = tagName === 'figure' && visibleText(node).includes('|');
  if (
    place ||
    barred ||
    tagName === 'dl' ||
    tagName === 'details' ||
    (tagName === 'table' && !isPlainTable(node))
  ) {
    return makeElement(kept, { html: rawHtml(renderTree(node)) }, []);
  }
  return { ...node, children: node.children.map(keepHtml) };
}

/** True for a table that the pipes of Markdown can say: a head row, no spans, only words in its cells. */
function isPlainTable(table: Element): boolean {
  const [first] = findElements(table, ({ tagName }) => tagName === 'tr');
  const head = first?.children.filter((cell) => isElement(cell)) ?? [];
  if (head.length === 0 || !head.every((cell) => isElement(cell, 'th'))) return false;
  const complex = /^(?:caption|table|p|div|ul|ol|br|h[1-6]|pre|blockquote|img|dl)$/;
  return !findElement(table, (one) => {
    const spans = Number(one.properties['colSpan'] ?? 1) > 1 || Number(one.properties['rowSpan'] ?? 1) > 1;
    return one !== table && (spans || complex.test(one.tagName));
  });
}

/**
 * HTML as it may stand in an article: an empty line would end it, inside `pre` it is written as a reference; the language
 * of code has its place in Markdown alone.
 */
function rawHtml(html: string): string {
  return html
    .replace(/<code class="language-[^"]*">/g, '<code>')
    .split(/(<pre[\s>][\s\S]*?<\/pre>)/i)
    .map((part, place) => (place % 2 === 1 ? part.replaceAll('\n', '&#10;') : part.replace(/\n\s*\n/g, '\n')))
    .join('');
}

function makeWriter(own: StringifyOptions['handlers']) {
  const made = unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      handlers: own ?? {},
    })
    .freeze();
  const extensions = made
    .data('toMarkdownExtensions')
    ?.flatMap((extension) => [extension, ...(extension.extensions ?? [])]);
  for (const { unsafe } of extensions ?? []) {
    if (unsafe?.some(({ character }) => character === '@')) unsafe.length = 0;
  }
  return made;
}

type WriterHandle = NonNullable<NonNullable<StringifyOptions['handlers']>['strong']>;

/** Strong and emphasis between bare marks; our parser knows them beside Korean, Chinese and Japanese too. */
function between(mark: string): WriterHandle {
  const handle: WriterHandle = (node, _, state, info) => {
    const exit = state.enter('phrasing');
    const inside = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    exit();
    return `${mark}${inside}${mark}`;
  };
  return Object.assign(handle, { peek: () => '*' });
}

const writer = makeWriter({ strong: between('**'), emphasis: between('*') });
const carefulWriter = makeWriter({});
