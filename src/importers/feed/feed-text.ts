import { plainWords } from '#importers/converting/plain-text.ts';
import type { FeedText } from './feed-entry.ts';

/** A text of a feed that may be HTML: without tags it is plain, and its references are resolved. */
export function feedText(html: string, base: string | undefined): FeedText | undefined {
  if (html.trim() === '') return undefined;
  if (/<[a-z!/]/i.test(html)) return { form: 'html', text: html, ...(base && { base }) };
  const paragraphs = html.split(/\r?\n[^\S\n]*\r?\n/).map(plainWords);
  return { form: 'plain', text: paragraphs.filter((one) => one !== '').join('\n\n') };
}

/** A text of any form as HTML. */
export function asHtml({ form, text }: FeedText): string {
  if (form === 'html') return text;
  const paragraphs = text.split(/\n[^\S\n]*\n/).filter((one) => one.trim() !== '');
  return paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
