import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isOwnAddress } from '#content/checks/addresses.ts';
import { mediaTypeOf } from '#content/files/file-kinds.ts';
import { listArchive } from '#content/files/list-archive.ts';
import { readPublication } from '#content/publication/read-publication.ts';
import { type Chosen, chooseImporter, importers } from '#importers/choose-importer.ts';
import type { Given, Source } from '#importers/importer.ts';
import { isEncoding } from '#importers/reading/decode.ts';
import { importArchive } from '#importers/run/import-archive.ts';
import { type ImportAccount, isTroubled } from '#importers/run/report/import-report.ts';
import { renderSummary, renderTextReport } from '#importers/run/report/render-text-report.ts';
import { slug } from '#lib/slug.ts';
import type { Publication } from '#model/publication.ts';
import {
  command,
  exitCodes,
  InputProblems,
  instantOption,
  run,
  say,
  systemNow,
  WrongUsage,
} from './command-line/command.ts';
import { openTarget, writeReport } from './import/archive-folder.ts';
import { progressBar } from './import/progress-bar.ts';
import { listSource } from './import/source-folder.ts';

interface Options extends Pick<Given, 'date' | 'url' | 'permalink' | 'encoding'> {
  readonly articles: string;
  readonly report?: string;
  readonly uploads?: string;
  readonly pages?: true;
  readonly dryRun?: true;
  readonly now?: string;
}

/** An import forgets each article when it is written: the heap need not grow far beyond what lives. */
setFlagsFromString('--heap-growing-percent=15');

const takes = importers.map(({ format, takes: what }) => `  ${format.padEnd(10)} ${what}`).join('\n');
const program = command('import', 'Brings another archive in: every article and every line accounted for.')
  .argument('<format>', `${importers.map(({ format }) => format).join(', ')}, or auto`)
  .argument('<source>', 'a file, or a folder of files')
  .option('--articles <folder>', 'the archive to bring it into', 'articles')
  .option('--date <date>', 'the day or time of articles that say none')
  .option('--url <address>', 'the old site’s address, where the source does not say it')
  .option('--permalink <pattern>', 'the old addresses’ form, such as /:year/:month/:day/:title/')
  .option('--pages', 'also bring pages that are no articles')
  .option('--uploads <folder>', 'where the files of the old site lie: wp-content/uploads')
  .option('--encoding <name>', 'the encoding of files without a byte order mark, whatever they declare')
  .option(
    '--report <folder>',
    'where the report, the ledger and the sources go; default: _import/… in the archive',
  )
  .option('--now <time>', 'the clock; default: the system’s', instantOption)
  .option('--dry-run', 'show everything, write nothing')
  .addHelpText('after', `\nFormats:\n${takes}\n  auto       recognises the format, and says why`)
  .action(bring);

async function bring(format: string, sourcePath: string, options: Options): Promise<void> {
  const { articles, dryRun = false } = options;
  const publication = publicationOf(articles);
  const listed = listSource(sourcePath);
  const source = options.uploads === undefined ? listed : withUploads(listed, options.uploads);
  const { importer, why } = await chosen(format, source);
  const report =
    options.report ?? join(articles, '_import', `${importer.format}-${slug(listed.name) || 'source'}`);
  if (!dryRun) sayWhenStopped();
  const account = await importArchive({
    importer,
    why,
    source,
    given: givenBy(options, publication),
    target: openTarget({ articles, report, dryRun }),
    rules: { prefix: publication.base, now: options.now ?? systemNow(), isOwnAddress, mediaTypeOf },
    progress: progressBar(),
  });
  for (const skipped of listed.skipped) say.warn(skipped);
  if (!dryRun) writeReport(report, account);
  finish(account, dryRun, report);
}

/** The publication into which is imported: its zone and language decide what dates and texts mean. */
function publicationOf(articles: string): Publication {
  if (!statSync(articles, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUsage(`there is no folder ${articles}`);
  const { publication, problems } = readPublication(articles, listArchive(articles));
  if (!publication) throw new InputProblems(problems);
  return publication;
}

async function chosen(format: string, source: Source): Promise<Chosen> {
  const found = await chooseImporter(format, source);
  if ('none' in found) throw new WrongUsage(found.none);
  return found;
}

function givenBy(options: Options, { timezone, language }: Publication): Given {
  const { date, url, permalink, encoding } = options;
  if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url))) {
    throw new WrongUsage(`--url ${url} is no address; write it as https://example.org`);
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new WrongUsage(`--encoding ${encoding} is no encoding; write it as windows-1252 or euc-kr`);
  }
  return {
    zone: timezone,
    language,
    pages: options.pages ?? false,
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url: url.replace(/\/+$/, '') }),
    ...(permalink !== undefined && { permalink }),
    ...(encoding !== undefined && { encoding }),
  };
}

function sayWhenStopped(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.prependListener(signal, () => {
      process.stderr.write('\nstopped before its end; the same command again goes on where it stood\n');
    });
  }
}

/** The files of another folder, as the old site served them. */
function withUploads(source: Source, folder: string): Source {
  const uploads = listSource(folder).files.map((file) => ({
    ...file,
    path: `wp-content/uploads/${file.path}`,
  }));
  return { ...source, files: [...source.files, ...uploads] };
}

function finish(account: ImportAccount, dryRun: boolean, report: string): void {
  for (const { place, name, message, hint } of account.refused) {
    process.stderr.write(`${place.file}:${place.line}:1: ${name}: ${message}; ${hint}\n`);
  }
  say.log((dryRun ? renderTextReport(account) : renderSummary(account)).trimEnd());
  say.log(dryRun ? 'nothing was written' : `report: ${join(report, 'report.html')}, report.txt, report.json`);
  if (isTroubled(account)) process.exitCode = exitCodes.problems;
}

await run(program);
