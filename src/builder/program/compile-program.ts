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

/** Compiled programs, one folder for each revision. Safe to delete. */
const compiledPrograms = join(programFolder, '.cache/programs');

/**
 * The compiled JavaScript of a command or worker: it starts in a fraction of the time that loading hundreds of TypeScript
 * modules takes. Compiles all programs once for each revision. Returns `source` when compiling or writing fails.
 */
export async function compiledProgram(source: URL): Promise<URL> {
  const path = relative(programFolder, fileURLToPath(source));
  const conditions = importConditions();
  const folder = join(
    compiledPrograms,
    fingerprint([programFolder, readRevision(['scripts', 'bench']), ...conditions].join('\n')),
  );
  const program = join(folder, path.replace(/\.ts$/, '.js'));
  if (!existsSync(program)) {
    try {
      await compileAll(folder, program, conditions);
    } catch {
      return source;
    }
  }
  return existsSync(program) ? pathToFileURL(program) : source;
}

/** Packages that are not bundled: they are large, rarely needed, or contain more than JavaScript. */
const externalPackages = ['@11ty/*', 'sharp', 'esbuild', 'pagefind', 'tsx', 'linkedom', 'playwright-core'];

/**
 * Gives bundled CommonJS packages a `require`. `import.meta.url` is assembled from parts because `keepModuleUrls` would
 * replace it.
 */
const requireBanner = `import { createRequire } from 'node:module'; const require = createRequire(${['import', 'meta', 'url'].join('.')});`;

/** Compiles every command and worker to a temporary folder and renames it to `folder`. */
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
      external: externalPackages,
      banner: { js: requireBanner },
      charset: 'utf8',
      logLevel: 'silent',
      conditions: [...conditions],
      plugins: [keepModuleUrls],
    });
    publishCompiled(staged, folder, program);
    deleteOldRevisions();
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Renames the staged folder. Keeps a folder that another command compiled first, unless it is incomplete. */
function publishCompiled(staged: string, folder: string, program: string): void {
  try {
    renameSync(staged, folder);
  } catch {
    if (existsSync(program)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(staged, folder);
  }
}

/** How many revisions are kept, so that a program that is still running does not lose its files. */
const revisionsKept = 8;

function deleteOldRevisions(): void {
  const folders = readdirSync(compiledPrograms).map((name) => join(compiledPrograms, name));
  const modified = new Map(folders.map((folder) => [folder, statSync(folder).mtimeMs]));
  folders.sort((a, b) => (modified.get(b) ?? 0) - (modified.get(a) ?? 0));
  for (const folder of folders.slice(revisionsKept)) rmSync(folder, { recursive: true, force: true });
}

function sourcesIn(folder: string, pattern: RegExp, recursive = false): string[] {
  return readdirSync(join(programFolder, folder), { recursive, encoding: 'utf8' })
    .filter((name) => pattern.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Replaces `import.meta.url` so that each bundled module still resolves paths from its source file. */
const keepModuleUrls: Plugin = {
  name: 'keep-module-urls',
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

/** The `--conditions` that Node was started with. */
function importConditions(): string[] {
  return process.execArgv.flatMap((option) => /^--conditions=(.+)$/.exec(option)?.[1] ?? []);
}
