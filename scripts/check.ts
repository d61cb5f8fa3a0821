import { writeFileSync } from 'node:fs';
import { checkSite } from '#builder/check/check-site.ts';
import { renderCounts, reportOf } from '#builder/context/build-report.ts';
import { planContent } from '#builder/plan/plan-content.ts';
import { selectSources } from '#builder/read/site-sources.ts';
import { type ReadArticle, readArticles } from '#content/articles/read-article.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { type ArchiveReading, brokenFile, readArchive } from '#content/read-archive.ts';
import { countOf } from '#lib/text.ts';
import { buildArchive } from '#model/build-archive.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { listPageAddresses } from '#pages/redirects.ts';
import { reserved } from '#pages/site-addresses.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import { command, instantOption, reportProblems, run, systemNow, terminal } from './command-line/command.ts';
import { showProgress } from './command-line/progress.ts';

interface Options {
  readonly articles: string;
  readonly now?: string;
  readonly ledger?: string;
  readonly json?: string;
}

const program = command(
  'check',
  'Check an archive and report every problem that would stop a build. Writes nothing.',
)
  .option('--articles <folder>', 'archive folder', 'articles')
  .option('--now <time>', 'current time for embargoes; default: system time', instantOption)
  .option('--ledger <file>', 'list of published URLs; default: urls.txt in the archive')
  .option('--json <file>', 'write the report to a JSON file')
  .action(check);

async function check({ articles, now = systemNow(), ledger, json }: Options): Promise<void> {
  const startTime = performance.now();
  const reading = await readArchive(archiveFolder(articles), {
    now,
    reserved,
    ...(ledger !== undefined && { ledger }),
    readArticles: readWithoutTexts,
  });
  const problems = [...reading.problems, ...siteProblems(reading, now)];
  const seconds = { check: (performance.now() - startTime) / 1000 };
  const report = reportOf(reading, problems, seconds);
  reportProblems(problems);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  terminal.log(renderCounts(report));
  terminal.log(countProblems(problems));
}

/** Reads articles without keeping their texts in memory; shows progress on a terminal. */
function readWithoutTexts(files: readonly ListedFile[], publication: Publication): ReadArticle[] {
  const progress = process.stderr.isTTY ? showProgress() : () => {};
  return files.flatMap((file, index) => {
    progress('check', index + 1, files.length);
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

function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'no problems found';
  return [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}

await run(program);
