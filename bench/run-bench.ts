import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import * as z from 'zod';
import { allowedFiles, articleAdded, dailyChanges } from './changes.ts';
import { type Corpus, planCorpus, type Shape } from './corpus/corpus.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { type Figure, fullBuild } from './measurements.ts';
import { writeHugo } from './hugo/write-hugo.ts';
import { measure } from './measure.ts';
import { commandOf, hugoProgram, type Places, placesOf, type Way } from './setups.ts';
import { compareMarks, markFiles } from './written-files.ts';

/** Measures every way at one size below a folder, and tells of each build as it ends. */
export async function runBench(
  folder: string,
  shape: Shape,
  chosen: readonly Way[],
  tell: (figure: Figure) => void,
): Promise<void> {
  const corpus = planCorpus(shape);
  for (const way of chosen) {
    if (way === 'hugo' && !hasHugo()) continue;
    const places = placesOf(folder, way);
    if (way === 'hugo') await writeHugo(places.hugo, corpus);
    else await writeCorpus(places.articles, corpus);
    tell(await build(way, fullBuild, corpus, places));
    if (way !== 'hugo') await buildChanges(way, corpus, places, tell);
    await Promise.all([places.hugo, places.articles, places.out, places.cache].map(remove));
  }
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

/** The changes one after the other, each on what the one before left. */
async function buildChanges(
  way: Way,
  corpus: Corpus,
  places: Places,
  tell: (figure: Figure) => void,
): Promise<void> {
  if (way === 'bare') return;
  for (const change of dailyChanges(corpus)) {
    await change.make(places.articles);
    const figure = await build(way, change.name, corpus, places);
    tell(change.name === articleAdded ? { ...figure, allowed: allowedFiles(corpus) } : figure);
  }
}

async function build(way: Way, step: string, { size }: Corpus, places: Places): Promise<Figure> {
  const before = await markFiles(places.out);
  const cost = await measure(...commandOf(way, places));
  const written = compareMarks(before, await markFiles(places.out));
  return { size, way, step, cost, written, phases: way === 'hugo' ? {} : phasesOf(places.report) };
}

const report = z.looseObject({ seconds: z.record(z.string(), z.number()) });

function phasesOf(file: string): Readonly<Record<string, number>> {
  return report.parse(JSON.parse(readFileSync(file, 'utf8'))).seconds;
}

/** True when `hugo` is on the machine. */
export function hasHugo(): boolean {
  return spawnSync(hugoProgram, ['version']).status === 0;
}
