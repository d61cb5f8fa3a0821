import type { Element, ElementContent, Root } from 'hast';
import { allowedHtml } from '#markdown/raw-html/allowed-html.ts';
import { Places, type PlacesAround } from '../anchors.ts';
import { type Changes, excerpt } from '../changes.ts';
import type { Resolver } from '../link-resolver.ts';
import { visibleText } from '../words.ts';
import { settleEmbed } from './convert-embed.ts';
import { settlePicture } from './convert-picture.ts';
import { attribute, blockElements, findElement, isElement, makeElement } from './html-tree.ts';
import { cellsOf, isLayout } from './layout-tables.ts';

/** What one text is settled with. */
export interface Settling {
  readonly resolver: Resolver;
  readonly changes: Changes;
  /** The places of the text of which the tree is a part. */
  readonly around?: PlacesAround;
}

interface Work extends Settling {
  /** Anchors of this text that its own links lead to. */
  readonly places: Places;
  /** True when the text has a heading of the first level, which is the title’s. */
  readonly deepen: boolean;
  /** True inside a link, where no other can stand. */
  readonly inLink: boolean;
}

const neverText = new Set('script style template link meta base head title param source track'.split(' '));
const controls = new Set(
  'button input select textarea option datalist svg canvas map area dialog'.split(' '),
);
const embeds = new Set('iframe embed object video audio applet frame amp-youtube amp-iframe'.split(' '));
/** Elements of old HTML, by what they are now. */
const modern: Readonly<Record<string, string>> = {
  strike: 's',
  tt: 'code',
  acronym: 'abbr',
  xmp: 'pre',
  listing: 'pre',
  dir: 'ul',
  menu: 'ul',
};

/**
 * Makes of a foreign tree one that holds only text, its structure, links and pictures that lead where they should.
 * What is taken away or put in is written into the changes; the tree itself is changed.
 */
export function settleHtml(tree: Root, settling: Settling): void {
  const deepen = findElement(tree, ({ tagName }) => tagName === 'h1') !== undefined;
  if (deepen)
    settling.changes.add('changed', 'headings', 'one level deeper: the title is the only one of the first');
  const work = { ...settling, places: new Places(tree, settling.around), deepen, inLink: false };
  tree.children = settleAll(tree.children as ElementContent[], work);
}

function settleAll(nodes: readonly ElementContent[], work: Work): ElementContent[] {
  return nodes.flatMap((node) => settle(node, work));
}

function settle(node: ElementContent, work: Work): ElementContent[] {
  if (node.type === 'comment') {
    const known = /^\s*\/?(?:wp:|more\b|nextpage\b)/.test(node.value);
    if (!known) work.changes.add('dropped', 'HTML comment', 'no reader sees it');
    return [];
  }
  return isElement(node) ? settleElement(node, work) : [node];
}

function settleElement(element: Element, work: Work): ElementContent[] {
  const { tagName } = element;
  if (neverText.has(tagName)) {
    work.changes.add('dropped', `<${tagName}>`, 'it is no text');
    return [];
  }
  if (embeds.has(tagName)) return settleEmbed(element, work);
  if (controls.has(tagName)) return dropControl(element, work);
  if (tagName === 'img' || tagName === 'amp-img') return settlePicture(element, work);
  noteAttributes(element, work);
  const place = work.places.put(element, work.changes);
  element.children = settleAll(element.children, tagName === 'a' ? { ...work, inLink: true } : work);
  if (tagName === 'a') return [...place, ...settleLink(element, work)];
  if (tagName === 'table' && isLayout(element)) return [...place, ...cellsOf(element, work.changes)];
  element.tagName = nameNow(tagName, work.deepen);
  if (/^(?:table|tbody|thead|tfoot|tr|ul|ol|dl|hr|br)$/.test(element.tagName)) return [...place, element];
  element.children.unshift(...place);
  return tagName === 'p' ? splitParagraph(element) : [element];
}

/** A paragraph in which something came to stand that is a block of its own. */
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

/** The element that says today what a foreign one said. */
function nameNow(tagName: string, deepen: boolean): string {
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading && deepen) return `h${Math.min(6, Number(heading) + 1)}`;
  const name = modern[tagName] ?? tagName;
  if (allowedHtml.has(name)) return name;
  return blockElements.has(tagName) ? 'div' : 'span';
}

function dropControl(element: Element, { changes }: Work): ElementContent[] {
  const words = visibleText(element).trim();
  const part = words === '' ? `<${element.tagName}>` : `<${element.tagName}> “${excerpt(words, 40)}”`;
  changes.add('dropped', part, 'an archive has nothing for it to act on', words);
  return [];
}

function noteAttributes(element: Element, { changes }: Work): void {
  for (const name of Object.keys(element.properties)) {
    if (/^on[a-z]/i.test(name)) changes.add('dropped', `attribute ${name.toLowerCase()}`, 'it is script');
  }
}

function settleLink(element: Element, { resolver, changes, places }: Work): ElementContent[] {
  const written = attribute(element, 'href');
  if (written === undefined) return element.children;
  const drop = (why: string): ElementContent[] => {
    changes.add('dropped', `link ${excerpt(written, 200)}`, why);
    return element.children;
  };
  const empty =
    visibleText(element).trim() === '' && !findElement(element, ({ tagName }) => tagName === 'img');
  if (empty) return written === '' || written === '#' ? element.children : drop('it has no words');
  const resolved = resolver.link(written);
  switch (resolved.kind) {
    case 'leads':
      if (resolved.changed) changes.add('changed', `link ${excerpt(written, 200)}`, resolved.changed);
      return [{ ...element, properties: { href: resolved.href } }];
    case 'here': {
      const anchor = places.nameOf(resolved.anchor);
      if (anchor === undefined) return drop('no place of the text has this name');
      return [{ ...element, properties: { href: `#${anchor}` } }];
    }
    case 'nowhere':
      return drop(resolved.why);
  }
}
