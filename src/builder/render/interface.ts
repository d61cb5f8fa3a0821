import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCached, writeCached } from '#builder/cache/cached-json.ts';
import { programFolder, readRevision } from '#builder/program/revision.ts';

const sources = {
  'site.css': 'layouts/styles/site.css',
  'feed.css': 'layouts/styles/feed.css',
  'settings.js': 'src/client/settings.ts',
  'site.js': 'src/client/site.ts',
  'search.js': 'src/client/search.ts',
  'kakao.js': 'src/client/kakao.ts',
} as const;

type InterfaceFile = keyof typeof sources;

/** Styles and scripts as browsers take them: the text of each file. */
export type Interface = Readonly<Record<InterfaceFile, string>>;

interface CachedInterface {
  readonly revision: string;
  readonly files: Interface;
}

/** Bundles styles and browser scripts, once a revision where there is a cache. */
export async function readInterface(revision = readRevision(), cache?: string): Promise<Interface> {
  const place = cache && join(cache, 'interface.json');
  const kept = place && readCached<CachedInterface>(place, () => {});
  if (kept && kept.revision === revision) return kept.files;
  const files: Interface = {
    'site.css': await bundled('site.css'),
    'feed.css': await bundled('feed.css'),
    'settings.js': await bundled('settings.js'),
    'site.js': await bundled('site.js'),
    'search.js': await bundled('search.js'),
    'kakao.js': await bundled('kakao.js'),
  };
  if (place) writeCached(place, { revision, files });
  return files;
}

async function bundled(name: InterfaceFile): Promise<string> {
  const { build } = await import('esbuild');
  const source = sources[name];
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
    // A script in the head is no module: it is done before the first paint.
    ...(name.endsWith('.js') && { format: name === 'settings.js' ? 'iife' : 'esm' }),
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${source} came to nothing`);
  return file.text;
}
