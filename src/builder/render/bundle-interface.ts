import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCached, writeCached } from '#builder/cache/cached-json.ts';
import { programFolder, readRevision } from '#builder/program/revision.ts';

const entryPoints = {
  'site.css': 'layouts/styles/site.css',
  'feed.css': 'layouts/styles/feed.css',
  'settings.js': 'src/client/settings.ts',
  'site.js': 'src/client/site.ts',
  'search.js': 'src/client/search.ts',
  'kakao.js': 'src/client/kakao.ts',
} as const;

type InterfaceFile = keyof typeof entryPoints;

/** The bundled styles and scripts of the site, as text. */
export type InterfaceFiles = Readonly<Record<InterfaceFile, string>>;

interface CachedInterface {
  readonly revision: string;
  readonly files: InterfaceFiles;
}

/** Bundles the styles and browser scripts, once for each revision when there is a cache. */
export async function bundleInterface(revision = readRevision(), cache?: string): Promise<InterfaceFiles> {
  const file = cache && join(cache, 'interface.json');
  const cached = file && readCached<CachedInterface>(file, () => {});
  if (cached && cached.revision === revision) return cached.files;
  const files: InterfaceFiles = {
    'site.css': await bundle('site.css'),
    'feed.css': await bundle('feed.css'),
    'settings.js': await bundle('settings.js'),
    'site.js': await bundle('site.js'),
    'search.js': await bundle('search.js'),
    'kakao.js': await bundle('kakao.js'),
  };
  if (file) writeCached(file, { revision, files });
  return files;
}

async function bundle(name: InterfaceFile): Promise<string> {
  const { build } = await import('esbuild');
  const source = entryPoints[name];
  const entryPoint = join(programFolder, source);
  if (!existsSync(entryPoint)) throw new Error(`${source} is missing from the program`);
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    absWorkingDir: programFolder,
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The settings script is not a module: it runs in the head, before the first paint.
    ...(name.endsWith('.js') && { format: name === 'settings.js' ? 'iife' : 'esm' }),
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`bundling ${source} produced no file`);
  return file.text;
}
