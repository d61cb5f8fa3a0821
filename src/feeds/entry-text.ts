import { escapeHtml } from '#lib/text.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { interfaceLanguage } from '#model/publication.ts';
import { articleWording } from '#model/wording/article.ts';
import { renderDay } from '#model/wording/time.ts';
import type { FeedEntry } from './feed.ts';
import type { MachineContext } from './machine-context.ts';

/** True if plain text could be mistaken for HTML, because it contains a tag or a character reference. */
export function looksLikeHtml(text: string): boolean {
  return /<[a-z/!?]|&#?\w+;/i.test(text);
}

/**
 * The body of an entry as HTML: the full text or, in a feed of summaries, the standfirst, followed by the corrections.
 * Retractions come first. Undefined if the summary says it all.
 */
export function entryHtml(entry: FeedEntry, context: MachineContext): string | undefined {
  if (entry.text === undefined && entry.corrections.length === 0) return undefined;
  const body = entry.text === undefined ? `<p>${escapeHtml(entry.summary)}</p>` : context.textOf(entry.text);
  const language = interfaceLanguage(entry.language, context.settings.languages);
  const corrections = entry.corrections.map((correction) => correctionHtml(correction, language)).join('\n');
  const isRetracted = entry.corrections.some((correction) => correction.kind === 'retraction');
  return (isRetracted ? [corrections, body] : [body, corrections]).filter((part) => part !== '').join('\n');
}

function correctionHtml(correction: FeedEntry['corrections'][number], language: InterfaceLanguage): string {
  const kind = articleWording(language).corrections[correction.kind];
  const day = renderDay(correction.date.day, language);
  return `<p><strong>${kind} (${day}):</strong> ${escapeHtml(correction.text)}</p>`;
}
