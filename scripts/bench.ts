import { InvalidArgumentError, Option } from 'commander';
import { planCorpus, type Variant, variants } from './bench/corpus.ts';
import { writeCorpus } from './bench/write-corpus.ts';
import { command, run, say, WrongUsage } from './command.ts';

interface BenchOptions {
  readonly size: readonly number[];
  readonly seed: number;
  readonly variant: Variant;
  readonly corpus?: string;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

function sizes(text: string): readonly number[] {
  const given = text.split(',').map(wholeNumber);
  if (given.some((size) => size < 1))
    throw new InvalidArgumentError('Write sizes of at least 1: 1000,10000.');
  return given;
}

async function bench(options: BenchOptions): Promise<void> {
  const [size] = options.size;
  if (options.corpus === undefined || size === undefined) throw new WrongUsage('only --corpus is there yet');
  await writeCorpus(options.corpus, planCorpus({ size, seed: options.seed, variant: options.variant }));
  say.log(`${size} articles in ${options.corpus}`);
}

const program = command('bench', 'Make an archive and measure how Backfile builds it.')
  .option('--size <numbers>', 'articles in the archive, several after commas', sizes, [1000])
  .option('--seed <number>', 'another seed, another archive', wholeNumber, 1)
  .addOption(
    new Option('--variant <shape>', 'the shape of the archive').choices([...variants]).default('plain'),
  )
  .option('--corpus <dir>', 'write the archive to this folder and stop')
  .action(bench);

await run(program);
