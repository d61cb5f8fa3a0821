import type { Changes } from '#importers/converting/changes.ts';
import { innerHtml, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import {
  type FindFile,
  linkLocalPictures,
  removeHeadline,
  separateParagraphs,
} from '#importers/wire/wire-text.ts';
import type { ImportedPicture, ImportedText } from '../imported-article.ts';
import { attributeOf, childAt, localName } from './elements.ts';
import type { NewsItem } from './news-item.ts';
import { type NitfDocument, readNitf } from './nitf.ts';
import { nitfText } from './nitf-html.ts';

/** The text of a news item, with its NITF document and lead image, if any. */
export interface NewsText {
  readonly text: ImportedText;
  readonly nitf?: NitfDocument;
  readonly image?: ImportedPicture;
}

/** The text of a news item, as XHTML or NITF if possible, otherwise as plain text; or the reason why there is none. */
export function newsText(
  item: NewsItem,
  find: FindFile,
  changes: Changes,
): NewsText | { readonly reason: string } {
  const [title] = item.headlines;
  const roots = item.contents.filter((content) => localName(content) === 'inlineXML').map(rootOf);
  const html = roots.find((root) => root && /^(?:html|body|div|section|article|p)$/.test(localName(root)));
  const nitf = roots.find((root) => root && localName(root) === 'nitf');
  const plain = item.contents.find(isPlain);
  if (html) {
    const inner = removeHeadline(innerHtml(childAt(html, 'body') ?? html), title?.text ?? '', changes);
    return { text: { form: 'html', text: linkLocalPictures(inner, find) } };
  }
  if (nitf) {
    const document = readNitf(nitf);
    const { html: text, image } = nitfText(document, find, changes);
    return { text: { form: 'html', text }, nitf: document, ...(image && { image }) };
  }
  if (plain) return { text: { form: 'plain', text: separateParagraphs(textOf(plain), changes) } };
  const [unknown] = roots;
  if (unknown) return { reason: `its text is in <${localName(unknown)}>, not in XHTML or NITF` };
  const [remote] = item.remotes;
  return { reason: remote ? `its text is in another file: ${remote.href}` : 'it has no text' };
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
