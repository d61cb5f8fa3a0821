import { type Changes, countVisible, excerpt } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import type { FindFile } from '#importers/wire/wire-text.ts';
import { escapeHtml } from '#lib/text.ts';
import type { ImportedPicture } from '../imported-article.ts';
import { attributeOf, childrenNamed, lineText, localName } from './elements.ts';
import { type NitfDocument, readMedia } from './nitf.ts';

interface NitfContext {
  readonly find: FindFile;
  readonly changes: Changes;
  /** The lead image, which is not part of the text. */
  readonly leadMedia: XmlElement | undefined;
  /** Text that was omitted on purpose. */
  readonly omitted: string[];
  /** Text that was added. */
  readonly added: string[];
}

/** Converts the text of an NITF document to HTML, and finds its lead image. */
export function nitfText(
  { content, end }: NitfDocument,
  find: FindFile,
  changes: Changes,
): { readonly html: string; readonly image?: ImportedPicture } {
  const leadMedia = content && findLeadMedia(content);
  const context = { find, changes, leadMedia, omitted: leadMedia ? [textOf(leadMedia)] : [], added: [] };
  const html = [content, end].map((part) => (part ? innerNitfHtml(part, context) : '')).join('\n');
  const [before, after] = [
    countVisible([textOf(content), textOf(end), ...context.added].join('')),
    countVisible([visibleText(parseHtml(html)), ...context.omitted].join('')),
  ];
  if (before !== after)
    changes.add(
      'to check',
      'the whole text',
      `${after} of ${before} characters in the NITF document were converted`,
    );
  return { html, ...(leadMedia && { image: pictureOf(leadMedia, find) }) };
}

/** The image before the first paragraph. */
function findLeadMedia(content: XmlElement): XmlElement | undefined {
  for (const child of content.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return undefined;
    } else if (localName(child) === 'media') return isPicture(child) ? child : undefined;
    else if (localName(child) === 'block') return findLeadMedia(child);
    else return undefined;
  }
  return undefined;
}

function isPicture(media: XmlElement): boolean {
  const { type, sources } = readMedia(media);
  return /^(?:image|photo|picture|graphic|)$/i.test(type) && sources.length > 0;
}

/** The largest size in the source. */
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

const sameElements = new Set(
  'p ul ol li dl dt dd table thead tbody tfoot tr td th caption pre em strong q sub sup br hr a'.split(' '),
);
const renamedElements: Readonly<Record<string, string>> = {
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

function innerNitfHtml(element: XmlElement, context: NitfContext): string {
  let html = '';
  for (const child of element.children) {
    if (typeof child === 'string') html += escapeHtml(child);
    else if (localName(child) === 'frac')
      html += (/\d$/.test(html) ? ' ' : '') + outerNitfHtml(child, element, context);
    else html += outerNitfHtml(child, element, context);
  }
  return html;
}

function outerNitfHtml(element: XmlElement, parent: XmlElement, context: NitfContext): string {
  const name = localName(element);
  if (element === context.leadMedia) return '';
  if (name === 'media') return figure(element, context);
  if (name === 'frac' && childrenNamed(element, 'frac-sep').length === 0) return fraction(element, context);
  const words = innerNitfHtml(element, context);
  if (name === 'br' || name === 'hr') return `<${name}>`;
  if (name === 'a') return `<a href="${escapeHtml(attributeOf(element, 'href'))}">${words}</a>`;
  if (name === 'hl2') {
    const heading = childrenNamed(parent, 'hl1').length > 0 ? 'h3' : 'h2';
    return `<${heading}>${words}</${heading}>`;
  }
  const tag = sameElements.has(name)
    ? name
    : (renamedElements[name] ??
      (/^(?:body\.content|body\.end|block|bq)$/.test(localName(parent)) ? 'div' : undefined));
  return tag === undefined ? words : `<${tag}>${words}</${tag}>`;
}

/** Writes `1/2`; without a slash the numbers would read as twelve. */
function fraction(element: XmlElement, context: NitfContext): string {
  const [over, under] = [childrenNamed(element, 'frac-num'), childrenNamed(element, 'frac-den')].map(
    (parts) => parts.map((part) => innerNitfHtml(part, context)).join(''),
  );
  context.added.push('/');
  context.changes.add('added', '/', 'separates the numbers of a fraction');
  return `${over}/${under}`;
}

function figure(media: XmlElement, context: NitfContext): string {
  if (isPicture(media)) {
    const { src, alt = '', caption = '', credit = '' } = pictureOf(media, context.find);
    const words = [caption, credit].filter(Boolean).map(escapeHtml).join(' ');
    dropOtherText(media, context);
    if (!/^(?:https?:|\/)/.test(src)) {
      context.changes.add('dropped', `image ${excerpt(src)}`, 'the file is missing from the source');
      return words && `<p>${words}</p>`;
    }
    return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt || caption)}">${words && `<figcaption>${words}</figcaption>`}</figure>`;
  }
  const { type, caption } = readMedia(media);
  context.changes.add(
    'dropped',
    `${type || 'media'} “${excerpt(caption)}”`,
    'only images are imported with a text',
    lineText(media),
  );
  context.omitted.push(textOf(media));
  return '';
}

/** Drops text of an image other than its caption and producer. */
function dropOtherText(media: XmlElement, context: NitfContext): void {
  for (const child of media.children) {
    if (typeof child === 'string' || /^media-(?:caption|producer)$/.test(localName(child))) continue;
    const words = textOf(child);
    if (words.trim() === '') continue;
    context.omitted.push(words);
    context.changes.add('dropped', `<${localName(child)}>`, 'not part of the caption', words);
  }
}
