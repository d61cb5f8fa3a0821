import { type Changes, excerpt } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import type { FindFile } from '#importers/wire/wire-text.ts';
import type { ImportedPicture } from '../imported-article.ts';
import { attributeOf, lineOf, localName, parts } from './elements.ts';
import { type NitfDocument, readMedia } from './nitf.ts';

interface Writing {
  readonly find: FindFile;
  readonly changes: Changes;
  /** The lead picture, which does not stand in the text. */
  readonly lead: XmlElement | undefined;
  /** Words that were left behind on purpose. */
  readonly left: string[];
  /** Words that were put in. */
  readonly added: string[];
}

/** The text of an NITF document as HTML, and the picture that stands above it. */
export function nitfText(
  { content, end }: NitfDocument,
  find: FindFile,
  changes: Changes,
): { readonly html: string; readonly image?: ImportedPicture } {
  const lead = content && leadMedia(content);
  const writing = { find, changes, lead, left: lead ? [textOf(lead)] : [], added: [] };
  const html = [content, end].map((part) => (part ? inside(part, writing) : '')).join('\n');
  const [before, after] = [
    bare([textOf(content), textOf(end), ...writing.added]),
    bare([visibleText(parseHtml(html)), ...writing.left]),
  ];
  if (before !== after)
    changes.add('to check', 'the whole text', `of ${before} characters in the NITF ${after} were taken`);
  return { html, ...(lead && { image: pictureOf(lead, find) }) };
}

function bare(texts: readonly string[]): number {
  return texts.join('').replace(/\s+/gu, '').length;
}

/** The picture before the first paragraph. */
function leadMedia(content: XmlElement): XmlElement | undefined {
  for (const child of content.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return undefined;
    } else if (localName(child) === 'media') return isPicture(child) ? child : undefined;
    else if (localName(child) === 'block') return leadMedia(child);
    else return undefined;
  }
  return undefined;
}

function isPicture(media: XmlElement): boolean {
  const { type, sources } = readMedia(media);
  return /^(?:image|photo|picture|graphic|)$/i.test(type) && sources.length > 0;
}

/** Of several sizes the largest that is at hand. */
function pictureOf(media: XmlElement, find: FindFile): ImportedPicture {
  const { sources, alt, caption, producer } = readMedia(media);
  const bySize = sources.toSorted((a, b) => b.width - a.width);
  const found = bySize.map(({ href }) => find(href)).find((path) => path !== undefined);
  return {
    src: found ?? bySize[0]?.href ?? '',
    ...(alt !== '' && { alt }),
    ...(caption !== '' && { caption }),
    ...(producer !== '' && { credit: producer }),
  };
}

const same = new Set(
  'p ul ol li dl dt dd table thead tbody tfoot tr td th caption pre em strong q sub sup br hr a'.split(' '),
);
const renamed: Readonly<Record<string, string>> = {
  bq: 'blockquote',
  hl1: 'h2',
  block: 'div',
  note: 'div',
  credit: 'p',
  tagline: 'p',
  datasource: 'p',
  fn: 'p',
  bibliography: 'p',
};

function inside(element: XmlElement, writing: Writing): string {
  let html = '';
  for (const child of element.children) {
    if (typeof child === 'string') html += escapeText(child);
    else if (localName(child) === 'frac')
      html += (/\d$/.test(html) ? ' ' : '') + outside(child, element, writing);
    else html += outside(child, element, writing);
  }
  return html;
}

function outside(element: XmlElement, parent: XmlElement, writing: Writing): string {
  const name = localName(element);
  if (element === writing.lead) return '';
  if (name === 'media') return figure(element, writing);
  if (name === 'frac' && parts(element, 'frac-sep').length === 0) return fraction(element, writing);
  const words = inside(element, writing);
  if (name === 'br' || name === 'hr') return `<${name}>`;
  if (name === 'a') return `<a href="${escapeText(attributeOf(element, 'href'))}">${words}</a>`;
  if (name === 'hl2')
    return `<${parts(parent, 'hl1').length > 0 ? 'h3' : 'h2'}>${words}</${parts(parent, 'hl1').length > 0 ? 'h3' : 'h2'}>`;
  const tag = same.has(name)
    ? name
    : (renamed[name] ??
      (/^(?:body\.content|body\.end|block|bq)$/.test(localName(parent)) ? 'div' : undefined));
  return tag === undefined ? words : `<${tag}>${words}</${tag}>`;
}

/** `1` over `2` with nothing between them would read as twelve. */
function fraction(element: XmlElement, writing: Writing): string {
  const [over, under] = [parts(element, 'frac-num'), parts(element, 'frac-den')].map((one) =>
    one.map((part) => inside(part, writing)).join(''),
  );
  writing.added.push('/');
  writing.changes.add('added', '/', 'it stands between the numbers of a fraction');
  return `${over}/${under}`;
}

function figure(media: XmlElement, writing: Writing): string {
  if (isPicture(media)) {
    const { src, alt = '', caption = '', credit = '' } = pictureOf(media, writing.find);
    const words = [caption, credit].filter(Boolean).map(escapeText).join(' ');
    noteRest(media, writing);
    if (!/^(?:https?:|\/)/.test(src)) {
      writing.changes.add('dropped', `picture ${excerpt(src)}`, 'it is not among the files of the source');
      return words && `<p>${words}</p>`;
    }
    return `<figure><img src="${escapeText(src)}" alt="${escapeText(alt || caption)}">${words && `<figcaption>${words}</figcaption>`}</figure>`;
  }
  const { type, caption } = readMedia(media);
  writing.changes.add(
    'dropped',
    `${type || 'media'} “${excerpt(caption)}”`,
    'only pictures are taken from what goes with a text',
    lineOf(media),
  );
  writing.left.push(textOf(media));
  return '';
}

/** Words of a picture beside its caption and its maker. */
function noteRest(media: XmlElement, writing: Writing): void {
  for (const child of media.children) {
    if (typeof child === 'string' || /^media-(?:caption|producer)$/.test(localName(child))) continue;
    const words = textOf(child);
    if (words.trim() === '') continue;
    writing.left.push(words);
    writing.changes.add('dropped', `<${localName(child)}>`, 'it is no word of the caption', words);
  }
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
