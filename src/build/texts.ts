import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '#content/decode-text.ts';
import { splitFrontMatter } from '#content/front-matter.ts';
import type { TextReference } from '#feeds/feed.ts';
import type { Html } from '#model/page.ts';
import { type Damaged, readKept, writeKept } from './kept-json.ts';
import type { Copy } from './render-page.ts';

/** Rendered texts of one month (or of all hand-written pages), by file: kept so that no text is rendered twice. */
export type TextPack = Readonly<Record<string, { readonly hash: string; readonly html: Html }>>;

/** The pack a file’s text is kept in: its month, or `pages`. */
export function packOf(file: string): string {
  return /^\d{4}\/\d{2}\//.test(file) ? `${file.slice(0, 4)}-${file.slice(5, 7)}` : 'pages';
}

export function writeTextPack(cache: string, name: string, pack: TextPack): void {
  writeKept(packPath(cache, name), pack);
}

/** Reads a pack; empty when there is none, or none that can be trusted. */
export function readTextPack(cache: string, name: string, damaged: Damaged): TextPack {
  return readKept<TextPack>(packPath(cache, name), damaged) ?? {};
}

function packPath(cache: string, name: string): string {
  return join(cache, 'texts', `${name}.json`);
}

const packsHeld = 14;

/** The copy desk of a press: finds texts in the packs of the cache, holding the last few. */
export function openCopy(cache: string, articles: string): Copy {
  const held = new Map<string, TextPack>();
  const pack = (name: string): TextPack => {
    const found = held.get(name) ?? readTextPack(cache, name, () => {});
    held.delete(name);
    held.set(name, found);
    const [oldest] = held.keys();
    if (held.size > packsHeld && oldest !== undefined) held.delete(oldest);
    return found;
  };
  return {
    textOf: ({ file, hash }: TextReference) => {
      const kept = pack(packOf(file))[file];
      if (kept?.hash !== hash)
        throw new Error(`the kept text of ${file} is not the one that was read; build again`);
      return kept.html;
    },
    markdownOf: ({ file }: TextReference) => markdownBelow(file, readFileSync(join(articles, file))),
  };
}

/** The Markdown of an article file’s bytes, below its front matter. */
export function markdownBelow(file: string, bytes: Uint8Array): string {
  const split = splitFrontMatter(file, decodeText(file, bytes).text);
  if ('problem' in split) throw new Error(`${file} changed while the site was built; build again`);
  return split.text;
}
