import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { fingerprint } from '#lib/fingerprint.ts';
import { programFolder, readRevision } from './revision.ts';

/** Where compiled programs are kept, a folder a revision; safe to delete. */
const compiledPrograms = join(programFolder, '.cache/programs');

/**
 * A program of ours as JavaScript: it starts in a fraction of the time that reading its TypeScript takes, file by
 * file. Compiled once a revision and a place, which it knows; the TypeScript itself where nothing can be kept.
 */
export async function compiledProgram(source: URL): Promise<URL> {
  const place = relative(programFolder, fileURLToPath(source));
  const conditions = givenConditions();
  const folder = join(
    compiledPrograms,
    fingerprint([programFolder, readRevision(['scripts']), ...conditions].join('\n')),
  );
  const program = join(folder, place.replace(/\.ts$/, '.js'));
  if (!existsSync(program)) {
    try {
      await compileAll(folder, program, conditions);
    } catch {
      return source;
    }
  }
  return existsSync(program) ? pathToFileURL(program) : source;
}

/** Packages that are large, seldom needed or not JavaScript alone: loaded from where they are, when they are. */
const packagesApart = ['@11ty/*', 'sharp', 'esbuild', 'pagefind', 'tsx', 'linkedom', 'playwright-core'];

/** Packages written for `require` find it. The name of the place is put together: whole, it would be replaced. */
const requireOfPackages = `import { createRequire } from 'node:module'; const require = createRequire(${['import', 'meta', 'url'].join('.')});`;

/** Compiles every command and thread into a folder that appears whole. */
async function compileAll(folder: string, program: string, conditions: readonly string[]): Promise<void> {
  const { build } = await import('esbuild');
  mkdirSync(compiledPrograms, { recursive: true });
  const staged = mkdtempSync(join(compiledPrograms, 'staged-'));
  try {
    await build({
      entryPoints: [...sourcesIn('scripts', /\.ts$/), ...sourcesIn('src/builder', /-worker\.ts$/, true)],
      absWorkingDir: programFolder,
      outdir: staged,
      outbase: programFolder,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: packagesApart,
      banner: { js: requireOfPackages },
      charset: 'utf8',
      logLevel: 'silent',
      conditions: [...conditions],
      plugins: [knowingItsPlace],
    });
    putInPlace(staged, folder, program);
    dropOldest();
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Another command may have been sooner: its folder stays. One that lost files is replaced. */
function putInPlace(staged: string, folder: string, program: string): void {
  try {
    renameSync(staged, folder);
  } catch {
    if (existsSync(program)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(staged, folder);
  }
}

/** How many revisions are kept: one that still runs is among the last. */
const revisionsKept = 8;

function dropOldest(): void {
  const folders = readdirSync(compiledPrograms).map((name) => join(compiledPrograms, name));
  const made = new Map(folders.map((folder) => [folder, statSync(folder).mtimeMs]));
  folders.sort((a, b) => (made.get(b) ?? 0) - (made.get(a) ?? 0));
  for (const folder of folders.slice(revisionsKept)) rmSync(folder, { recursive: true, force: true });
}

function sourcesIn(folder: string, named: RegExp, recursive = false): string[] {
  return readdirSync(join(programFolder, folder), { recursive, encoding: 'utf8' })
    .filter((name) => named.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** A compiled module still takes itself for the file it was written in. */
const knowingItsPlace: Plugin = {
  name: 'knowing-its-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      resolveDir: dirname(path),
    }));
  },
};

/** The conditions of imports that Node was started with. */
function givenConditions(): string[] {
  return process.execArgv.flatMap((word) => /^--conditions=(.+)$/.exec(word)?.[1] ?? []);
}
