import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainFile } from '#builder/plan/stale-pages.ts';
import { programFolder } from '#builder/program/revision.ts';
import { diskPath } from '#content/files/disk-path.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { assetPath, type SitePath } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { Assets } from '#model/site-settings.ts';
import type { InterfaceFiles } from './bundle-interface.ts';

/** Styles, scripts, icons and logo, in files named by their content. */
export interface BuiltAssets {
  readonly assets: Assets;
  readonly files: readonly PlainFile[];
}

/** Names the bundled styles and scripts by their content, and adds the publication’s icon, card and logo or the defaults. */
export function buildAssets(
  publication: Publication,
  articles: string,
  bundles: InterfaceFiles,
): BuiltAssets {
  const files: PlainFile[] = [];
  const add = (name: string, extension: string, bytes: Uint8Array): SitePath => {
    const key = fingerprint(bytes);
    const path = assetPath(`${name}-${key}.${extension}`);
    files.push({ path, key, source: bytes });
    return path;
  };
  const bundle = (file: keyof InterfaceFiles): SitePath => {
    const [name = '', extension = ''] = file.split('.');
    return add(name, extension, Buffer.from(bundles[file]));
  };
  const readOwn = (given: string | undefined, fallback: string): Uint8Array =>
    readFileSync(
      given === undefined ? join(programFolder, 'layouts/icons', fallback) : diskPath(articles, given),
    );
  const extensionOf = (given: string | undefined, fallback: string) =>
    (given ?? fallback).split('.').at(-1) ?? 'png';
  const { icon, card, logo, share } = publication;
  const assets: Assets = {
    css: bundle('site.css'),
    feedCss: bundle('feed.css'),
    settingsScript: bundle('settings.js'),
    script: bundle('site.js'),
    searchScript: bundle('search.js'),
    ...(share.kakao !== undefined && { kakaoScript: bundle('kakao.js') }),
    icon: add('icon', extensionOf(icon, 'favicon.svg'), readOwn(icon, 'favicon.svg')),
    iconPng: add('touch-icon', 'png', readOwn(undefined, 'touch-icon.png')),
    card: add('card', extensionOf(card, 'card.png'), readOwn(card, 'card.png')),
    ...(logo !== undefined && {
      logo: add('logo', extensionOf(logo, 'logo.svg'), readOwn(logo, 'logo.svg')),
    }),
  };
  return { assets, files };
}
