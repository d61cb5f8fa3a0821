import { writeFileSync } from 'node:fs';
import { type BuildOutcome, buildSite } from '#build/build-site.ts';
import { checkFolders } from '#build/folders.ts';
import type { Progress } from '#build/options.ts';
import { renderReport } from '#build/report.ts';
import { command, exitCodes, instantOption, report, run, say, systemNow } from './command.ts';
import { showProgress } from './progress.ts';

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
}

const program = command('build', 'Builds the site of an archive: pages, indexes, feeds, search.')
  .option('--articles <folder>', 'the archive', 'articles')
  .option('--out <folder>', 'where the site is to stand', '_site')
  .option('--url <address>', 'the address of the site, path prefix included, instead of the publication’s')
  .option('--now <time>', 'the clock for embargoes and the last two days; default: the system’s', instantOption)
  .option('--clean', 'use no cache')
  .option('--cache <folder>', 'what is kept from build to build; safe to delete', '.cache')
  .option('--ledger <file>', 'the ledger of published addresses; default: urls.txt in the archive')
  .option('--no-search', 'leave search out: for trying and measuring')
  .option('--json <file>', 'write the report as JSON')
  .option('--quiet', 'print problems only')
  .action(async (given: Given) => {
    checkFolders(given.articles, given.out);
    const { quiet = false, json, now = systemNow(), clean = false, ...options } = given;
    const progress: Progress = quiet ? () => {} : showProgress();
    const outcome = await buildSite({ ...options, now, clean, drafts: false }, progress, () => performance.now());
    finish(outcome, quiet, json);
  });

function finish({ report: built, problems, published }: BuildOutcome, quiet: boolean, json: string | undefined): void {
  report(problems);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(built, null, 2)}\n`);
  if (!published) {
    process.exitCode = exitCodes.problems;
    say.error('nothing was published; the site is as it was');
  } else if (!quiet) say.log(renderReport(built));
}

await run(program);
