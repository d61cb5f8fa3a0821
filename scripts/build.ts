import { existsSync, writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { buildSite } from '#builder/build-site.ts';
import type { Progress } from '#builder/context/build-options.ts';
import { type Part, parseBuildPart } from '#builder/context/build-options.ts';
import { type BuildOutcome, renderReport } from '#builder/context/build-report.ts';
import { checkFolders } from '#builder/context/check-folders.ts';
import { openWorkspace } from '#builder/context/workspace.ts';
import { listSiteFiles } from '#builder/manifest/site-files.ts';
import { writeBag } from '#builder/publish/bag.ts';
import { rollBack } from '#builder/publish/journal.ts';
import { retireAddresses } from '#content/edits/retire-addresses.ts';
import { diskPath } from '#content/files/disk-path.ts';
import { countOf } from '#lib/text.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import {
  command,
  exitCodes,
  InputProblems,
  instantOption,
  reportProblems,
  run,
  systemNow,
  terminal,
  urlOption,
  WrongUsage,
} from './command-line/command.ts';
import { showProgress } from './command-line/progress.ts';

interface Options {
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
  readonly url?: string;
  readonly now?: string;
  readonly clean?: boolean;
  readonly ledger?: string;
  readonly json?: string;
  readonly quiet?: boolean;
  readonly search: boolean;
  readonly retire?: boolean;
  readonly rollback?: boolean;
  readonly bag?: string;
  readonly private?: boolean;
  readonly part?: Part;
  readonly join?: readonly string[];
}

const program = command('build', 'Build the site of an archive: pages, indexes, feeds and search.')
  .option('--articles <folder>', 'archive folder', 'articles')
  .option('--out <folder>', 'output folder', '_site')
  .option(
    '--url <url>',
    'URL of the site, including any path prefix; default: url in publication.yaml',
    urlOption,
  )
  .option(
    '--now <time>',
    'current time for embargoes and the news sitemap; default: system time',
    instantOption,
  )
  .option('--clean', 'build without the cache')
  .option('--cache <folder>', 'cache folder; safe to delete', '.cache')
  .option('--ledger <file>', 'list of published URLs; default: urls.txt in the archive')
  .option('--bag <folder>', 'also write the sources and the site as a BagIt bag for preservation')
  .option('--private', 'include drafts, embargoed and withdrawn articles in the bag')
  .option(
    '--retire',
    'account for vanished addresses first: add an alias to the article that moved, otherwise a redirect',
  )
  .option('--rollback', 'restore the site as it was before the last build')
  .option(
    '--part <k/n>',
    'build one part of the pages and search volumes, to share the work between machines',
    partOption,
  )
  .option('--join <folders...>', 'join the parts into one site, identical to a single build')
  .option('--no-search', 'leave out search, for tests and measurements')
  .option('--json <file>', 'write the report to a JSON file')
  .option('--quiet', 'print only problems')
  .action(async (options: Options) => {
    checkFolders(options.articles, options.out);
    if (options.rollback) return rollBackSite(options.out);
    const { quiet = false, json, now = systemNow(), clean = false, part, join, retire, ...rest } = options;
    if (options.private && options.bag === undefined)
      throw new WrongUsage('--private has an effect only with --bag; add --bag, or remove --private');
    if (part && join)
      throw new WrongUsage('--part builds one part and --join joins all parts; use only one of them');
    if (retire) retireVanished(options, now);
    const sharing = { ...(part && { part }), ...(join && { join }) };
    const progress: Progress = quiet ? () => {} : showProgress();
    const outcome = await buildSite({ ...rest, now, clean, drafts: false, sharing }, progress, () =>
      performance.now(),
    );
    finishBuild(outcome, quiet, json);
    if (options.bag !== undefined && outcome.published) await bagSite(options, options.bag, outcome, now);
  });

/** Accounts for vanished addresses and prints how. The build reports addresses that need a decision. */
function retireVanished({ articles, ledger, quiet }: Options, now: string): void {
  const { lines, problems } = retireAddresses(archiveFolder(articles), now, ledger);
  if (problems.length > 0) throw new InputProblems(problems);
  if (quiet) return;
  for (const line of lines) terminal.log(line);
  if (lines.length === 0) terminal.log('no address needs an alias or a redirect');
}

async function bagSite(
  options: Options,
  bag: string,
  { sources, name }: BuildOutcome,
  now: string,
): Promise<void> {
  const all = options.private ? [...(await listSiteFiles(options.articles)).files] : sources;
  const present = all.filter((file) => existsSync(diskPath(options.articles, file)));
  const contents = {
    site: options.out,
    archive: options.articles,
    sources: present,
    name,
    day: now.slice(0, 10),
  };
  const files = await writeBag(bag, contents);
  if (!options.quiet) terminal.log(`${countOf(files, 'file')} written to the bag ${bag}`);
}

function rollBackSite(out: string): void {
  const workspace = openWorkspace(out);
  try {
    if (rollBack(workspace))
      terminal.log(`restored ${out} as it was before the last build; run --rollback again to undo this`);
    else
      throw new WrongUsage(
        `there is no earlier version of ${out} to restore: it was built only once, or the last build withdrew an article`,
      );
  } finally {
    workspace.close();
  }
}

function partOption(text: string): Part {
  const part = parseBuildPart(text);
  if (!part) throw new InvalidArgumentError('Use the form K/N, such as 3/8.');
  return part;
}

function finishBuild(
  { report, problems, published }: BuildOutcome,
  quiet: boolean,
  json: string | undefined,
): void {
  reportProblems(problems);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  if (!published) {
    process.exitCode = exitCodes.problems;
    terminal.error('nothing was published; the site is unchanged');
  } else if (!quiet) terminal.log(renderReport(report));
}

await run(program);
