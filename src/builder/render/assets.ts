import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainFile } from '#builder/plan/stale-pages.ts';
import { programFolder } from '#builder/program/revision.ts';
import { onDisk } from '#content/files/on-disk.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { assetPath, type SitePath } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { Assets } from '#model/site-settings.ts';
import type { Interface } from './interface.ts';

/** Files of the interface, named by their content. */
export interface BuiltAssets {
  readonly assets: Assets;
  readonly files: readonly PlainFile[];
}

/** Names styles and scripts by their content, and takes the publication’s icon, card and logo or our own. */
export function buildAssets(publication: Publication, articles: string, faces: Interface): BuiltAssets {
  const files: PlainFile[] = [];
  const add = (name: string, extension: string, bytes: Uint8Array): SitePath => {
    const key = fingerprint(bytes);
    const path = assetPath(`${name}-${key}.${extension}`);
    files.push({ path, key, source: bytes });
    return path;
  };
  const face = (file: keyof Interface): SitePath => {
    const [name = '', extension = ''] = file.split('.');
    return add(name, extension, Buffer.from(faces[file]));
  };
  const own = (given: string | undefined, ours: string): Uint8Array =>
    readFileSync(given === undefined ? join(programFolder, 'layouts/icons', ours) : onDisk(articles, given));
  const extensionOf = (given: string | undefined, ours: string) => (given ?? ours).split('.').at(-1) ?? 'png';
  const { icon, card, logo, share } = publication;
  const assets: Assets = {
    css: face('site.css'),
    feedCss: face('feed.css'),
    settingsScript: face('settings.js'),
    script: face('site.js'),
    searchScript: face('search.js'),
    ...(share.kakao !== undefined && { kakaoScript: face('kakao.js') }),
    icon: add('icon', extensionOf(icon, 'favicon.svg'), own(icon, 'favicon.svg')),
    iconPng: add('touch-icon', 'png', own(undefined, 'touch-icon.png')),
    card: add('card', extensionOf(card, 'card.png'), own(card, 'card.png')),
    ...(logo !== undefined && { logo: add('logo', extensionOf(logo, 'logo.svg'), own(logo, 'logo.svg')) }),
  };
  return { assets, files };
}
