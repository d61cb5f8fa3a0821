import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from '#builder/render/render-page.ts';
import { decodeText } from '#content/files/decode-text.ts';
import { onDisk } from '#content/files/on-disk.ts';
import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import type { TextReference } from '#feeds/feed.ts';
import type { Html } from '#model/page.ts';
import { type Damaged, readCached, writeCached } from './cached-json.ts';

/** Rendered texts of one month (or of all hand-written pages), by file: kept so that no text is rendered twice. */
export type TextPack = Readonly<Record<string, { readonly hash: string; readonly html: Html }>>;

/** The pack a file’s text is kept in: its month, or `pages`. */
export function packOf(file: string): string {
  return /^\d{4}\/\d{2}\//.test(file) ? `${file.slice(0, 4)}-${file.slice(5, 7)}` : 'pages';
}

export function writeTextPack(cache: string, name: string, pack: TextPack): void {
  writeCached(packPath(cache, name), pack);
}

/** Reads a pack; empty when there is none, or none that can be trusted. */
export function readTextPack(cache: string, name: string, damaged: Damaged): TextPack {
  return readCached<TextPack>(packPath(cache, name), damaged) ?? {};
}

function packPath(cache: string, name: string): string {
  return join(cache, 'texts', `${name}.json`);
}

/** Characters of text that a copy desk holds at most, unless a single pack has more. */
const charactersHeld = 8_000_000;

/** The copy desk of a press: finds texts in the packs of the cache, holding those used last. */
export function openCopy(cache: string, articles: string): Copy {
  const held = new Map<string, { readonly texts: TextPack; readonly size: number }>();
  const pack = (name: string): TextPack => {
    const known = held.get(name);
    held.delete(name);
    const found = known ?? sized(readTextPack(cache, name, () => {}));
    held.set(name, found);
    if (!known) dropOldest(held);
    return found.texts;
  };
  return {
    textOf: ({ file, hash }: TextReference) => {
      const kept = pack(packOf(file))[file];
      if (kept?.hash !== hash)
        throw new Error(`the kept text of ${file} is not the one that was read; build again`);
      return kept.html;
    },
    markdownOf: ({ file }: TextReference) => markdownBelow(file, readFileSync(onDisk(articles, file))),
  };
}

function sized(texts: TextPack): { readonly texts: TextPack; readonly size: number } {
  return { texts, size: Object.values(texts).reduce((sum, { html }) => sum + html.length, 0) };
}

/** Lets go of the packs used longest ago until the others are small enough, or one is left. */
function dropOldest(held: Map<string, { readonly size: number }>): void {
  let size = 0;
  for (const pack of held.values()) size += pack.size;
  for (const [name, pack] of held) {
    if (size <= charactersHeld || held.size === 1) return;
    held.delete(name);
    size -= pack.size;
  }
}

/** The Markdown of an article file’s bytes, below its front matter. */
export function markdownBelow(file: string, bytes: Uint8Array): string {
  const split = splitFrontMatter(file, decodeText(file, bytes).text);
  if ('problem' in split) throw new Error(`${file} changed while the site was built; build again`);
  return split.text;
}
