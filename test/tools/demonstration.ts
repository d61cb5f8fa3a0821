import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runCommand } from './commands.ts';
import { copyArchive, root } from './folders.ts';
import { writeLongLists } from './generated-archives.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demonstration site, as it stands at the root of a host. */
    readonly demonstration: string;
    /** The same below the path prefix `/archive`. */
    readonly demonstrationBelow: string;
    /** A site with entries of several pages and an index split by letter. */
    readonly longLists: string;
  }
}

/** The clock of these sites. */
const now = '2025-07-01T00:00:00Z';

/** Builds once, for all tests, the demonstration archive at a root and below a prefix, and one with long lists. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-demonstration-')));
  const demonstration = copyArchive(join(root, 'articles'), join(folder, 'articles'));
  const longLists = join(folder, 'long-lists');
  writeLongLists(longLists);
  const build = async (articles: string, name: string, ...args: readonly string[]): Promise<string> => {
    const out = join(folder, name);
    const folders = ['--articles', articles, '--out', out, '--cache', `${articles}-cache`];
    const { code, stderr } = await runCommand('build', [...folders, '--now', now, '--quiet', ...args]);
    if (code !== 0) throw new Error(`${articles} cannot be built: ${stderr}`);
    return out;
  };
  const below = ['--url', 'https://backfile.example/archive/'];
  project.provide('demonstration', await build(demonstration, 'site'));
  project.provide('demonstrationBelow', await build(demonstration, 'site-below', ...below));
  project.provide('longLists', await build(longLists, 'site-long-lists'));
  return () => rmSync(folder, { recursive: true, force: true });
}
