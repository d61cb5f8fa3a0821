import { foldText } from '#lib/text.ts';
import type { Changes } from './changes.ts';
import { parseHtml } from './from-html/html-tree.ts';
import { visibleText } from './words.ts';

/** The words of a short text that may hold HTML, on one line. */
export function plainWords(html: string): string {
  const words = /[<&]/.test(html) ? visibleText(parseHtml(html)) : html;
  return words.replace(/\s+/gu, ' ').trim();
}

/** A description that says something else than the beginning of the text; one that does not is named. */
export function ownSummary(summary: string, text: string, changes: Changes): string | undefined {
  const own = summary.replace(/\s*(?:\[?(?:…|\.{3})\]?|Read more.*|Continue reading.*)\s*$/u, '');
  if (summary === '') return undefined;
  if (!foldText(text).startsWith(foldText(own))) return summary;
  changes.add('dropped', 'description', 'it is the beginning of the text', summary);
  return undefined;
}

/** The language of a whole site says nothing new where it is the publication’s, or a kind of it. */
export function ownLanguage(language: string | undefined, publication: string): string | undefined {
  if (language === undefined || language.trim() === '') return undefined;
  const [own, here] = [foldText(language.replaceAll('_', '-')), foldText(publication)];
  return own === here || own.startsWith(`${here}-`) ? undefined : language;
}
