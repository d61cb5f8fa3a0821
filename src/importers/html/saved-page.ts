import type { Element, Root } from 'hast';
import {
  attribute,
  findElement,
  findElements,
  type HtmlNode,
  parsePage,
} from '#importers/converting/from-html/html-tree.ts';
import { addressIn } from '#importers/converting/urls.ts';

/** A saved page of the web, parsed as browsers do. */
export interface SavedPage {
  /** Its path in the source. */
  readonly path: string;
  readonly tree: Root;
  readonly body: Element;
  /** Contents of `meta` elements by name or property, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Contents of `title`. */
  readonly title: string;
  readonly language?: string;
  /** Where it was saved from, and what it says is its own address. */
  readonly savedFrom?: string;
  readonly canonical?: string;
  /** What `base` gives for relative addresses. */
  readonly base?: string;
}

/** Parses a page, and reads what stands in its head. */
export function parseSavedPage(path: string, html: string): SavedPage {
  const tree = parsePage(html);
  const body = findElement(tree, ({ tagName }) => tagName === 'body') ?? {
    type: 'element',
    tagName: 'body',
    properties: {},
    children: [],
  };
  const root = findElement(tree, ({ tagName }) => tagName === 'html');
  const head = findElement(tree, ({ tagName }) => tagName === 'head');
  const title = findElement(head ?? tree, ({ tagName }) => tagName === 'title');
  const language = root && (attribute(root, 'lang') ?? attribute(root, 'xmlLang'));
  const baseElement = findElement(tree, ({ tagName }) => tagName === 'base');
  const savedFrom = addressOfSaving(html);
  const base = baseElement && addressIn(attribute(baseElement, 'href') ?? '', savedFrom);
  const canonical = canonicalOf(tree, base ?? savedFrom);
  return {
    path,
    tree,
    body,
    metas: metasOf(tree),
    title: title ? textIn(title) : '',
    ...(language && { language }),
    ...(savedFrom && { savedFrom }),
    ...(canonical && { canonical }),
    ...(base && { base }),
  };
}

/** All text below a node, spaces joined, whether readers see it or not. */
export function textIn(node: HtmlNode): string {
  const parts: string[] = [];
  const gather = (one: HtmlNode): void => {
    if (one.type === 'text') parts.push(one.value);
    if ('children' in one) for (const child of one.children) gather(child);
  };
  gather(node);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

function metasOf(tree: Root): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of findElements(tree, ({ tagName }) => tagName === 'meta')) {
    const name = (
      attribute(meta, 'property') ??
      attribute(meta, 'name') ??
      attribute(meta, 'itemProp')
    )?.toLowerCase();
    const content = attribute(meta, 'content')?.replace(/\s+/gu, ' ').trim();
    if (!name || !content) continue;
    metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  return metas;
}

function canonicalOf(tree: Root, base: string | undefined): string | undefined {
  for (const link of findElements(tree, ({ tagName }) => tagName === 'link')) {
    if (!/\bcanonical\b/i.test(attribute(link, 'rel') ?? '')) continue;
    const address = addressIn(attribute(link, 'href') ?? '', base);
    if (address) return address;
  }
  return undefined;
}

/** Browsers and their extensions write down where a page was saved from (`saved from url=(0042)https://…`). */
function addressOfSaving(html: string): string | undefined {
  const beginning = html.slice(0, 4000);
  const said =
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(beginning)?.[1] ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(beginning)?.[1] ??
    /<!--\s*Mirrored from (\S+) by HTTrack/i.exec(beginning)?.[1]?.replace(/^(?!https?:)/, 'http://');
  return said === undefined ? undefined : addressIn(said);
}
