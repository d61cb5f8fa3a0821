import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { root } from '../tools/folders.ts';

/** The folders of the stages, in the order in which a build runs them. */
const stages = ['scan', 'read', 'check', 'plan', 'render', 'index', 'publish', 'verify'];
/** The folders that serve all stages. */
const shared = ['cache', 'context', 'manifest', 'program'];

const builder = join(root, 'src/builder');
const files = readdirSync(builder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));

/** The files of the builder that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(builder, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)[ (]*'([^']+)'/g)].map(
    ([, specifier = '']) => specifier,
  );
  return specifiers.flatMap((specifier) =>
    specifier.startsWith('.') ? join(file, '..', specifier) : (/^#builder\/(.+)$/.exec(specifier)?.[1] ?? []),
  );
}

const folderOf = (file: string): string | undefined => /^(.+?)\//.exec(file)?.[1];

/** The position of a file in the order: 0 if it serves all stages, last if it runs them. */
function rankOf(file: string): number {
  const folder = folderOf(file);
  return folder === undefined ? stages.length + 1 : stages.indexOf(folder) + 1;
}

it('every folder of the builder is a stage or serves all stages', () => {
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []));
  expect([...folders].sort()).toEqual([...stages, ...shared].sort());
});

it('a file of the builder imports nothing from a later stage', () => {
  const imports = files.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })));
  expect(imports.length).toBeGreaterThan(files.length);
  const backward = imports.filter(({ file, imported }) => rankOf(imported) > rankOf(file));
  expect(backward.map(({ file, imported }) => `${file} must not import ${imported}`)).toEqual([]);
});
