import { mkdirSync } from 'node:fs';
import type { TemplateConfig } from '@11ty/eleventy';
import { readEleventyPages } from '#builder/eleventy-pages.ts';
import { addPageTemplate } from '#builder/render/eleventy.ts';

/** An empty input folder: all pages come from one virtual template. */
const inputFolder = '.cache/eleventy';

/**
 * For debugging with Eleventy’s own command line: renders every page of `articles/` to `_eleventy/`, without cache,
 * search and publishing. `npm run build` uses the same template for pages that need rendering.
 *
 *     node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=eleventy.config.ts
 */
// biome-ignore lint/style/noDefaultExport: required by Eleventy.
export default async function config(eleventy: TemplateConfig): Promise<object> {
  mkdirSync(inputFolder, { recursive: true });
  addPageTemplate(eleventy, await readEleventyPages('articles', `${new Date().toISOString().slice(0, 19)}Z`));
  return { dir: { input: inputFolder, output: '_eleventy' } };
}
