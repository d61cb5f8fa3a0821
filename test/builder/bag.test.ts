import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#lib/fingerprint.ts';
import { sitePathsIn } from '../tools/build.ts';
import { runCommand } from '../tools/commands.ts';
import { filesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, writeSmallArchive } from './small-archive.ts';

/** Reads a manifest as RFC 8493 defines it: lines of `HASH  PATH`, with %, LF and CR percent-encoded in the path. */
function readHashes(bag: string, list: string): Readonly<Record<string, string>> {
  const lines = readFileSync(join(bag, list), 'utf8').split('\n').slice(0, -1);
  const entries = lines.map((line) => {
    const [, hash = '', path = ''] = /^([0-9a-f]{64}) {2}(\S.*)$/u.exec(line) ?? [];
    return [path.replace(/%(25|0A|0D)/g, decodeURIComponent), hash] as const;
  });
  expect(new Set(entries.map(([path]) => path)).size).toBe(lines.length);
  return Object.fromEntries(entries);
}

const hashesOf = (bag: string, files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [file, sha256(readFileSync(join(bag, file)))]));

describe.each([
  ['a bag', []],
  ['a bag with unpublished articles', ['--private']],
] as const)('%s, according to RFC 8493', (_, args) => {
  const paths = sitePathsIn(temporaryFolder());
  const bag = join(paths.articles, '../bag');
  const names = ['100% %0A%25.csv', 'with space.csv', '한글 표.csv', '🗞.csv', '~.csv'];

  beforeAll(async () => {
    writeSmallArchive(paths.articles, {
      ...Object.fromEntries(names.map((name) => [`2024/12/${name}`, `town,ships\n${name},3\n`])),
      '2024/12/23-names.md': `---\ntitle: Names\n---\n\n${names.map((name) => `[a](${encodeURIComponent(name)})`).join(' ')}\n`,
      '2024/12/24-draft.md': '---\ntitle: Withheld\ndraft: true\n---\n\nNothing.\n',
    });
    const folders = ['--articles', paths.articles, '--out', paths.out, '--cache', paths.cache];
    const ending = await runCommand('build', [...folders, '--now', now, '--quiet', '--bag', bag, ...args]);
    expect(ending).toMatchObject({ code: 0, stderr: '' });
  });

  it('declares itself and is complete: each file has a hash and each hash has a file', () => {
    expect(readFileSync(join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const files = filesBelow(bag);
    const payload = files.filter((file) => file.startsWith('data/'));
    const tags = files.filter((file) => !file.startsWith('data/') && !file.startsWith('tagmanifest-'));
    expect(readHashes(bag, 'manifest-sha256.txt')).toEqual(hashesOf(bag, payload));
    expect(readHashes(bag, 'tagmanifest-sha256.txt')).toEqual(hashesOf(bag, tags));
    for (const name of names) expect(payload).toContain(`data/sources/2024/12/${name}`);
  });

  it('records its size, its creator and its date, one label per line', () => {
    const payload = filesBelow(bag).filter((file) => file.startsWith('data/'));
    const bytes = payload.reduce((sum, file) => sum + readFileSync(join(bag, file)).length, 0);
    const lines = readFileSync(join(bag, 'bag-info.txt'), 'utf8').split('\n').slice(0, -1);
    expect(lines).toContain(`Payload-Oxum: ${bytes}.${payload.length}`);
    expect(lines).toContain('Bagging-Date: 2025-01-12');
    for (const line of lines) expect(line).toMatch(/^[A-Za-z-]+: \S/);
  });

  it('contains drafts only with --private', () => {
    expect(filesBelow(bag).includes('data/sources/2024/12/24-draft.md')).toBe(args.length > 0);
  });
});
