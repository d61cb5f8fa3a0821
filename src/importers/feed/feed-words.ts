import { findElements, parseHtml, renderTree } from '../converting/html-tree.ts';
import { visibleText } from '../converting/words.ts';
import type { FeedText } from './feed-entry.ts';

/** The words of a short text that may hold HTML, on one line. */
export function plainWords(html: string): string {
  const words = /[<&]/.test(html) ? visibleText(parseHtml(html)) : html;
  return words.replace(/\s+/gu, ' ').trim();
}

/** A text of a feed that may be HTML: without tags it is plain, and its references are resolved. */
export function feedText(html: string, base: string | undefined): FeedText | undefined {
  if (html.trim() === '') return undefined;
  if (/<[a-z!/]/i.test(html)) return { form: 'html', text: html, ...(base && { base }) };
  const paragraphs = html.split(/\r?\n[^\S\n]*\r?\n/).map(plainWords);
  return { form: 'plain', text: paragraphs.filter((one) => one !== '').join('\n\n') };
}

/** A whole address of the web; undefined for anything else. */
export function addressIn(written: string, base?: string): string | undefined {
  const address = written.trim();
  if (address === '' || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

const addressed = ['href', 'src', 'poster', 'data', 'cite'] as const;

/** HTML in which addresses that `base` makes whole are so. */
export function withWholeAddresses(html: string, base: string): string {
  const tree = parseHtml(html);
  for (const element of findElements(tree, () => true)) {
    for (const name of addressed) {
      const written = element.properties[name];
      if (typeof written !== 'string' || written.startsWith('#') || !URL.canParse(written, base)) continue;
      element.properties[name] = new URL(written, base).href;
    }
  }
  return renderTree(tree);
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
