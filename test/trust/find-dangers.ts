import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Elements of pages that nobody attacked, each with the attributes it has there. */
export type Harmless = ReadonlyMap<string, ReadonlySet<string>>;

const wholePage = unified().use(rehypeParse);
const fragment = unified().use(rehypeParse, { fragment: true });

/** Learns from harmless pages which elements and attributes a page has. */
export function learnHarmless(pages: Iterable<string>): Map<string, Set<string>> {
  const harmless = new Map<string, Set<string>>();
  for (const page of pages) {
    visit(wholePage.parse(page), 'element', ({ tagName, properties }) => {
      const known = harmless.get(tagName) ?? new Set();
      for (const name of Object.keys(properties)) known.add(name);
      harmless.set(tagName, known);
    });
  }
  return harmless;
}

/** Why a whole page could act, or ask another host; empty when it cannot. */
export function dangersInPage(html: string, host: string, harmless: Harmless): string[] {
  const tree = wholePage.parse(html);
  return [...dangersInTree(tree, host, harmless), ...policyOf(tree)];
}

/** The same of a text in a feed or in JSON: nothing of a page’s own, neither script nor style sheet, may stand in it. */
export function dangersInText(html: string, host: string, harmless: Harmless): string[] {
  const tree = fragment.parse(html);
  const own: string[] = [];
  visit(tree, 'element', ({ tagName }) => {
    if (['script', 'style', 'link', 'meta', 'form', 'input', 'button'].includes(tagName))
      own.push(`<${tagName}>`);
  });
  return [...own, ...dangersInTree(tree, host, harmless)];
}

function dangersInTree(tree: Root, host: string, harmless: Harmless): string[] {
  const dangers: string[] = [];
  visit(tree, 'element', (element) => {
    const known = harmless.get(element.tagName);
    if (!known) dangers.push(`<${element.tagName}>`);
    for (const [name, value] of Object.entries(element.properties)) {
      const words = Array.isArray(value) ? value.join(' ') : String(value);
      if (/^on/i.test(name) || name === 'style' || name === 'srcDoc' || !(known?.has(name) ?? true))
        dangers.push(`<${element.tagName} ${name}>`);
      dangers.push(...dangersInAddress(element, name, words, host));
    }
    if (element.tagName === 'script') dangers.push(...dangersInScript(element));
  });
  return dangers;
}

const loading = new Set(['src', 'poster', 'data', 'action', 'formAction', 'background', 'manifest', 'ping']);
const leading = new Set(['href', 'cite', 'xLinkHref', 'longDesc']);

/** What is loaded comes from here; what a reader may follow leads to the web or to a mail. */
function dangersInAddress(
  { tagName, properties }: Element,
  name: string,
  value: string,
  host: string,
): string[] {
  const said = [`<${tagName} ${name}=${value}>`];
  const loads = loading.has(name) || (tagName === 'link' && name === 'href' && isLoaded(properties['rel']));
  if (name === 'srcSet' || name === 'imageSrcSet')
    return value.split(',').flatMap((one) => (isHere(one.trim().split(' ')[0] ?? '', host) ? [] : said));
  if (loads) return isHere(value, host) ? [] : said;
  if (leading.has(name)) return /^(?:https?:|mailto:|tel:)$/.test(schemeOf(value, host)) ? [] : said;
  if (name === 'content' && properties['httpEquiv'])
    return dangersInOrder(value, host).length > 0 ? said : [];
  return [];
}

function isLoaded(rel: unknown): boolean {
  const words = Array.isArray(rel) ? rel.join(' ') : String(rel);
  return /stylesheet|icon|preload|modulepreload|prefetch|manifest/.test(words);
}

/** `<meta http-equiv>`: a policy, or a way on to an address. */
function dangersInOrder(value: string, host: string): string[] {
  const [, target] = /^\s*\d+\s*;\s*url=(.*)$/is.exec(value) ?? [];
  if (target === undefined) return value.startsWith('default-src') ? [] : [value];
  return /^https?:$/.test(schemeOf(target, host)) ? [] : [value];
}

function isHere(value: string, host: string): boolean {
  return URL.canParse(value, host) && new URL(value, host).origin === new URL(host).origin;
}

function schemeOf(value: string, host: string): string {
  return URL.canParse(value, host) ? new URL(value, host).protocol : 'none';
}

/** A script is one of the site’s own files, or data that is read and never run. */
function dangersInScript({ properties, children }: Element): string[] {
  const text = children.map((child) => ('value' in child ? child.value : '')).join('');
  const { src, type } = properties;
  if (typeof src === 'string')
    return /^\/archive\/assets\/[\w.-]+\.js$/.test(src) && text.trim() === '' ? [] : [`<script src=${src}>`];
  if (!['application/ld+json', 'application/json'].includes(String(type))) return ['<script> of its own'];
  JSON.parse(text);
  return /[<\u2028\u2029]/.test(text) ? ['data with <'] : [];
}

function policyOf(tree: Root): string[] {
  let policy = '';
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'meta' && properties['httpEquiv']?.toString().toLowerCase() === 'content-security-policy')
      policy = String(properties['content']);
  });
  return policy.startsWith("default-src 'none'") && !policy.includes('unsafe-inline') ? [] : ['no policy'];
}

/** What an XML file holds that could act: elements of HTML or SVG, orders, entities; and the HTML of its texts. */
export function dangersInXml(xml: string, host: string, harmless: Harmless): string[] {
  const dangers: string[] = [];
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => dangers.push('<!DOCTYPE'));
  parser.on('processinginstruction', ({ target, body }) => {
    if (
      target !== 'xml-stylesheet' ||
      !/ href="https:\/\/gazette\.example\/archive\/assets\/[\w.-]+\.css"/.test(` ${body}`)
    )
      dangers.push(`<?${target} ${body}`);
  });
  parser.on('opentag', ({ local, uri, name }) => {
    if (/xhtml|svg/.test(uri) && local !== 'link') dangers.push(`<${name} xmlns=${uri}>`);
    path.push(name);
    text = '';
  });
  const put = (more: string) => {
    text += more;
  };
  parser.on('text', put);
  parser.on('cdata', put);
  parser.on('closetag', () => {
    if (/^(?:description|content:encoded|summary|content)$/.test(path.pop() ?? '') && /[<&]/.test(text))
      dangers.push(...dangersInText(text, host, harmless));
    text = '';
  });
  parser.write(xml).close();
  return dangers;
}
