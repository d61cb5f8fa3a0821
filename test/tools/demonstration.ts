import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runCommand } from './commands.ts';
import { copyArchive, root } from './folders.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demonstration site, as it stands at the root of a host. */
    readonly demonstration: string;
    /** The same below the path prefix `/archive`. */
    readonly demonstrationBelow: string;
  }
}

/** The clock of the demonstration site in tests. */
const now = '2025-07-01T00:00:00Z';

/** Builds the demonstration archive once for all tests, at a root and below a prefix. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-demonstration-')));
  const articles = copyArchive(join(root, 'articles'), join(folder, 'articles'));
  const build = async (out: string, ...words: readonly string[]): Promise<string> => {
    const place = ['--articles', articles, '--out', join(folder, out), '--cache', join(folder, 'cache')];
    const { code, complained } = await runCommand('build', [...place, '--now', now, '--quiet', ...words]);
    if (code !== 0) throw new Error(`the demonstration archive cannot be built: ${complained}`);
    return join(folder, out);
  };
  project.provide('demonstration', await build('site'));
  project.provide('demonstrationBelow', await build('below', '--url', 'https://backfile.example/archive/'));
  return () => rmSync(folder, { recursive: true, force: true });
}
