import { plainText } from '#importers/converting/plain-text.ts';
import { escapeHtml } from '#lib/text.ts';
import type { FeedText } from './feed-entry.ts';

/** Parses a text that may be HTML. Without tags it is plain text, and its character references are decoded. */
export function parseFeedText(html: string, base: string | undefined): FeedText | undefined {
  if (html.trim() === '') return undefined;
  if (/<[a-z!/]/i.test(html)) return { form: 'html', text: html, ...(base && { base }) };
  const paragraphs = html.split(/\r?\n[^\S\n]*\r?\n/).map(plainText);
  return { form: 'plain', text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n') };
}

/** Converts a text of any form to HTML. */
export function asHtml({ form, text }: FeedText): string {
  if (form === 'html') return text;
  const paragraphs = text.split(/\n[^\S\n]*\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
}
