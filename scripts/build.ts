import { existsSync, writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type { Progress } from '#builder/build-options.ts';
import { type BuildOutcome, renderReport } from '#builder/build-report.ts';
import { buildSite } from '#builder/build-site.ts';
import { listSiteFiles } from '#builder/manifest/site-files.ts';
import { type Part, parsePart } from '#builder/plan/build-parts.ts';
import { writeBag } from '#builder/publish/bag.ts';
import { rollBack } from '#builder/publish/journal.ts';
import { checkFolders } from '#builder/scan/check-folders.ts';
import { openWorkspace } from '#builder/workspace.ts';
import { retireAddresses } from '#content/edits/retire-addresses.ts';
import { diskPath } from '#content/files/disk-path.ts';
import { groupDigits } from '#lib/text.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import {
  command,
  exitCodes,
  InputProblems,
  instantOption,
  report,
  run,
  say,
  systemNow,
  WrongUsage,
} from './command-line/command.ts';
import { showProgress } from './command-line/progress.ts';

interface Given {
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

const program = command('build', 'Builds the site of an archive: pages, indexes, feeds, search.')
  .option('--articles <folder>', 'the archive', 'articles')
  .option('--out <folder>', 'where the site is to stand', '_site')
  .option('--url <address>', 'the address of the site, path prefix included, instead of the publication’s')
  .option(
    '--now <time>',
    'the clock for embargoes and the last two days; default: the system’s',
    instantOption,
  )
  .option('--clean', 'use no cache')
  .option('--cache <folder>', 'what is kept from build to build; safe to delete', '.cache')
  .option('--ledger <file>', 'the ledger of published addresses; default: urls.txt in the archive')
  .option('--bag <folder>', 'write sources and site as a BagIt bag, for a library to keep')
  .option('--private', 'put drafts, embargoed and withdrawn articles into the bag too')
  .option(
    '--retire',
    'first write what accounts for vanished addresses: an alias in the article that moved, else a redirect',
  )
  .option('--rollback', 'put the site back that stood before the last build')
  .option('--part <k/n>', 'press one part of the pages and volumes, for one of several machines', partOption)
  .option('--join <folders...>', 'put the parts together: the same bytes as one build')
  .option('--no-search', 'leave search out: for trying and measuring')
  .option('--json <file>', 'write the report as JSON')
  .option('--quiet', 'print problems only')
  .action(async (given: Given) => {
    checkFolders(given.articles, given.out);
    if (given.rollback) return rollBackSite(given.out);
    const { quiet = false, json, now = systemNow(), clean = false, part, join, retire, ...options } = given;
    if (part && join)
      throw new WrongUsage('--part makes a part and --join puts parts together; give one of them');
    if (retire) retireBefore(given, now);
    const sharing = { ...(part && { part }), ...(join && { join }) };
    const progress: Progress = quiet ? () => {} : showProgress();
    const outcome = await buildSite({ ...options, now, clean, drafts: false, sharing }, progress, () =>
      performance.now(),
    );
    finish(outcome, quiet, json);
    if (given.bag !== undefined && outcome.published) await bagSite(given, given.bag, outcome, now);
  });

/** Accounts for vanished addresses and says how; what cannot be accounted for, the build says. */
function retireBefore({ articles, ledger, quiet }: Given, now: string): void {
  const { lines, problems } = retireAddresses(archiveFolder(articles), now, ledger);
  if (problems.length > 0) throw new InputProblems(problems);
  if (quiet) return;
  for (const line of lines) say.log(line);
  if (lines.length === 0) say.log('no address has vanished without an account');
}

async function bagSite(
  given: Given,
  bag: string,
  { sources, name }: BuildOutcome,
  now: string,
): Promise<void> {
  const all = given.private ? [...(await listSiteFiles(given.articles)).files] : sources;
  const present = all.filter((file) => existsSync(diskPath(given.articles, file)));
  const contents = {
    site: given.out,
    archive: given.articles,
    sources: present,
    name,
    day: now.slice(0, 10),
  };
  const files = await writeBag(bag, contents);
  if (!given.quiet) say.log(`${groupDigits(files)} files in the bag ${bag}`);
}

function rollBackSite(out: string): void {
  const workspace = openWorkspace(out);
  try {
    if (rollBack(workspace))
      say.log(`${out} is as it was before the last build; --rollback again undoes this`);
    else
      throw new WrongUsage(
        `no earlier site is kept beside ${out}: none was replaced, or the last build withdrew an article`,
      );
  } finally {
    workspace.close();
  }
}

function partOption(text: string): Part {
  const part = parsePart(text);
  if (!part) throw new InvalidArgumentError('Write K/N, such as 3/8.');
  return part;
}

function finish(
  { report: built, problems, published }: BuildOutcome,
  quiet: boolean,
  json: string | undefined,
): void {
  report(problems);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(built, null, 2)}\n`);
  if (!published) {
    process.exitCode = exitCodes.problems;
    say.error('nothing was published; the site is as it was');
  } else if (!quiet) say.log(renderReport(built));
}

await run(program);
