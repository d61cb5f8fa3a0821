import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allowedFiles, articleAdded, dailyChanges } from '../../bench/changes.ts';
import { planCorpus } from '../../bench/corpus/corpus.ts';
import { writeCorpus } from '../../bench/corpus/write-corpus.ts';
import { compareFigures, type Figure, fullBuild, renderRatios, renderTable } from '../../bench/measurements.ts';
import { cpuByTime, measure, ProgramFailed } from '../../bench/measure.ts';
import { commandOf, placesOf, type Way } from '../../bench/setups.ts';
import { compareMarks, markFiles } from '../../bench/written-files.ts';

function figure(size: number, way: Way, step: string, cpu: number, more: Partial<Figure> = {}): Figure {
  const written = { files: 10, bytes: 2_500_000, removed: 1 };
  return { size, way, step, cost: { cpu, wall: cpu / 2, memory: 300e6 }, written, phases: {}, ...more };
}

describe('comparing builds', () => {
  const figures = [
    figure(1000, 'hugo', fullBuild, 10),
    figure(1000, 'bare', fullBuild, 4),
    figure(1000, 'pages', fullBuild, 8),
    figure(1000, 'pages', articleAdded, 0.4, { allowed: 44 }),
    figure(1000, 'whole', fullBuild, 28),
    figure(1000, 'whole', articleAdded, 1.4),
    figure(5000, 'pages', fullBuild, 41),
  ];
  const ratios = new Map(compareFigures(figures).map(({ size, of, ratio }) => [`${size} ${of}`, ratio]));

  it.each([
    ['1000 Backfile, bare theme, no search : Hugo, CPU', 0.4],
    ['1000 Backfile, no search : Hugo, CPU', 0.8],
    ['1000 Backfile, no search, one article added : full build, CPU', 0.05],
    ['1000 Backfile, no search, one article added: files written : files allowed', 0.25],
    ['1000 search with one article added : whole search, CPU', 0.05],
    ['5000 Backfile, no search, from 1000 to 5000 articles, CPU', 5.125],
  ])('%s is %d', (of, ratio) => {
    expect(ratios.get(of)).toBeCloseTo(ratio, 6);
  });

  it('says nothing of Hugo where it is not on the machine', () => {
    const without = compareFigures(figures.filter(({ way }) => way !== 'hugo'));
    expect(without.filter(({ of }) => of.includes('Hugo'))).toEqual([]);
    expect(without.length).toBeGreaterThan(0);
  });

  it('is shown as a table, a line a build', () => {
    const table = renderTable([
      figure(1000, 'hugo', fullBuild, 10),
      figure(50_000, 'whole', articleAdded, 1.5, { phases: { read: 0.25, press: 1 } }),
    ]);
    expect(table.split('\n')).toEqual([
      'articles  way               build              CPU s  wall s  memory MB  files  removed  MB written  phases',
      '    1000  Hugo, bare theme  full build         10.00    5.00        300     10        1        2.50',
      '   50000  Backfile          one article added   1.50    0.75        300     10        1        2.50  read 0.3, press 1.0',
    ]);
    expect(renderRatios([{ size: 1000, of: 'this : that', ratio: 0.4 }])).toBe(
      '    1000    0.400  this : that',
    );
  });
});

describe('what editors do between builds', () => {
  let folder: string;
  const corpus = planCorpus({ size: 100 });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('adds one file, or changes one', async () => {
    await writeCorpus(folder, corpus);
    const seen: [string, object][] = [];
    for (const change of dailyChanges(corpus)) {
      const before = await markFiles(folder);
      await change.make(folder);
      const { files, removed } = compareMarks(before, await markFiles(folder));
      seen.push([change.name, { files, removed }]);
    }
    expect(seen).toEqual([
      ['nothing changed', { files: 0, removed: 0 }],
      ['one article added', { files: 1, removed: 0 }],
      ['one text edited', { files: 1, removed: 0 }],
      ['one topic renamed', { files: 1, removed: 0 }],
    ]);
  });

  it('may touch 20 files, 5 for each index of the article, and the others of its day', () => {
    const sparse = allowedFiles(planCorpus({ size: 10 }));
    expect((sparse - 20) % 5).toBe(0);
    expect(sparse).toBeGreaterThan(20);
    expect(sparse).toBeLessThan(20 + 5 * 16);
    expect(allowedFiles(planCorpus({ size: 100_000 }))).toBeGreaterThanOrEqual(28);
  });
});

describe('measuring a program', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backfile-measure-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('counts the CPU and memory of its children too', async () => {
    const work =
      'const held = Buffer.alloc(2e8, 1); const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end); process.exitCode = held[0] - 1';
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(work)}])`;
    const cost = await measure(process.execPath, ['-e', parent], folder);
    expect(cost.cpu).toBeGreaterThan(0.35);
    if (process.platform === 'linux') expect(cost.memory).toBeGreaterThan(2e8);
  });

  it('fails with what the program said when it fails', async () => {
    const failing = measure(process.execPath, ['-e', 'console.error("no ink"); process.exit(3)'], folder);
    await expect(failing).rejects.toThrow(ProgramFailed);
    await expect(failing).rejects.toThrow(/ended with 3: no ink/);
  });

  it('reads what the time command of POSIX says', () => {
    expect(cpuByTime('noise\nreal 3.10\nuser 1.25\nsys 0.50\n')).toBeCloseTo(1.75);
  });

  it('tells written files by the disk, also those that were replaced by the same bytes', async () => {
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a/kept.html'), 'kept');
    await writeFile(join(folder, 'a/changed.html'), 'old');
    await writeFile(join(folder, 'a/removed.html'), 'old');
    const before = await markFiles(folder);
    await rm(join(folder, 'a/removed.html'));
    await appendFile(join(folder, 'a/changed.html'), ' and new');
    await writeFile(join(folder, 'added.html'), '12345');
    expect(compareMarks(before, await markFiles(folder))).toEqual({ files: 2, bytes: 16, removed: 1 });
    expect(await markFiles(join(folder, 'nowhere'))).toEqual(new Map());
  });
});

describe('the ways of building', () => {
  it('keep their sites and caches apart', () => {
    const places = (['bare', 'pages', 'whole'] as const).map((way) => placesOf('/tmp/bench', way));
    expect(new Set(places.flatMap(({ out, cache }) => [out, cache])).size).toBe(6);
  });

  it('leave out search or the full layouts by conditions of Node', () => {
    const wordsOf = (way: Way) => commandOf(way, placesOf('/tmp/bench', way))[1];
    expect(wordsOf('bare')).toEqual(expect.arrayContaining(['--conditions=bare', '--conditions=no-search']));
    expect(wordsOf('pages')).not.toContain('--conditions=bare');
    expect(wordsOf('whole').filter((word) => word.startsWith('--conditions'))).toEqual([]);
  });
});
