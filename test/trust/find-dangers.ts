import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Elements that occur in harmless pages, each with its attributes. */
export type Harmless = ReadonlyMap<string, ReadonlySet<string>>;

const wholePage = unified().use(rehypeParse);
const fragment = unified().use(rehypeParse, { fragment: true });

/** Collects the elements and attributes of harmless pages. */
export function collectHarmless(pages: Iterable<string>): Map<string, Set<string>> {
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

/** Lists what could run a script or load from another host in a page; empty for a safe page. */
export function dangersInPage(html: string, host: string, harmless: Harmless): string[] {
  const tree = wholePage.parse(html);
  return [...dangersInTree(tree, host, harmless), ...policyOf(tree)];
}

/** The same for HTML in a feed or in JSON, which may contain no scripts, style sheets or forms. */
export function dangersInText(html: string, host: string, harmless: Harmless): string[] {
  const tree = fragment.parse(html);
  const forbidden: string[] = [];
  visit(tree, 'element', ({ tagName }) => {
    if (['script', 'style', 'link', 'meta', 'form', 'input', 'button'].includes(tagName))
      forbidden.push(`<${tagName}>`);
  });
  return [...forbidden, ...dangersInTree(tree, host, harmless)];
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
const linking = new Set(['href', 'cite', 'xLinkHref', 'longDesc']);

/** Resources may be loaded from this host only; links may point to web, email and phone addresses. */
function dangersInAddress(
  { tagName, properties }: Element,
  name: string,
  value: string,
  host: string,
): string[] {
  const danger = [`<${tagName} ${name}=${value}>`];
  const loads = loading.has(name) || (tagName === 'link' && name === 'href' && isLoaded(properties['rel']));
  if (name === 'srcSet' || name === 'imageSrcSet')
    return value
      .split(',')
      .flatMap((source) => (isSameOrigin(source.trim().split(' ')[0] ?? '', host) ? [] : danger));
  if (loads) return isSameOrigin(value, host) ? [] : danger;
  if (linking.has(name)) return /^(?:https?:|mailto:|tel:)$/.test(schemeOf(value, host)) ? [] : danger;
  if (name === 'content' && properties['httpEquiv'])
    return dangersInMeta(value, host).length > 0 ? danger : [];
  return [];
}

function isLoaded(rel: unknown): boolean {
  const words = Array.isArray(rel) ? rel.join(' ') : String(rel);
  return /stylesheet|icon|preload|modulepreload|prefetch|manifest/.test(words);
}

/** `<meta http-equiv>`: a content security policy or a redirect. */
function dangersInMeta(value: string, host: string): string[] {
  const [, target] = /^\s*\d+\s*;\s*url=(.*)$/is.exec(value) ?? [];
  if (target === undefined) return value.startsWith('default-src') ? [] : [value];
  return /^https?:$/.test(schemeOf(target, host)) ? [] : [value];
}

function isSameOrigin(value: string, host: string): boolean {
  return URL.canParse(value, host) && new URL(value, host).origin === new URL(host).origin;
}

function schemeOf(value: string, host: string): string {
  return URL.canParse(value, host) ? new URL(value, host).protocol : 'none';
}

/** A script must be a file of the site, or JSON data that does not run. */
function dangersInScript({ properties, children }: Element): string[] {
  const text = children.map((child) => ('value' in child ? child.value : '')).join('');
  const { src, type } = properties;
  if (typeof src === 'string')
    return /^\/archive\/assets\/[\w.-]+\.js$/.test(src) && text.trim() === '' ? [] : [`<script src=${src}>`];
  if (!['application/ld+json', 'application/json'].includes(String(type))) return ['inline <script>'];
  JSON.parse(text);
  return /[<\u2028\u2029]/.test(text) ? ['data with <'] : [];
}

function policyOf(tree: Root): string[] {
  let policy = '';
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'meta' && properties['httpEquiv']?.toString().toLowerCase() === 'content-security-policy')
      policy = String(properties['content']);
  });
  return policy.startsWith("default-src 'none'") && !policy.includes('unsafe-inline')
    ? []
    : ['no content security policy'];
}

/** Lists dangerous parts of an XML file: HTML or SVG elements, processing instructions, a DOCTYPE, unsafe HTML in texts. */
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
  const append = (more: string) => {
    text += more;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    if (/^(?:description|content:encoded|summary|content)$/.test(path.pop() ?? '') && /[<&]/.test(text))
      dangers.push(...dangersInText(text, host, harmless));
    text = '';
  });
  parser.write(xml).close();
  return dangers;
}
