import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Corpus } from '../corpus/corpus.ts';
import { writeCorpus } from '../corpus/write-corpus.ts';
import {
  type Evaluation,
  evaluate,
  evaluateSpelling,
  misspell,
  type QueryJudgments,
  readJudgments,
} from './evaluate.ts';
import { generateQueries } from './generate-queries.ts';
import { measureSearch, type QueryCost } from './measure-search.ts';
import { type NodeSearch, openSearchIn } from './search-in-node.ts';

/** The quality and the cost of search. */
export interface SearchBenchmark {
  readonly evaluations: readonly NamedEvaluation[];
  readonly costs: readonly QueryCost[];
}

interface NamedEvaluation {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** Builds the demonstration archive and a generated one, evaluates both searches, and measures the second. */
export async function benchSearch(folder: string, corpus: Corpus): Promise<SearchBenchmark> {
  const demonstration = await build(join(folder, 'demonstration'), join(root, 'articles'));
  const evaluations = await evaluateDemonstration(await openSearchIn(demonstration), demonstration);
  await writeCorpus(join(folder, 'articles'), corpus);
  const search = await openSearchIn(await build(join(folder, 'generated'), join(folder, 'articles')));
  const costs = await measureSearch(search);
  const generated = await evaluateLanguages('generated', search, generateQueries(corpus));
  return { evaluations: [...evaluations, ...generated], costs };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The `--now` of both builds: after the newest article of either. */
const now = '2026-01-01T00:00:00Z';

/** Builds an archive below a folder; resolves to the folder of its site. */
async function build(folder: string, articles: string): Promise<string> {
  const folders = ['out', 'cache', 'ledger'].flatMap((name) => [`--${name}`, join(folder, name)]);
  const args = [
    '--import',
    'tsx',
    'scripts/run.ts',
    'build',
    '--articles',
    articles,
    ...folders,
    '--now',
    now,
    '--quiet',
  ];
  await mkdir(folder, { recursive: true });
  await promisify(execFile)(process.execPath, ['--disable-proto=delete', ...args], { cwd: root });
  return join(folder, 'out');
}

/** Evaluates the search of the built demonstration archive: recall, MRR, suggestions for misspelt words. */
export async function evaluateDemonstration(
  search: NodeSearch,
  site: string,
): Promise<readonly NamedEvaluation[]> {
  const evaluations = await evaluateLanguages('demonstration', search, readJudgments());
  const words = frequentWords(site);
  for (const [name, script] of [
    ['misspelt English', /^[a-z]/i],
    ['misspelt Korean', /^\p{Script=Hangul}/u],
  ] as const) {
    const misspelt = misspell(words.filter((word) => script.test(word)));
    evaluations.push({ name, evaluation: await evaluateSpelling(search, misspelt) });
  }
  return evaluations;
}

async function evaluateLanguages(
  name: string,
  search: NodeSearch,
  queries: readonly QueryJudgments[],
): Promise<NamedEvaluation[]> {
  const evaluations = [];
  for (const language of ['en', 'ko'] as const) {
    const inLanguage = queries.filter((query) => query.language === language);
    evaluations.push({ name: `${name}, ${language}`, evaluation: await evaluate(search, inLanguage) });
  }
  return evaluations;
}

/** About two hundred longer words that occur in several articles of a built site. */
function frequentWords(site: string): string[] {
  const volumes = join(site, 'search/volumes');
  const words = readdirSync(volumes, { recursive: true, encoding: 'utf8' })
    .filter((file) => /words\.[0-9a-f]+\/first-\d+\.txt$/.test(file))
    .flatMap((file) => readFileSync(join(volumes, file), 'utf8').trim().split('\n'))
    .map((line) => line.split(' '))
    .filter(
      ([word = '', articles]) =>
        Number(articles) >= (/^[a-z]{6,}$/i.test(word) ? 4 : /^[가-힣]{2,}$/.test(word) ? 3 : Infinity),
    )
    .map(([word = '']) => word)
    .sort();
  const step = Math.max(1, Math.floor(words.length / 200));
  return words.filter((_, index) => index % step === 0);
}

/** Renders evaluations and costs as plain text. */
export function renderSearchBenchmark({ evaluations, costs }: SearchBenchmark): string {
  const quality = evaluations.map(
    ({ name, evaluation: { queries, recall, meanReciprocalRank } }) =>
      `${name.padEnd(22)} ${String(queries).padStart(4)} queries  recall ${recall.toFixed(3)}  MRR ${meanReciprocalRank.toFixed(3)}`,
  );
  const queries = costs.map(
    ({ name, found, bytes, files, cpu, volumes }) =>
      `${name.padEnd(26)} ${String(found).padStart(6)} found  ${(bytes / 1000).toFixed(0).padStart(6)} kB  ${String(files).padStart(4)} files  ${cpu.toFixed(0).padStart(6)} ms CPU  ${String(volumes).padStart(3)} volumes`,
  );
  return [...quality, '', ...queries].join('\n');
}
