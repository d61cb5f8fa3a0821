import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allowedFiles, articleAdded, dailyChanges } from '../../bench/changes.ts';
import { planCorpus } from '../../bench/corpus/corpus.ts';
import { writeCorpus } from '../../bench/corpus/write-corpus.ts';
import { measure, ProgramFailed, parseTimeOutput } from '../../bench/measure.ts';
import {
  compareMeasurements,
  fullBuild,
  type Measurement,
  renderRatios,
  renderTable,
} from '../../bench/measurements.ts';
import { commandOf, type Setup, setupPaths } from '../../bench/setups.ts';
import { compareStamps, stampFiles } from '../../bench/written-files.ts';

function measurement(
  size: number,
  setup: Setup,
  step: string,
  cpu: number,
  more: Partial<Measurement> = {},
): Measurement {
  const written = { files: 10, bytes: 2_500_000, removed: 1 };
  return { size, setup, step, cost: { cpu, wall: cpu / 2, memory: 300e6 }, written, phases: {}, ...more };
}

describe('comparing builds', () => {
  const measurements = [
    measurement(1000, 'hugo', fullBuild, 10),
    measurement(1000, 'bare', fullBuild, 4),
    measurement(1000, 'pages', fullBuild, 8),
    measurement(1000, 'pages', articleAdded, 0.4, { allowed: 44 }),
    measurement(1000, 'whole', fullBuild, 28),
    measurement(1000, 'whole', articleAdded, 1.4),
    measurement(5000, 'pages', fullBuild, 41),
  ];
  const ratios = new Map(
    compareMeasurements(measurements).map(({ size, name, ratio }) => [`${size} ${name}`, ratio]),
  );

  it.each([
    ['1000 Backfile, bare theme, no search / Hugo: CPU', 0.4],
    ['1000 Backfile, no search / Hugo: CPU', 0.8],
    ['1000 Backfile, no search, one article added / full build: CPU', 0.05],
    ['1000 Backfile, no search, one article added: files written / files allowed', 0.25],
    ['1000 search, one article added / full build: CPU', 0.05],
    ['5000 Backfile, no search, 5000 / 1000 articles: CPU', 5.125],
  ])('%s is %d', (name, ratio) => {
    expect(ratios.get(name)).toBeCloseTo(ratio, 6);
  });

  it('leaves out Hugo when it is not installed', () => {
    const without = compareMeasurements(measurements.filter(({ setup }) => setup !== 'hugo'));
    expect(without.filter(({ name }) => name.includes('Hugo'))).toEqual([]);
    expect(without.length).toBeGreaterThan(0);
  });

  it('renders a table with one line per build', () => {
    const table = renderTable([
      measurement(1000, 'hugo', fullBuild, 10),
      measurement(50_000, 'whole', articleAdded, 1.5, { phases: { read: 0.25, render: 1 } }),
    ]);
    expect(table.split('\n')).toEqual([
      'articles  setup             build              CPU s  wall s  memory MB  files  removed  MB written  phases',
      '    1000  Hugo, bare theme  full build         10.00    5.00        300     10        1        2.50',
      '   50000  Backfile          one article added   1.50    0.75        300     10        1        2.50  read 0.3, render 1.0',
    ]);
    expect(renderRatios([{ size: 1000, name: 'this / that', ratio: 0.4 }])).toBe(
      '    1000    0.400  this / that',
    );
  });
});

describe('the daily changes', () => {
  let folder: string;
  const corpus = planCorpus({ size: 100 });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('add or change one file each', async () => {
    await writeCorpus(folder, corpus);
    const results: [string, object][] = [];
    for (const change of dailyChanges(corpus)) {
      const before = await stampFiles(folder);
      await change.apply(folder);
      const { files, removed } = compareStamps(before, await stampFiles(folder));
      results.push([change.name, { files, removed }]);
    }
    expect(results).toEqual([
      ['nothing changed', { files: 0, removed: 0 }],
      ['one article added', { files: 1, removed: 0 }],
      ['one text edited', { files: 1, removed: 0 }],
      ['one topic renamed', { files: 1, removed: 0 }],
    ]);
  });

  it('allow 20 changed files, 5 for each index of the article, and the other articles of its day', () => {
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

  it('includes the CPU time and memory of its child processes', async () => {
    const work =
      'const buffer = Buffer.alloc(2e8, 1); const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end); process.exitCode = buffer[0] - 1';
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(work)}])`;
    const cost = await measure(process.execPath, ['-e', parent], folder);
    expect(cost.cpu).toBeGreaterThan(0.35);
    if (process.platform === 'linux') expect(cost.memory).toBeGreaterThan(2e8);
  });

  it('fails with the error output of the program', async () => {
    const failing = measure(process.execPath, ['-e', 'console.error("no disk"); process.exit(3)'], folder);
    await expect(failing).rejects.toThrow(ProgramFailed);
    await expect(failing).rejects.toThrow(/ended with 3: no disk/);
  });

  it('parses the output of the POSIX time command', () => {
    expect(parseTimeOutput('noise\nreal 3.10\nuser 1.25\nsys 0.50\n')).toBeCloseTo(1.75);
  });

  it('finds written files by their file system stamps', async () => {
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a/kept.html'), 'kept');
    await writeFile(join(folder, 'a/changed.html'), 'old');
    await writeFile(join(folder, 'a/removed.html'), 'old');
    const before = await stampFiles(folder);
    await rm(join(folder, 'a/removed.html'));
    await appendFile(join(folder, 'a/changed.html'), ' and new');
    await writeFile(join(folder, 'added.html'), '12345');
    expect(compareStamps(before, await stampFiles(folder))).toEqual({ files: 2, bytes: 16, removed: 1 });
    expect(await stampFiles(join(folder, 'nowhere'))).toEqual(new Map());
  });
});

describe('the benchmark setups', () => {
  it('use separate sites and caches', () => {
    const paths = (['bare', 'pages', 'whole'] as const).map((setup) => setupPaths('/tmp/bench', setup));
    expect(new Set(paths.flatMap(({ out, cache }) => [out, cache])).size).toBe(6);
  });

  it('leave out search or the full layouts through Node.js import conditions', () => {
    const argsOf = (setup: Setup) => commandOf(setup, setupPaths('/tmp/bench', setup))[1];
    expect(argsOf('bare')).toEqual(expect.arrayContaining(['--conditions=bare', '--conditions=no-search']));
    expect(argsOf('pages')).not.toContain('--conditions=bare');
    expect(argsOf('whole').filter((arg) => arg.startsWith('--conditions'))).toEqual([]);
  });
});
