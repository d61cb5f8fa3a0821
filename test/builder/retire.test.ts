import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { retireAddresses } from '#content/edits/retire-addresses.ts';
import { renderProblem } from '#model/problem.ts';
import { buildHere, placeBelow, published } from '../tools/build.ts';
import { runCommand } from '../tools/commands.ts';
import { writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const place = placeBelow(temporaryFolder());
const read = (file: string) => readFileSync(join(place.articles, file), 'utf8');
const inArchive = (file: string) => join(place.articles, file);

beforeEach(async () => {
  for (const folder of Object.values(place)) rmSync(folder, { recursive: true, force: true });
  writeSmallArchive(place.articles);
  await published(place, { now });
});

describe('build --retire', () => {
  it('makes the old address of a renamed article its alias, says so, and builds', async () => {
    renameSync(inArchive('2024/12/22-after-the-storm.md'), inArchive('2024/12/23-after-the-storm.md'));
    const words = Object.entries(place).flatMap(([key, folder]) => [`--${key}`, folder]);
    expect((await runCommand('build', [...words, '--now', now])).code).toBe(1);
    const { code, said } = await runCommand('build', [...words, '--now', now, '--retire']);
    expect(said).toContain('/2024/12/22/after-the-storm/ is now an alias of 2024/12/23-after-the-storm.md');
    expect(code).toBe(0);
    expect(read('2024/12/23-after-the-storm.md')).toBe(
      '---\ntitle: After the storm\nsection: town\naliases:\n  - /2024/12/22/after-the-storm/\n---\n\nAll ships are back.\n',
    );
    expect(readFileSync(join(place.out, '2024/12/22/after-the-storm/index.html'), 'utf8')).toContain(
      '/2024/12/23/after-the-storm/',
    );
  });

  it('redirects deleted articles to their day, or to the archive, and keeps every comment of publication.yaml', async () => {
    writeFiles(place.articles, {
      'publication.yaml': `# Ours.\n${smallArchive['publication.yaml']}# The end.\n`,
      '2024/12/22-a-calm.md': '---\ntitle: A calm\n---\n\nAll is still.\n',
      '2024/12/20-storm-warning.md': '---\ntitle: A storm is on its way\n---\n\nStay in port.\n',
      '2024/12/21-the-storm.md': '---\ntitle: The storm\n---\n\nIt came.\n',
    });
    await published(place, { now });
    rmSync(inArchive('2024/12/22-after-the-storm.md'));
    rmSync(inArchive('2024/12/20-storm-warning.md'));
    const { lines, problems } = retireAddresses(place.articles, now);
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      '/2024/12/20/storm-warning/ now redirects to /archive/ (in publication.yaml)',
      '/2024/12/22/after-the-storm/ now redirects to /2024/12/22/ (in publication.yaml)',
    ]);
    expect(read('publication.yaml')).toBe(
      `# Ours.\n${smallArchive['publication.yaml']}# The end.\nredirects:\n  /2024/12/20/storm-warning/: /archive/\n  /2024/12/22/after-the-storm/: /2024/12/22/\n`,
    );
    await published(place, { now });
    expect(retireAddresses(place.articles, now)).toEqual({ lines: [], problems: [] });
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
  ])('adds to the redirects that are there: %j', async (before, after) => {
    writeFiles(place.articles, { 'publication.yaml': smallArchive['publication.yaml'] + before });
    rmSync(inArchive('2024/12/22-after-the-storm.md'));
    expect(retireAddresses(place.articles, now).problems).toEqual([]);
    expect(read('publication.yaml')).toBe(smallArchive['publication.yaml'] + after);
    await published(place, { now });
  });

  it('leaves an article that became a draft alone: the build says it', async () => {
    const text = read('2024/12/22-after-the-storm.md').replace('section: town', 'section: town\ndraft: true');
    writeFiles(place.articles, { '2024/12/22-after-the-storm.md': text });
    expect(retireAddresses(place.articles, now)).toEqual({ lines: [], problems: [] });
    const { problems } = await buildHere(place, { now });
    expect(problems.map(renderProblem).join()).toContain('/2024/12/22/after-the-storm/ was published, but');
  });

  it('writes nothing while a file has errors', () => {
    rmSync(inArchive('2024/12/22-after-the-storm.md'));
    writeFiles(place.articles, { '2024/12/23-tide.md': '---\ntitel: The tide\n---\n\nIt came.\n' });
    const before = read('publication.yaml');
    const { lines, problems } = retireAddresses(place.articles, now);
    expect(problems.map(({ file }) => file)).toContain('2024/12/23-tide.md');
    expect(lines).toEqual([]);
    expect(read('publication.yaml')).toBe(before);
  });
});
