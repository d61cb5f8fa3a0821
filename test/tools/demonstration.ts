import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runCommand } from './commands.ts';
import { copyArchive, root } from './folders.ts';
import { writeLongLists } from './generated-archives.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demonstration site, built for the root of a host. */
    readonly demonstration: string;
    /** The folder of the demonstration site, built for the path prefix `/archive`. */
    readonly demonstrationBelow: string;
    /** The folder of a site with entries of several pages and an index split by letter. */
    readonly longLists: string;
  }
}

/** The `--now` of these sites. */
const now = '2025-07-01T00:00:00Z';

/** Builds three sites once for all tests: the demonstration with and without a path prefix, and one with long lists. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-demonstration-')));
  const demonstration = copyArchive(join(root, 'articles'), join(folder, 'articles'));
  const longLists = join(folder, 'long-lists');
  writeLongLists(longLists);
  const build = async (articles: string, name: string, ...args: readonly string[]): Promise<string> => {
    const out = join(folder, name);
    const folders = ['--articles', articles, '--out', out, '--cache', `${articles}-cache`];
    const { code, stderr } = await runCommand('build', [...folders, '--now', now, '--quiet', ...args]);
    if (code !== 0) throw new Error(`building ${articles} failed: ${stderr}`);
    return out;
  };
  const below = ['--url', 'https://backfile.example/archive/'];
  project.provide('demonstration', await build(demonstration, 'site'));
  project.provide('demonstrationBelow', await build(demonstration, 'site-below', ...below));
  project.provide('longLists', await build(longLists, 'site-long-lists'));
  return () => rmSync(folder, { recursive: true, force: true });
}
