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
import { command, run, terminal } from './command-line/command.ts';

interface BenchOptions {
  readonly size: readonly number[];
  readonly seed: number;
  readonly variant: Variant;
  readonly only: readonly Setup[];
  readonly json?: string;
  readonly corpus?: string;
  readonly search?: true;
}

function parseWholeNumber(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('Use a whole number.');
  return Number(text);
}

function parseSizes(text: string): readonly number[] {
  const sizes = text.split(',').map(parseWholeNumber);
  if (sizes.some((size) => size < 1))
    throw new InvalidArgumentError('Use sizes of at least 1, such as 1000,10000.');
  return sizes.sort((a, b) => a - b);
}

async function bench({
  size: sizes,
  seed,
  variant,
  only,
  json,
  corpus,
  search,
}: BenchOptions): Promise<void> {
  const shapes = sizes.map((size) => planCorpus({ size, seed, variant }));
  if (corpus !== undefined) {
    for (const shape of shapes)
      await writeCorpus(shapes.length > 1 ? join(corpus, `${shape.size}`) : corpus, shape);
    terminal.log(`${sizes.join(', ')} articles in ${corpus}`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (search) return runSearchBenchmark(folder, shapes, json);
  if (only.includes('hugo') && !hasHugo()) terminal.warn('hugo is not installed; leaving out the comparison');
  const measurements: Measurement[] = [];
  for (const shape of shapes) {
    await runBench(folder, shape, only, (measurement) => {
      measurements.push(measurement);
      terminal.log(
        `${measurement.size} articles, ${measurement.setup}, ${measurement.step}: ${measurement.cost.wall.toFixed(1)} s`,
      );
    });
  }
  const ratios = compareMeasurements(measurements);
  terminal.log(`\n${renderTable(measurements)}\n\n${renderRatios(ratios)}`);
  if (json !== undefined) {
    const machine = { node: process.version, cores: availableParallelism(), processor: cpus()[0]?.model };
    writeFileSync(json, `${JSON.stringify({ machine, seed, variant, measurements, ratios }, null, 2)}\n`);
  }
}

/** Evaluates and measures search instead of builds. */
async function runSearchBenchmark(
  folder: string,
  shapes: readonly Corpus[],
  json: string | undefined,
): Promise<void> {
  const measurements = [];
  for (const shape of shapes) {
    const measurement = await benchSearch(join(folder, `${shape.size}`), shape);
    terminal.log(`${shape.size} articles\n${renderSearchBenchmark(measurement)}\n`);
    measurements.push({ size: shape.size, ...measurement });
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ measurements }, null, 2)}\n`);
}

const program = command('bench', 'Generate an archive and measure how Backfile builds it.')
  .option('--size <numbers>', 'number of articles; several sizes separated by commas', parseSizes, [1000])
  .option('--seed <number>', 'seed of the generated archive', parseWholeNumber, 1)
  .addOption(new Option('--variant <shape>', 'shape of the archive').choices([...variants]).default('plain'))
  .addOption(
    new Option('--only <setups...>', 'measure only these setups').choices([...setups]).default([...setups]),
  )
  .option('--search', 'evaluate and measure search instead of builds')
  .option('--json <file>', 'also write the measurements to a JSON file')
  .option('--corpus <dir>', 'only write the archive to this folder')
  .action(bench);

await run(program);
