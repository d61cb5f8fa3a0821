import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isReservedAddress } from '#content/checks/addresses.ts';
import { mediaTypeOf } from '#content/files/file-kinds.ts';
import { listArchive } from '#content/files/list-archive.ts';
import { readPublication } from '#content/publication/read-publication.ts';
import { type ChosenImporter, chooseImporter, importers } from '#importers/choose-importer.ts';
import type { ImportOptions, Source } from '#importers/importer.ts';
import { isEncoding } from '#importers/reading/decode.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import { importArchive } from '#importers/run/import-archive.ts';
import { type ImportReport, needsAttention } from '#importers/run/report/import-report.ts';
import { renderSummary, renderTextReport } from '#importers/run/report/render-text-report.ts';
import { slug } from '#lib/slug.ts';
import type { Publication } from '#model/publication.ts';
import { reserved } from '#pages/site-addresses.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import {
  command,
  exitCodes,
  InputProblems,
  instantOption,
  run,
  systemNow,
  terminal,
  WrongUsage,
} from './command-line/command.ts';
import { openTarget, writeReport } from './import/archive-folder.ts';
import { progressBar } from './import/progress-bar.ts';
import { listSource } from './import/source-folder.ts';

interface CommandOptions extends Pick<ImportOptions, 'date' | 'url' | 'permalink' | 'encoding'> {
  readonly articles: string;
  readonly report?: string;
  readonly uploads?: string;
  readonly pages?: true;
  readonly dryRun?: true;
  readonly now?: string;
}

/** An import keeps only one article in memory at a time, so the heap can stay close to the live data. */
setFlagsFromString('--heap-growing-percent=15');

const formatList = importers.map(({ format, accepts }) => `  ${format.padEnd(10)} ${accepts}`).join('\n');
const program = command('import', 'Import an archive from another format, with a report on every article.')
  .argument('<format>', `${importers.map(({ format }) => format).join(', ')}, or auto`)
  .argument('<source>', 'file or folder to import')
  .option('--articles <folder>', 'archive folder', 'articles')
  .option('--date <date>', 'date, or date and time, of articles without a date')
  .option('--url <url>', 'URL of the old site, if the source does not contain it')
  .option('--permalink <pattern>', 'pattern of the old URLs, such as /:year/:month/:day/:title/')
  .option('--pages', 'also import pages that are not articles')
  .option('--uploads <folder>', 'folder with the files of the old site: wp-content/uploads')
  .option('--encoding <name>', 'encoding of files without a byte order mark, overriding their declaration')
  .option(
    '--report <folder>',
    'folder for the report, the ledger and the saved sources; default: _import/… in the archive',
  )
  .option('--now <time>', 'current time; default: system time', instantOption)
  .option('--dry-run', 'show the report without writing anything')
  .addHelpText('after', `\nFormats:\n${formatList}\n  auto       detects the format and reports why`)
  .action(runImport);

async function runImport(format: string, sourcePath: string, options: CommandOptions): Promise<void> {
  const { articles, dryRun = false } = options;
  const publication = loadPublication(articles);
  if (resolve(sourcePath) === resolve(articles))
    throw new WrongUsage(`the source ${sourcePath} is the archive itself; use the folder of the old site`);
  const listed = listSource(sourcePath);
  const source = options.uploads === undefined ? listed : addUploads(listed, options.uploads);
  const { importer, reason } = await findImporter(format, source);
  const reportFolder =
    options.report ?? join(articles, '_import', `${importer.format}-${slug(listed.name) || 'source'}`);
  if (!dryRun) explainInterruption();
  const report = await importArchive({
    importer,
    reason,
    source,
    options: importOptions(options, publication),
    target: openTarget({ articles, reportFolder, dryRun }),
    rules: {
      prefix: publication.base,
      now: options.now ?? systemNow(),
      reservedAddresses: reserved.addresses(publication),
      isReservedAddress: (address) => isReservedAddress(address, reserved),
      mediaTypeOf,
    },
    progress: progressBar(),
  });
  for (const warning of listed.warnings) terminal.warn(warning);
  if (!dryRun) writeReport(reportFolder, report);
  printResult(report, dryRun, reportFolder);
}

/** The publication of the archive. Its zone and language apply to the imported articles. */
function loadPublication(articles: string): Publication {
  const folder = archiveFolder(articles);
  const { publication, problems } = readPublication(folder, listArchive(folder));
  if (!publication) throw new InputProblems(problems);
  return publication;
}

async function findImporter(format: string, source: Source): Promise<ChosenImporter> {
  const chosen = await chooseImporter(format, source);
  if ('error' in chosen) throw new WrongUsage(chosen.error);
  return chosen;
}

function importOptions(options: CommandOptions, { timezone, language }: Publication): ImportOptions {
  const { date, url, permalink, encoding } = options;
  if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url))) {
    throw new WrongUsage(`--url ${url} is not a URL; write it as https://example.org`);
  }
  if (date !== undefined && 'reason' in parseDate({ text: date }, timezone)) {
    throw new WrongUsage(`--date ${date} is not a date; write 2024-12-21 or 2024-12-21 18:30`);
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new WrongUsage(
      `--encoding ${encoding} is not a known encoding; use a name such as windows-1252 or euc-kr`,
    );
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

function explainInterruption(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.prependListener(signal, () => {
      process.stderr.write('\nimport interrupted; run the same command again to continue\n');
    });
  }
}

/** Adds the files of another folder under the path at which the old site served them. */
function addUploads(source: Source, folder: string): Source {
  const uploads = listSource(folder).files.map((file) => ({
    ...file,
    path: `wp-content/uploads/${file.path}`,
  }));
  return { ...source, files: [...source.files, ...uploads] };
}

function printResult(report: ImportReport, dryRun: boolean, reportFolder: string): void {
  for (const { location, name, message, hint } of report.rejected) {
    process.stderr.write(`${location.file}:${location.line}:1: ${name}: ${message}; ${hint}\n`);
  }
  terminal.log((dryRun ? renderTextReport(report) : renderSummary(report)).trimEnd());
  terminal.log(
    dryRun
      ? 'dry run: nothing was written'
      : `report: ${join(reportFolder, 'report.html')}, report.txt, report.json`,
  );
  if (needsAttention(report)) process.exitCode = exitCodes.problems;
}

await run(program);
