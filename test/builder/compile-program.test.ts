import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiledProgram } from '#builder/program/compile-program.ts';
import { filesBelow, root } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const command = (name: string) => pathToFileURL(join(root, 'scripts', `${name}.ts`));
const folder = temporaryFolder();

/** Runs a program with plain Node.js, without a TypeScript loader, and returns its output. */
function outputOf(program: URL, ...args: string[]): string {
  return execFileSync(process.execPath, ['--disable-proto=delete', fileURLToPath(program), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

describe('a compiled command', () => {
  it('is JavaScript that runs without a loader', async () => {
    const check = await compiledProgram(command('check'));
    expect(check.pathname).toMatch(/\/\.cache\/programs\/[0-9a-f]{16}\/scripts\/check\.js$/);
    expect(outputOf(check, '--help')).toContain('npm run check --');
  });

  it('builds the same site as its TypeScript source', async () => {
    const args = (name: string) => [
      ...['--articles', join(root, 'test/fixtures/newsroom'), '--ledger', join(folder, `${name}.txt`)],
      ...['--out', join(folder, name), '--cache', join(folder, `${name}.cache`)],
      ...['--now', '2025-01-12T09:00:00Z', '--quiet'],
    ];
    outputOf(await compiledProgram(command('build')), ...args('compiled'));
    execFileSync(
      process.execPath,
      ['--disable-proto=delete', '--import', 'tsx', 'scripts/build.ts', ...args('source')],
      { cwd: root },
    );
    const site = (name: string) =>
      filesBelow(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), 'base64')]);
    expect(site('compiled')).toEqual(site('source'));
  }, 120_000);
});
