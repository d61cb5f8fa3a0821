import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '#content/files/decode-text.ts';
import { diskPath } from '#content/files/disk-path.ts';
import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import type { TextReference } from '#feeds/feed.ts';
import type { Html } from '#model/page.ts';
import { type OnDamage, readCached, writeCached } from './cached-json.ts';

/** The texts that pages refer to but do not contain. */
export interface TextStore {
  /** The rendered text of a file, with placeholders for addresses. */
  readonly textOf: (text: TextReference) => Html;
  /** The Markdown of a file, without its front matter. */
  readonly markdownOf: (text: TextReference) => string;
}

/** The rendered texts of one month, or of all standalone pages, by file. */
export type TextPack = Readonly<Record<string, { readonly hash: string; readonly html: Html }>>;

/** The name of the pack that holds a file’s text: its month (`2024-12`) or `pages`. */
export function packOf(file: string): string {
  return /^\d{4}\/\d{2}\//.test(file) ? `${file.slice(0, 4)}-${file.slice(5, 7)}` : 'pages';
}

export function writeTextPack(cache: string, name: string, pack: TextPack): void {
  writeCached(packPath(cache, name), pack);
}

/** Reads a pack; empty when it is missing or damaged. */
export function readTextPack(cache: string, name: string, onDamage: OnDamage): TextPack {
  return readCached<TextPack>(packPath(cache, name), onDamage) ?? {};
}

function packPath(cache: string, name: string): string {
  return join(cache, 'texts', `${name}.json`);
}

/** The maximum number of characters of text that a store keeps in memory. A single pack may be larger. */
const charactersHeld = 8_000_000;

/** Opens the texts of the cache. Packs are read on demand and the least recently used are dropped. */
export function openTextStore(cache: string, articles: string): TextStore {
  const packs = new Map<string, { readonly texts: TextPack; readonly size: number }>();
  const packNamed = (name: string): TextPack => {
    const held = packs.get(name);
    packs.delete(name);
    const pack = held ?? sized(readTextPack(cache, name, () => {}));
    packs.set(name, pack);
    if (!held) dropLeastRecent(packs);
    return pack.texts;
  };
  return {
    textOf: ({ file, hash }: TextReference) => {
      const text = packNamed(packOf(file))[file];
      if (text?.hash !== hash)
        throw new Error(`the cached text of ${file} is not the one that was read; build again`);
      return text.html;
    },
    markdownOf: ({ file }: TextReference) => markdownBelow(file, readFileSync(diskPath(articles, file))),
  };
}

function sized(texts: TextPack): { readonly texts: TextPack; readonly size: number } {
  return { texts, size: Object.values(texts).reduce((sum, { html }) => sum + html.length, 0) };
}

function dropLeastRecent(packs: Map<string, { readonly size: number }>): void {
  let size = 0;
  for (const pack of packs.values()) size += pack.size;
  for (const [name, pack] of packs) {
    if (size <= charactersHeld || packs.size === 1) return;
    packs.delete(name);
    size -= pack.size;
  }
}

/** The Markdown below the front matter of an article file, given its bytes. */
export function markdownBelow(file: string, bytes: Uint8Array): string {
  const split = splitFrontMatter(file, decodeText(file, bytes).text);
  if ('problem' in split) throw new Error(`${file} changed during the build; build again`);
  return split.text;
}
