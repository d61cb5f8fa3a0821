import type { Element, Root } from 'hast';
import {
  attribute,
  findElement,
  findElements,
  type HtmlNode,
  parsePage,
} from '#importers/converting/from-html/html-tree.ts';
import { webUrl } from '#importers/converting/urls.ts';

/** A saved web page, parsed as in a browser. */
export interface SavedPage {
  /** The path in the source. */
  readonly path: string;
  readonly tree: Root;
  readonly body: Element;
  /** Contents of `meta` elements by name or property, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The content of `title`. */
  readonly title: string;
  readonly language?: string;
  /** The URL from which it was saved, and its canonical URL. */
  readonly savedFrom?: string;
  readonly canonical?: string;
  /** The base of relative URLs, from `base`. */
  readonly base?: string;
}

/** Parses a page and reads its head. */
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
  const savedFrom = savedFromUrl(html);
  const base = baseElement && webUrl(attribute(baseElement, 'href') ?? '', savedFrom);
  const canonical = canonicalOf(tree, base ?? savedFrom);
  return {
    path,
    tree,
    body,
    metas: metasOf(tree),
    title: title ? rawText(title) : '',
    ...(language && { language }),
    ...(savedFrom && { savedFrom }),
    ...(canonical && { canonical }),
    ...(base && { base }),
  };
}

/** All text in a node on one line, whether visible or not. */
export function rawText(node: HtmlNode): string {
  const parts: string[] = [];
  const collect = (inner: HtmlNode): void => {
    if (inner.type === 'text') parts.push(inner.value);
    if ('children' in inner) for (const child of inner.children) collect(child);
  };
  collect(node);
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
    const address = webUrl(attribute(link, 'href') ?? '', base);
    if (address) return address;
  }
  return undefined;
}

/** The URL that browsers and extensions add when they save a page (`saved from url=(0042)https://…`). */
function savedFromUrl(html: string): string | undefined {
  const beginning = html.slice(0, 4000);
  const url =
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(beginning)?.[1] ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(beginning)?.[1] ??
    /<!--\s*Mirrored from (\S+) by HTTrack/i.exec(beginning)?.[1]?.replace(/^(?!https?:)/, 'http://');
  return url === undefined ? undefined : webUrl(url);
}
