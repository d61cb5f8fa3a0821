import type { Element, ElementContent, Root } from 'hast';
import { allowedHtml } from '#markdown/raw-html/allowed-html.ts';
import { Anchors, type OuterAnchors } from '../anchors.ts';
import { type Changes, excerpt } from '../changes.ts';
import type { LinkResolver } from '../link-resolver.ts';
import { visibleText } from '../words.ts';
import { convertEmbed } from './convert-embed.ts';
import { convertPicture } from './convert-picture.ts';
import { attribute, blockElements, findElement, isElement, makeElement } from './html-tree.ts';
import { isLayoutTable, unwrapCells } from './layout-tables.ts';

/** What a text is normalized with. */
export interface NormalizeOptions {
  readonly resolver: LinkResolver;
  readonly changes: Changes;
  /** The anchors of the text that contains the tree. */
  readonly outer?: OuterAnchors;
}

interface Context extends NormalizeOptions {
  /** The anchors of this text that its own links point to. */
  readonly anchors: Anchors;
  /** True if headings move down one level, because the text has an `h1`. */
  readonly shiftHeadings: boolean;
  /** True inside a link, which cannot contain another link. */
  readonly inLink: boolean;
}

const nonTextElements = new Set(
  'script style template link meta base head title param source track'.split(' '),
);
const formControls = new Set(
  'button input select textarea option datalist svg canvas map area dialog'.split(' '),
);
const embedElements = new Set(
  'iframe embed object video audio applet frame amp-youtube amp-iframe'.split(' '),
);
/** Obsolete elements and their replacements. */
const modernNames: Readonly<Record<string, string>> = {
  strike: 's',
  tt: 'code',
  acronym: 'abbr',
  xmp: 'pre',
  listing: 'pre',
  dir: 'ul',
  menu: 'ul',
};

/**
 * Reduces a tree, in place, to text, structure, links and images, and points links and images to their targets. Records
 * everything that it removes or adds.
 */
export function normalizeHtml(tree: Root, options: NormalizeOptions): void {
  const shiftHeadings = findElement(tree, ({ tagName }) => tagName === 'h1') !== undefined;
  if (shiftHeadings)
    options.changes.add(
      'changed',
      'headings',
      'moved down one level, because the title is the only level 1 heading',
    );
  const context = { ...options, anchors: new Anchors(tree, options.outer), shiftHeadings, inLink: false };
  tree.children = normalizeAll(tree.children as ElementContent[], context);
}

function normalizeAll(nodes: readonly ElementContent[], context: Context): ElementContent[] {
  return nodes.flatMap((node) => normalizeNode(node, context));
}

function normalizeNode(node: ElementContent, context: Context): ElementContent[] {
  if (node.type === 'comment') {
    const known = /^\s*\/?(?:wp:|more\b|nextpage\b)/.test(node.value);
    if (!known) context.changes.add('dropped', 'HTML comment', 'comments are not visible');
    return [];
  }
  return isElement(node) ? normalizeElement(node, context) : [node];
}

function normalizeElement(element: Element, context: Context): ElementContent[] {
  const { tagName } = element;
  if (nonTextElements.has(tagName)) {
    context.changes.add('dropped', `<${tagName}>`, 'it is not text');
    return [];
  }
  if (embedElements.has(tagName)) return convertEmbed(element, context);
  if (formControls.has(tagName)) return dropControl(element, context);
  if (tagName === 'img' || tagName === 'amp-img') return convertPicture(element, context);
  reportScriptAttributes(element, context);
  const anchorElements = context.anchors.createAnchor(element, context.changes);
  element.children = normalizeAll(element.children, tagName === 'a' ? { ...context, inLink: true } : context);
  if (tagName === 'a') return [...anchorElements, ...normalizeLink(element, context)];
  if (tagName === 'table' && isLayoutTable(element))
    return [...anchorElements, ...unwrapCells(element, context.changes)];
  element.tagName = targetName(tagName, context.shiftHeadings);
  if (/^(?:table|tbody|thead|tfoot|tr|ul|ol|dl|hr|br)$/.test(element.tagName))
    return [...anchorElements, element];
  element.children.unshift(...anchorElements);
  return tagName === 'p' ? splitParagraph(element) : [element];
}

/** Splits a paragraph that contains blocks. */
function splitParagraph(paragraph: Element): ElementContent[] {
  const parts: Element[] = [];
  let open: Element | undefined;
  for (const child of paragraph.children) {
    if (isElement(child, 'p', 'figure', 'div')) {
      parts.push(child);
      open = undefined;
    } else if (open) open.children.push(child);
    else {
      open = makeElement('p', {}, [child]);
      parts.push(open);
    }
  }
  return parts;
}

/** The element to use for an element of the source. */
function targetName(tagName: string, shiftHeadings: boolean): string {
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading && shiftHeadings) return `h${Math.min(6, Number(heading) + 1)}`;
  const name = modernNames[tagName] ?? tagName;
  if (allowedHtml.has(name)) return name;
  return blockElements.has(tagName) ? 'div' : 'span';
}

function dropControl(element: Element, { changes }: Context): ElementContent[] {
  const words = visibleText(element).trim();
  const part = words === '' ? `<${element.tagName}>` : `<${element.tagName}> “${excerpt(words, 40)}”`;
  changes.add('dropped', part, 'form controls have no function in an archive', words);
  return [];
}

function reportScriptAttributes(element: Element, { changes }: Context): void {
  for (const name of Object.keys(element.properties)) {
    if (/^on[a-z]/i.test(name)) changes.add('dropped', `attribute ${name.toLowerCase()}`, 'it is a script');
  }
}

function normalizeLink(element: Element, { resolver, changes, anchors }: Context): ElementContent[] {
  const raw = attribute(element, 'href');
  if (raw === undefined) return element.children;
  const dropLink = (reason: string): ElementContent[] => {
    changes.add('dropped', `link ${excerpt(raw, 200)}`, reason);
    return element.children;
  };
  const isEmpty =
    visibleText(element).trim() === '' && !findElement(element, ({ tagName }) => tagName === 'img');
  if (isEmpty) return raw === '' || raw === '#' ? element.children : dropLink('it has no text');
  const resolved = resolver.link(raw);
  switch (resolved.kind) {
    case 'link':
      if (resolved.change) changes.add('changed', `link ${excerpt(raw, 200)}`, resolved.change);
      return [{ ...element, properties: { href: resolved.href } }];
    case 'anchor': {
      const anchor = anchors.nameOf(resolved.anchor);
      if (anchor === undefined) return dropLink('its anchor does not exist in the text');
      return [{ ...element, properties: { href: `#${anchor}` } }];
    }
    case 'none':
      return dropLink(resolved.reason);
  }
}
