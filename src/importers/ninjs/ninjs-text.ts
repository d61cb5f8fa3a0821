import type { Changes } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import {
  type FindFile,
  partedParagraphs,
  plainLine,
  withLocalPictures,
  withoutHeadline,
} from '#importers/wire/wire-text.ts';
import type { ImportedText } from '../imported-article.ts';
import type { NinjsDocument, NinjsText } from './ninjs-document.ts';

/** XHTML or HTML before plain text; what stands in several forms is the same text. */
export function textOf(
  document: NinjsDocument,
  title: string,
  changes: Changes,
  find: FindFile,
): ImportedText {
  const bodies = document.texts('body', 'bodies');
  const html = bodies.find((one) => isHtml(one) && !/rich/i.test(one.role)) ?? bodies.find(isHtml);
  const body = html ?? bodies.find(isPlain) ?? bodies[0];
  const words = body && bareWords(body, title);
  for (const other of bodies) {
    if (other.value === body?.value) continue;
    const { role, contentType } = other;
    const isSame = bareWords(other, title) === words;
    const why = isSame
      ? 'it is the same text in another form'
      : 'its words are not those of the form that was taken';
    changes.add(isSame ? 'dropped' : 'to check', `body of the form ${role || contentType}`, why);
  }
  if (!body) {
    changes.add('to check', 'the whole text', 'the document has none');
    return { form: 'plain', text: '' };
  }
  if (html)
    return { form: 'html', text: withLocalPictures(withoutHeadline(html.value, title, changes), find) };
  const plain = partedParagraphs(body.value, changes);
  const [first = '', ...rest] = plain.split(/\n\s*\n/);
  if (title === '' || plainLine(first) !== title || rest.length === 0) return { form: 'plain', text: plain };
  changes.add('changed', `first line “${title}”`, 'it is the headline, which stands above every text');
  return { form: 'plain', text: rest.join('\n\n') };
}

/** The words of a text in any form, without spaces and without the headline above them. */
function bareWords(body: NinjsText, title: string): string {
  const words = isPlain(body) ? body.value : visibleText(parseHtml(body.value));
  const bare = words.replace(/\s+/gu, '');
  const headline = title.replace(/\s+/gu, '');
  return bare.startsWith(headline) ? bare.slice(headline.length) : bare;
}

function isHtml({ role, contentType }: NinjsText): boolean {
  return contentType === ''
    ? /^x?html5?/i.test(role)
    : /^(?:text\/html|application\/xhtml\+xml)/i.test(contentType);
}

function isPlain({ role, contentType }: NinjsText): boolean {
  return contentType === '' ? /^(?:|text|plain)$/i.test(role) : /^text\/plain/i.test(contentType);
}
