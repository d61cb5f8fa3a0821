import type { Changes } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import {
  type FindFile,
  linkLocalPictures,
  plainLine,
  removeHeadline,
  separateParagraphs,
} from '#importers/wire/wire-text.ts';
import type { ImportedText } from '../imported-article.ts';
import type { NinjsDocument, NinjsText } from './ninjs-document.ts';

/** The text of a document, as HTML if possible, otherwise as plain text. Other bodies should be the same text. */
export function textOf(
  document: NinjsDocument,
  title: string,
  changes: Changes,
  find: FindFile,
): ImportedText {
  const bodies = document.texts('body', 'bodies');
  const html = bodies.find((item) => isHtml(item) && !/rich/i.test(item.role)) ?? bodies.find(isHtml);
  const body = html ?? bodies.find(isPlain) ?? bodies[0];
  const words = body && comparableText(body, title);
  for (const other of bodies) {
    if (other.value === body?.value) continue;
    const { role, contentType } = other;
    const isSame = comparableText(other, title) === words;
    const reason = isSame
      ? 'the same text in another form'
      : 'its words differ from those of the body that was used';
    changes.add(isSame ? 'dropped' : 'to check', `body ${role || contentType}`, reason);
  }
  if (!body) {
    changes.add('to check', 'the whole text', 'the document has none');
    return { form: 'plain', text: '' };
  }
  if (html)
    return { form: 'html', text: linkLocalPictures(removeHeadline(html.value, title, changes), find) };
  const plain = separateParagraphs(body.value, changes);
  const [first = '', ...rest] = plain.split(/\n\s*\n/);
  if (title === '' || plainLine(first) !== title || rest.length === 0) return { form: 'plain', text: plain };
  changes.add('changed', `first line “${title}”`, 'it is the headline, which is in the front matter');
  return { form: 'plain', text: rest.join('\n\n') };
}

/** The characters of a body, without spaces and without the headline. */
function comparableText(body: NinjsText, title: string): string {
  const words = isPlain(body) ? body.value : visibleText(parseHtml(body.value));
  const text = words.replace(/\s+/gu, '');
  const headline = title.replace(/\s+/gu, '');
  return text.startsWith(headline) ? text.slice(headline.length) : text;
}

function isHtml({ role, contentType }: NinjsText): boolean {
  return contentType === ''
    ? /^x?html5?/i.test(role)
    : /^(?:text\/html|application\/xhtml\+xml)/i.test(contentType);
}

function isPlain({ role, contentType }: NinjsText): boolean {
  return contentType === '' ? /^(?:|text|plain)$/i.test(role) : /^text\/plain/i.test(contentType);
}
