import { mkdirSync } from 'node:fs';
import type { TemplateConfig } from '@11ty/eleventy';
import { addPageTemplate } from '#builder/render/eleventy.ts';
import { readEleventyPages } from '#builder/render/eleventy-pages.ts';

const empty = '.cache/eleventy';

/**
 * For Eleventy's own command, to look into the press: presses every page of `articles/` into `_eleventy/`, without
 * cache, search and publishing. `npm run build` registers the same press for the pages that are stale.
 *
 *     node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=eleventy.config.ts
 */
// biome-ignore lint/style/noDefaultExport: Eleventy asks for it.
export default async function config(eleventy: TemplateConfig): Promise<object> {
  mkdirSync(empty, { recursive: true });
  addPageTemplate(eleventy, await readEleventyPages('articles', `${new Date().toISOString().slice(0, 19)}Z`));
  return { dir: { input: empty, output: '_eleventy' } };
}
