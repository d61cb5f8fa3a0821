import { statSync, writeFileSync } from 'node:fs';
import { type BuildReport, renderSum } from '#builder/build-report.ts';
import { checkSite } from '#builder/check/check-site.ts';
import { pictureFileOf } from '#builder/render/pictures.ts';
import { type ReadArticle, readArticles } from '#content/articles/read-article.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { type ArchiveReading, brokenFile, readArchive } from '#content/read-archive.ts';
import { groupDigits } from '#lib/text.ts';
import { buildArchive } from '#model/build-archive.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { listPageAddresses } from '#pages/redirects.ts';
import { buildSiteContent } from '#pages/site-content.ts';
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
  const problems = [...reading.problems, ...problemsOfSite(reading, now)];
  const made = reportOf(reading, problems, (performance.now() - began) / 1000);
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

/** Problems that show only when the archive is built: names that meet, addresses that lead nowhere. */
function problemsOfSite({ publication, ...reading }: ArchiveReading, now: string): readonly Problem[] {
  if (!publication) return [];
  const { articles, gone } = reading;
  const { archive, problems } = buildArchive({ publication, articles, gone });
  const broken = !reading.sound || reading.other.some(({ reason }) => reason === brokenFile);
  if (broken || hasErrors(problems)) return problems;
  const pictures = new Map(reading.files.map((file) => [file.file, pictureFileOf(file)]));
  const standalonePages = reading.standalonePages.map(({ digest, html: _, ...page }) => ({
    ...page,
    textHash: digest.hash,
    pictures: digest.pictures.map(({ file }) => file),
  }));
  const content = buildSiteContent(archive, (file) => pictures.get(file), standalonePages);
  const pageAddresses = listPageAddresses(content);
  const links = {
    publication,
    publicationMarks: reading.publicationMarks,
    standalonePages: reading.standalonePages,
  };
  return [
    ...problems,
    ...checkSite({ content, pageAddresses, links, copied: reading.files, ledger: reading.ledger, now }),
  ];
}

function reportOf(reading: ArchiveReading, problems: readonly Problem[], seconds: number): BuildReport {
  return {
    read: reading.read,
    published: reading.articles.length,
    drafts: reading.drafts.length,
    embargoed: reading.embargoed.length,
    gone: reading.gone.length,
    other: reading.other,
    files: { added: [], changed: [], removed: [], kept: 0 },
    seconds: { check: seconds },
    problems: problems.map(({ severity: _, ...problem }) => problem),
    ...(reading.nextRelease !== undefined && { nextRelease: reading.nextRelease }),
  };
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
