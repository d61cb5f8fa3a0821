import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { retireAddresses } from '#content/edits/retire-addresses.ts';
import { renderProblem } from '#model/problem.ts';
import { buildInProcess, buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { runCommand } from '../tools/commands.ts';
import { writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const paths = sitePathsIn(temporaryFolder());
const read = (file: string) => readFileSync(join(paths.articles, file), 'utf8');
const inArchive = (file: string) => join(paths.articles, file);

beforeEach(async () => {
  for (const folder of Object.values(paths)) rmSync(folder, { recursive: true, force: true });
  writeSmallArchive(paths.articles);
  await buildOrThrow(paths, { now });
});

describe('build --retire', () => {
  it('adds the old address of a renamed article as an alias, reports it, and builds', async () => {
    renameSync(inArchive('2024/12/22-after-the-storm.md'), inArchive('2024/12/23-after-the-storm.md'));
    const args = Object.entries(paths).flatMap(([key, folder]) => [`--${key}`, folder]);
    expect((await runCommand('build', [...args, '--now', now])).code).toBe(1);
    const { code, stdout } = await runCommand('build', [...args, '--now', now, '--retire']);
    expect(stdout).toContain('/2024/12/22/after-the-storm/ is now an alias of 2024/12/23-after-the-storm.md');
    expect(code).toBe(0);
    expect(read('2024/12/23-after-the-storm.md')).toBe(
      '---\ntitle: After the storm\nsection: town\naliases:\n  - /2024/12/22/after-the-storm/\n---\n\nAll ships are back.\n',
    );
    expect(readFileSync(join(paths.out, '2024/12/22/after-the-storm/index.html'), 'utf8')).toContain(
      '/2024/12/23/after-the-storm/',
    );
  });

  it('redirects deleted articles to their day or to the archive, and keeps comments in publication.yaml', async () => {
    writeFiles(paths.articles, {
      'publication.yaml': `# Ours.\n${smallArchive['publication.yaml']}# The end.\n`,
      '2024/12/22-a-calm.md': '---\ntitle: A calm\n---\n\nAll is still.\n',
      '2024/12/20-storm-warning.md': '---\ntitle: A storm is on its way\n---\n\nStay in port.\n',
      '2024/12/21-the-storm.md': '---\ntitle: The storm\n---\n\nIt came.\n',
    });
    await buildOrThrow(paths, { now });
    rmSync(inArchive('2024/12/22-after-the-storm.md'));
    rmSync(inArchive('2024/12/20-storm-warning.md'));
    const { lines, problems } = retireAddresses(paths.articles, now);
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      '/2024/12/20/storm-warning/ now redirects to /archive/ (in publication.yaml)',
      '/2024/12/22/after-the-storm/ now redirects to /2024/12/22/ (in publication.yaml)',
    ]);
    expect(read('publication.yaml')).toBe(
      `# Ours.\n${smallArchive['publication.yaml']}# The end.\nredirects:\n  /2024/12/20/storm-warning/: /archive/\n  /2024/12/22/after-the-storm/: /2024/12/22/\n`,
    );
    await buildOrThrow(paths, { now });
    expect(retireAddresses(paths.articles, now)).toEqual({ lines: [], problems: [] });
  });

  it.each([
    [
      'redirects:\n  /old/: /archive/\n',
      'redirects:\n  /old/: /archive/\n  /2024/12/22/after-the-storm/: /archive/\n',
    ],
    [
      'redirects: { /old/: /archive/ }\n',
      'redirects: { /old/: /archive/, /2024/12/22/after-the-storm/: /archive/ }\n',
    ],
    ['redirects: {}\n', 'redirects: { /2024/12/22/after-the-storm/: /archive/ }\n'],
  ])('adds to existing redirects: %j', async (before, after) => {
    writeFiles(paths.articles, { 'publication.yaml': smallArchive['publication.yaml'] + before });
    rmSync(inArchive('2024/12/22-after-the-storm.md'));
    expect(retireAddresses(paths.articles, now).problems).toEqual([]);
    expect(read('publication.yaml')).toBe(smallArchive['publication.yaml'] + after);
    await buildOrThrow(paths, { now });
  });

  it('leaves an article alone that became a draft; the build reports it', async () => {
    const text = read('2024/12/22-after-the-storm.md').replace('section: town', 'section: town\ndraft: true');
    writeFiles(paths.articles, { '2024/12/22-after-the-storm.md': text });
    expect(retireAddresses(paths.articles, now)).toEqual({ lines: [], problems: [] });
    const { problems } = await buildInProcess(paths, { now });
    expect(problems.map(renderProblem).join()).toContain('/2024/12/22/after-the-storm/ was published, but');
  });

  it('writes nothing while a file has errors', () => {
    rmSync(inArchive('2024/12/22-after-the-storm.md'));
    writeFiles(paths.articles, { '2024/12/23-tide.md': '---\ntitel: The tide\n---\n\nIt came.\n' });
    const before = read('publication.yaml');
    const { lines, problems } = retireAddresses(paths.articles, now);
    expect(problems.map(({ file }) => file)).toContain('2024/12/23-tide.md');
    expect(lines).toEqual([]);
    expect(read('publication.yaml')).toBe(before);
  });
});
