import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { type Corpus, planCorpus, type Variant, variants } from '../bench/corpus/corpus.ts';
import { writeCorpus } from '../bench/corpus/write-corpus.ts';
import { compareMeasurements, type Measurement, renderRatios, renderTable } from '../bench/measurements.ts';
import { hasHugo, runBench } from '../bench/run-bench.ts';
import { benchSearch, renderSearchBenchmark } from '../bench/search/search-bench.ts';
import { type Setup, setups } from '../bench/setups.ts';
import { command, run, say } from './command-line/command.ts';

interface BenchOptions {
  readonly size: readonly number[];
  readonly seed: number;
  readonly variant: Variant;
  readonly only: readonly Setup[];
  readonly json?: string;
  readonly corpus?: string;
  readonly search?: true;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

function sizes(text: string): readonly number[] {
  const given = text.split(',').map(wholeNumber);
  if (given.some((size) => size < 1))
    throw new InvalidArgumentError('Write sizes of at least 1: 1000,10000.');
  return given.sort((a, b) => a - b);
}

async function bench({
  size: given,
  seed,
  variant,
  only,
  json,
  corpus,
  search,
}: BenchOptions): Promise<void> {
  const shapes = given.map((size) => planCorpus({ size, seed, variant }));
  if (corpus !== undefined) {
    for (const shape of shapes)
      await writeCorpus(shapes.length > 1 ? join(corpus, `${shape.size}`) : corpus, shape);
    say.log(`${given.join(', ')} articles in ${corpus}`);
    return;
  }
  if (only.includes('hugo') && !hasHugo()) say.warn('hugo is not on this machine: no comparison with it');
  const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (search) return benchSearches(folder, shapes, json);
  const measurements: Measurement[] = [];
  for (const shape of shapes) {
    await runBench(folder, shape, only, (measurement) => {
      measurements.push(measurement);
      say.log(`${measurement.size} articles, ${measurement.setup}, ${measurement.step}: ${measurement.cost.wall.toFixed(1)} s`);
    });
  }
  const ratios = compareMeasurements(measurements);
  say.log(`\n${renderTable(measurements)}\n\n${renderRatios(ratios)}`);
  if (json !== undefined) {
    const machine = { node: process.version, cores: availableParallelism(), processor: cpus()[0]?.model };
    writeFileSync(json, `${JSON.stringify({ machine, seed, variant, measurements, ratios }, null, 2)}\n`);
  }
}

/** Judges and measures the search, in place of the builds. */
async function benchSearches(
  folder: string,
  shapes: readonly Corpus[],
  json: string | undefined,
): Promise<void> {
  const measurements = [];
  for (const shape of shapes) {
    const measurement = await benchSearch(join(folder, `${shape.size}`), shape);
    say.log(`${shape.size} articles\n${renderSearchBenchmark(measurement)}\n`);
    measurements.push({ size: shape.size, ...measurement });
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ measurements }, null, 2)}\n`);
}

const program = command('bench', 'Make an archive and measure how Backfile builds it.')
  .option('--size <numbers>', 'articles in the archive, several after commas', sizes, [1000])
  .option('--seed <number>', 'another seed, another archive', wholeNumber, 1)
  .addOption(
    new Option('--variant <shape>', 'the shape of the archive').choices([...variants]).default('plain'),
  )
  .addOption(new Option('--only <ways...>', 'measure only these').choices([...setups]).default([...setups]))
  .option('--search', 'judge and measure the search instead')
  .option('--json <file>', 'write the figures as JSON too')
  .option('--corpus <dir>', 'write the archive to this folder and measure nothing')
  .action(bench);

await run(program);
