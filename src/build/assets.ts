import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Assets } from '#model/imprint.ts';
import { assetPath, type SitePath } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { PlainFile } from './plan.ts';
import { programFolder } from './revision.ts';

/** Files of the interface, bundled and named by their content. */
export interface BuiltAssets {
  readonly assets: Assets;
  readonly files: readonly PlainFile[];
}

/** Bundles styles and browser scripts, and takes the publication’s icon, card and logo or our own. */
export async function buildAssets(publication: Publication, articles: string): Promise<BuiltAssets> {
  const files: PlainFile[] = [];
  const add = (name: string, extension: string, bytes: Uint8Array): SitePath => {
    const key = fingerprint(bytes);
    const path = assetPath(`${name}-${key}.${extension}`);
    files.push({ path, key, source: bytes });
    return path;
  };
  const bundle = async (name: string, source: string, format: 'esm' | 'iife' | 'css'): Promise<SitePath> =>
    add(name, format === 'css' ? 'css' : 'js', await bundled(source, format));
  const own = (given: string | undefined, ours: string): Uint8Array =>
    readFileSync(given === undefined ? join(programFolder, 'layouts/icons', ours) : join(articles, given));
  const extensionOf = (given: string | undefined, ours: string) => (given ?? ours).split('.').at(-1) ?? 'png';
  const { icon, card, logo, share } = publication;
  const assets: Assets = {
    css: await bundle('site', 'layouts/styles/site.css', 'css'),
    feedCss: await bundle('feed', 'layouts/styles/feed.css', 'css'),
    settingsScript: await bundle('settings', 'src/client/settings.ts', 'iife'),
    script: await bundle('site', 'src/client/site.ts', 'esm'),
    searchScript: await bundle('search', 'src/client/search.ts', 'esm'),
    ...(share.kakao !== undefined && { kakaoScript: await bundle('kakao', 'src/client/kakao.ts', 'esm') }),
    icon: add('icon', extensionOf(icon, 'favicon.svg'), own(icon, 'favicon.svg')),
    iconPng: add('touch-icon', 'png', own(undefined, 'touch-icon.png')),
    card: add('card', extensionOf(card, 'card.png'), own(card, 'card.png')),
    ...(logo !== undefined && { logo: add('logo', extensionOf(logo, 'logo.svg'), own(logo, 'logo.svg')) }),
  };
  return { assets, files };
}

async function bundled(source: string, format: 'esm' | 'iife' | 'css'): Promise<Uint8Array> {
  const entry = join(programFolder, source);
  if (!existsSync(entry)) throw new Error(`${source} is missing from the program`);
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: programFolder,
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    ...(format !== 'css' && { format }),
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${source} came to nothing`);
  return file.contents;
}
