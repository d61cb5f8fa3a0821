import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Corpus } from '../corpus/corpus.ts';
import { writeCorpus } from '../corpus/write-corpus.ts';
import { type Evaluation, evaluate, evaluateSpelling, misspell, readJudgments } from './evaluate.ts';
import { madeQueries } from './generate-queries.ts';
import { type AskFigure, measureSearch } from './measure-search.ts';
import { type NodeSearch, openSearchIn } from './search-in-node.ts';

/** How well the search answers, and what it costs. */
export interface SearchBench {
  readonly evaluated: readonly { readonly of: string; readonly evaluation: Evaluation }[];
  readonly asked: readonly AskFigure[];
}

/** Builds the demonstration archive and a made one, and judges and measures their search. */
export async function benchSearch(folder: string, corpus: Corpus): Promise<SearchBench> {
  const demonstration = await build(join(folder, 'demonstration'), join(root, 'articles'));
  const evaluated = await evaluateDemonstration(await openSearchIn(demonstration), demonstration);
  await writeCorpus(join(folder, 'articles'), corpus);
  const search = await openSearchIn(await build(join(folder, 'made'), join(folder, 'articles')));
  const asked = await measureSearch(search);
  return {
    evaluated: [...evaluated, ...(await evaluateLanguages('made', search, madeQueries(corpus)))],
    asked,
  };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The clock of both builds: after the newest article of either. */
const now = '2026-01-01T00:00:00Z';

/** Builds an archive below a folder; gives the folder of its site. */
async function build(folder: string, articles: string): Promise<string> {
  const places = ['out', 'cache', 'ledger'].flatMap((name) => [`--${name}`, join(folder, name)]);
  const words = [
    '--import',
    'tsx',
    'scripts/run.ts',
    'build',
    '--articles',
    articles,
    ...places,
    '--now',
    now,
    '--quiet',
  ];
  await mkdir(folder, { recursive: true });
  await promisify(execFile)(process.execPath, ['--disable-proto=delete', ...words], { cwd: root });
  return join(folder, 'out');
}

/** Judges the search of the built demonstration archive: recall, rank, misspelt words. */
export async function evaluateDemonstration(
  search: NodeSearch,
  site: string,
): Promise<SearchBench['evaluated']> {
  const evaluated = await evaluateLanguages('demonstration', search, readJudgments());
  const words = frequentWords(site);
  for (const [of, script] of [
    ['misspelt English', /^[a-z]/i],
    ['misspelt Korean', /^\p{Script=Hangul}/u],
  ] as const) {
    const misspelt = misspell(words.filter((word) => script.test(word)));
    evaluated.push({ of, evaluation: await evaluateSpelling(search, misspelt) });
  }
  return evaluated;
}

async function evaluateLanguages(
  of: string,
  search: NodeSearch,
  queries: ReturnType<typeof readJudgments>,
): Promise<{ of: string; evaluation: Evaluation }[]> {
  const evaluated = [];
  for (const language of ['en', 'ko'] as const) {
    const within = queries.filter((query) => query.language === language);
    evaluated.push({ of: `${of}, ${language}`, evaluation: await evaluate(search, within) });
  }
  return evaluated;
}

/** Words of some length that several articles of a built site have: some two hundred. */
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
  return words.filter((_, place) => place % step === 0);
}

/** The figures as plain text. */
export function renderSearchBench({ evaluated, asked }: SearchBench): string {
  const evaluations = evaluated.map(
    ({ of, evaluation: { queries, recall, reciprocalRank } }) =>
      `${of.padEnd(22)} ${String(queries).padStart(4)} queries  ${recall.toFixed(3)} of what must come  ${reciprocalRank.toFixed(3)} mean 1/rank of the best`,
  );
  const questions = asked.map(
    ({ asked: question, found, bytes, files, cpu, volumes }) =>
      `${question.padEnd(26)} ${String(found).padStart(6)} found  ${(bytes / 1000).toFixed(0).padStart(6)} kB  ${String(files).padStart(4)} files  ${cpu.toFixed(0).padStart(6)} ms CPU  ${String(volumes).padStart(3)} volumes`,
  );
  return [...evaluations, '', ...questions].join('\n');
}
