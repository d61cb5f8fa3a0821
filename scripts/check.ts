import { statSync, writeFileSync } from 'node:fs';
import { renderSum, reportOf } from '#builder/build-report.ts';
import { checkSite } from '#builder/check/check-site.ts';
import { planContent } from '#builder/plan/plan-content.ts';
import { selectSources } from '#builder/read/site-sources.ts';
import { type ReadArticle, readArticles } from '#content/articles/read-article.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { type ArchiveReading, brokenFile, readArchive } from '#content/read-archive.ts';
import { groupDigits } from '#lib/text.ts';
import { buildArchive } from '#model/build-archive.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { listPageAddresses } from '#pages/redirects.ts';
import { command, instantOption, report, run, say, systemNow, WrongUsage } from './command-line/command.ts';
import { showProgress } from './command-line/progress.ts';

interface Given {
  readonly articles: string;
  readonly now?: string;
  readonly ledger?: string;
  readonly json?: string;
}

const program = command(
  'check',
  'Reads and checks an archive: everything that would stop a build, all at once. Writes nothing.',
)
  .option('--articles <folder>', 'the archive', 'articles')
  .option('--now <time>', 'the clock for embargoes; default: the system’s', instantOption)
  .option('--ledger <file>', 'the ledger of published addresses; default: urls.txt in the archive')
  .option('--json <file>', 'write the report as JSON')
  .action(check);

async function check({ articles, now = systemNow(), ledger, json }: Given): Promise<void> {
  if (!statSync(articles, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUsage(`there is no folder ${articles}`);
  const began = performance.now();
  const reading = await readArchive(articles, {
    now,
    ...(ledger !== undefined && { ledger }),
    readArticles: readWithoutTexts,
  });
  const problems = [...reading.problems, ...siteProblems(reading, now)];
  const seconds = { check: (performance.now() - began) / 1000 };
  const made = reportOf(reading, problems, seconds);
  report(problems);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(made, null, 2)}\n`);
  say.log(renderSum(made));
  say.log(verdict(problems));
}

/** Reads articles and forgets each text once it is checked; a terminal sees how far it is. */
function readWithoutTexts(files: readonly ListedFile[], publication: Publication): ReadArticle[] {
  const progress = process.stderr.isTTY ? showProgress() : () => {};
  return files.flatMap((file, place) => {
    progress('check', place + 1, files.length);
    return readArticles([file], publication).map(({ html: _, ...read }) => read);
  });
}

/** Problems that show only once the archive is assembled: conflicting names, links without a target. */
function siteProblems(reading: ArchiveReading, now: string): readonly Problem[] {
  if (!reading.publication) return [];
  const sources = selectSources(reading, reading.publication, { drafts: false });
  const { archive, problems } = buildArchive(sources);
  const broken = !reading.valid || reading.other.some(({ reason }) => reason === brokenFile);
  if (broken || hasErrors(problems)) return problems;
  const content = planContent(archive, sources);
  return [...problems, ...checkSite(reading, content, listPageAddresses(content), now)];
}

function verdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const count = (number: number, noun: string) => `${groupDigits(number)} ${noun}${number === 1 ? '' : 's'}`;
  if (problems.length === 0) return 'nothing is wrong';
  return [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}

await run(program);
