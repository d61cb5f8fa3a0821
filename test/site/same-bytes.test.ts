import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../tools/commands.ts';
import { copyArchive, differences, filesBelow, hashesBelow, root } from '../tools/folders.ts';
import { writeManyArticles } from '../tools/generated-archives.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const folder = temporaryFolder();
const newsroom = join(root, 'test/fixtures/newsroom');

/** Builds a copy of an archive in its own folder with these environment variables; returns the hashes of the site. */
async function buildHashes(
  name: string,
  from: string,
  env: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const articles = copyArchive(from, join(folder, name, 'articles'));
  for (const [n, file] of filesBelow(articles).entries())
    utimesSync(join(articles, file), n, name.length * 1000 + n);
  const out = join(folder, name, 'site');
  const folders = ['--articles', articles, '--out', out, '--cache', join(folder, name, 'cache')];
  const { code, stderr } = await runCommand(
    'build',
    [...folders, '--now', '2025-01-12T09:00:00Z', '--quiet'],
    env,
  );
  if (code !== 0) throw new Error(stderr);
  return hashesBelow(out);
}

/** Makes Node.js report this number of cores. */
function cores(count: number): Readonly<Record<string, string>> {
  const program = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.availableParallelism = () => ${count}; syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
}

describe('the same archive and the same --now give the same bytes', () => {
  let expected: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    expected = await buildHashes('expected', newsroom, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  });

  it.each([
    ['in Seoul', { TZ: 'Asia/Seoul', LC_ALL: 'ko_KR.UTF-8', LANG: 'ko_KR.UTF-8' }],
    ['in Los Angeles, in Turkish', { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
    ['in Kiritimati, in Swedish', { TZ: 'Pacific/Kiritimati', LC_ALL: 'sv_SE.UTF-8', LANGUAGE: 'sv' }],
    ['on one core', cores(1)],
    ['on four cores', cores(4)],
  ])('%s', async (name, env) => {
    expect(differences(await buildHashes(name, newsroom, env), expected)).toEqual([]);
  });

  it('with any number of worker threads', async () => {
    const many = join(folder, 'many');
    writeManyArticles(many);
    const oneThread = await buildHashes('one', many, cores(1));
    expect(differences(await buildHashes('three', many, cores(3)), oneThread)).toEqual([]);
  });
});
