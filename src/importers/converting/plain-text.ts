import { foldText } from '#lib/text.ts';
import type { Changes } from './changes.ts';
import { parseHtml } from './from-html/html-tree.ts';
import { visibleText } from './words.ts';

/** The words of a short text that may contain HTML, on one line. */
export function plainText(html: string): string {
  const words = /[<&]/.test(html) ? visibleText(parseHtml(html)) : html;
  return words.replace(/\s+/gu, ' ').trim();
}

/** A description that does not repeat the beginning of the text. If it does, the change is recorded. */
export function distinctSummary(summary: string, text: string, changes: Changes): string | undefined {
  const beginning = summary.replace(/\s*(?:\[?(?:…|\.{3})\]?|Read more.*|Continue reading.*)\s*$/u, '');
  if (summary === '') return undefined;
  if (!foldText(text).startsWith(foldText(beginning))) return summary;
  changes.add('dropped', 'description', 'it repeats the beginning of the text', summary);
  return undefined;
}

/** The language of a site, if it is neither the publication’s language nor a variant of it. */
export function distinctLanguage(language: string | undefined, publication: string): string | undefined {
  if (language === undefined || language.trim() === '') return undefined;
  const tag = foldText(language.replaceAll('_', '-'));
  const publicationTag = foldText(publication);
  return tag === publicationTag || tag.startsWith(`${publicationTag}-`) ? undefined : language;
}
