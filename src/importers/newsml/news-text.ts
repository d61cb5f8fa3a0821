import type { Changes } from '#importers/converting/changes.ts';
import { innerHtml, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import {
  type FindFile,
  partedParagraphs,
  withLocalPictures,
  withoutHeadline,
} from '#importers/wire/wire-text.ts';
import type { ImportedPicture, ImportedText } from '../imported-article.ts';
import { attributeOf, localName, part } from './elements.ts';
import type { NewsItem } from './news-item.ts';
import { type NitfDocument, readNitf } from './nitf.ts';
import { nitfText } from './nitf-html.ts';

/** The text of a news item; with the NITF document that it stands in, if any, and the picture above it. */
export interface NewsText {
  readonly text: ImportedText;
  readonly nitf?: NitfDocument;
  readonly image?: ImportedPicture;
}

/** XHTML or NITF before plain text; or why the item has no text that can be read. */
export function newsText(
  item: NewsItem,
  find: FindFile,
  changes: Changes,
): NewsText | { readonly why: string } {
  const [title] = item.headlines;
  const roots = item.contents.filter((one) => localName(one) === 'inlineXML').map(rootOf);
  const html = roots.find((root) => root && /^(?:html|body|div|section|article|p)$/.test(localName(root)));
  const nitf = roots.find((root) => root && localName(root) === 'nitf');
  const plain = item.contents.find(isPlain);
  if (html) {
    const inner = withoutHeadline(innerHtml(part(html, 'body') ?? html), title?.text ?? '', changes);
    return { text: { form: 'html', text: withLocalPictures(inner, find) } };
  }
  if (nitf) {
    const document = readNitf(nitf);
    const { html: text, image } = nitfText(document, find, changes);
    return { text: { form: 'html', text }, nitf: document, ...(image && { image }) };
  }
  if (plain) return { text: { form: 'plain', text: partedParagraphs(textOf(plain), changes) } };
  const [unknown] = roots;
  if (unknown) return { why: `its text is <${localName(unknown)}>, not XHTML or NITF` };
  const [remote] = item.remotes;
  return { why: remote ? `its text lies elsewhere: ${remote.href}` : 'it has no text' };
}

function rootOf(inline: XmlElement): XmlElement | undefined {
  return inline.children.find((child) => typeof child !== 'string');
}

function isPlain(content: XmlElement): boolean {
  const type = attributeOf(content, 'contenttype');
  return (
    localName(content) === 'inlineData' &&
    (type === '' || type.startsWith('text/')) &&
    textOf(content).trim() !== ''
  );
}
