import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildManifest } from '#builder/manifest/manifest.ts';
import { verifySite } from '#builder/verify/verify-site.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { renderProblem } from '#model/problem.ts';

const pages: Readonly<Record<string, string>> = {
  'index.html': 'the front page',
  '2024/12/21/slug/index.html': 'an article',
  '2024/12/vote.svg': '<svg/>',
  'topics/money/index.html': 'a topic',
  '404.html': '',
};

let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'backfile-site-'));
  const entries = Object.entries(pages).map(([file, text]) => ({
    file,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  }));
  for (const [file, text] of [...Object.entries(pages), ...buildManifest(entries)]) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
});

afterEach(() => rm(site, { recursive: true }));

const problemLines = async () => (await verifySite(site)).problems.map(renderProblem);
const flipBit = async (file: string, at: number, bit: number) => {
  const bytes = await readFile(join(site, file));
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  await writeFile(join(site, file), bytes);
};

describe('verifying a site against its manifest', () => {
  it('finds no problem in an unchanged site', async () => {
    const bytes = Object.values(pages).join('').length;
    expect(await verifySite(site)).toEqual({ files: 5, bytes, problems: [] });
  });

  it('reports every changed, missing and unexpected file in one run', async () => {
    await appendFile(join(site, 'index.html'), ' ');
    await rm(join(site, '2024/12/vote.svg'));
    await mkdir(join(site, 'wp-admin'));
    await writeFile(join(site, 'wp-admin/shell.php'), '<?php');
    expect(await problemLines()).toEqual([
      '2024/12/vote.svg:1:1: the file is missing; build the site again, or copy it again',
      'index.html:1:1: the file does not match its hash in the manifest; build the site again, or copy it again',
      'wp-admin/shell.php:1:1: the manifest does not list this file; remove it, or build the site again',
    ]);
  });

  it('detects a flipped bit in pages and in the manifest itself', async () => {
    const files = [...Object.keys(pages), 'manifest/index.json', 'manifest/2024-12.txt', 'manifest/site.txt'];
    for (const file of files) {
      const { length } = await readFile(join(site, file));
      for (const at of [0, Math.floor(length / 2), length - 1].filter((at) => at >= 0 && at < length)) {
        await flipBit(file, at, at % 8);
        expect(await problemLines(), `byte ${at} of ${file}`).toEqual(
          expect.arrayContaining([expect.stringContaining(`${file}:`)]),
        );
        await flipBit(file, at, at % 8);
      }
    }
    expect(await problemLines()).toEqual([]);
  });

  it('reports a missing part of the manifest and the files that it covers', async () => {
    await rm(join(site, 'manifest/2024-12.txt'));
    const lines = await problemLines();
    expect(lines).toContainEqual(expect.stringMatching(/^manifest\/2024-12\.txt:1:1: this part .* missing/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^2024\/12\/vote\.svg:1:1: the manifest does not list/),
    );
  });

  it('does not follow symbolic links', async () => {
    await rm(join(site, '404.html'));
    await symlink(join(site, 'index.html'), join(site, '404.html'));
    await symlink('/', join(site, 'root'));
    expect(await problemLines()).toEqual([
      '404.html:1:1: the file is missing; build the site again, or copy it again',
      '404.html:1:1: this is neither a file nor a folder; remove it',
      'root:1:1: this is neither a file nor a folder; remove it',
    ]);
  });

  it('reports a folder without a manifest', async () => {
    await rm(join(site, 'manifest'), { recursive: true });
    expect(await problemLines()).toEqual([
      'manifest/index.json:1:1: there is no manifest; give the output folder of a build',
    ]);
  });
});
