import { findElements, parseHtml, renderTree } from './from-html/html-tree.ts';

/** An absolute HTTP URL, or undefined for anything else. */
export function webUrl(raw: string, base?: string): string | undefined {
  const trimmed = raw.trim();
  if (trimmed === '' || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** A URL, absolute if possible; otherwise relative. */
export function linkUrl(raw: string, base?: string): string | undefined {
  const trimmed = raw.trim();
  const isRelative = trimmed !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(trimmed);
  return webUrl(trimmed, base) ?? (isRelative ? trimmed : undefined);
}

const urlAttributes = ['href', 'src', 'poster', 'data', 'cite'] as const;

/** Makes URLs in HTML absolute. */
export function resolveUrls(html: string, base: string): string {
  const tree = parseHtml(html);
  for (const element of findElements(tree, () => true)) {
    for (const name of urlAttributes) {
      const raw = element.properties[name];
      if (typeof raw !== 'string' || raw.startsWith('#') || !URL.canParse(raw, base)) continue;
      element.properties[name] = new URL(raw, base).href;
    }
  }
  return renderTree(tree);
}

/** The last segment of a URL, without its extension; undefined if it is a number or a generic name. */
export function slugInUrl(url: string): string | undefined {
  const last = new URL(url).pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const name = last.replace(/\.(?:html?|php|aspx?|jsp)$/i, '');
  return name === '' || /^(?:[\d._-]+|index|default|article|node|story|view)$/i.test(name) ? undefined : name;
}

/** Decodes percent-encoding; returns the text unchanged if it is not valid. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
