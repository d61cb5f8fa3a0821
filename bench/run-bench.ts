import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import * as z from 'zod';
import { allowedFiles, articleAdded, dailyChanges } from './changes.ts';
import { type Corpus, planCorpus, type Shape } from './corpus/corpus.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { writeHugo } from './hugo/write-hugo.ts';
import { measure } from './measure.ts';
import { fullBuild, type Measurement } from './measurements.ts';
import { commandOf, hugoProgram, type Setup, type SetupPaths, setupPaths } from './setups.ts';
import { compareStamps, stampFiles } from './written-files.ts';

/** Measures the chosen setups at one archive size below a folder; calls `onMeasured` after each build. */
export async function runBench(
  folder: string,
  shape: Shape,
  setups: readonly Setup[],
  onMeasured: (measurement: Measurement) => void,
): Promise<void> {
  const corpus = planCorpus(shape);
  for (const setup of setups) {
    if (setup === 'hugo' && !hasHugo()) continue;
    const paths = setupPaths(folder, setup);
    if (setup === 'hugo') await writeHugo(paths.hugo, corpus);
    else await writeCorpus(paths.articles, corpus);
    onMeasured(await build(setup, fullBuild, corpus, paths));
    if (setup !== 'hugo') await buildChanges(setup, corpus, paths, onMeasured);
    await Promise.all([paths.hugo, paths.articles, paths.out, paths.cache].map(remove));
  }
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

/** Applies the daily changes one after the other and builds after each. */
async function buildChanges(
  setup: Setup,
  corpus: Corpus,
  paths: SetupPaths,
  onMeasured: (measurement: Measurement) => void,
): Promise<void> {
  if (setup === 'bare') return;
  for (const change of dailyChanges(corpus)) {
    await change.apply(paths.articles);
    const measurement = await build(setup, change.name, corpus, paths);
    onMeasured(
      change.name === articleAdded ? { ...measurement, allowed: allowedFiles(corpus) } : measurement,
    );
  }
}

async function build(setup: Setup, step: string, { size }: Corpus, paths: SetupPaths): Promise<Measurement> {
  const before = await stampFiles(paths.out);
  const cost = await measure(...commandOf(setup, paths));
  const written = compareStamps(before, await stampFiles(paths.out));
  return { size, setup, step, cost, written, phases: setup === 'hugo' ? {} : phasesOf(paths.report) };
}

const report = z.looseObject({ seconds: z.record(z.string(), z.number()) });

function phasesOf(file: string): Readonly<Record<string, number>> {
  return report.parse(JSON.parse(readFileSync(file, 'utf8'))).seconds;
}

/** True when `hugo` is installed. */
export function hasHugo(): boolean {
  return spawnSync(hugoProgram, ['version']).status === 0;
}
