import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import DevServer from '@11ty/eleventy-dev-server';
import { InvalidArgumentError } from 'commander';
import { type BuildOutcome, renderReport } from '#builder/build-report.ts';
import { buildSite } from '#builder/build-site.ts';
import { checkFolders } from '#builder/scan/check-folders.ts';
import { command, instantOption, report, run, say, systemNow } from './command-line/command.ts';
import { showProgress } from './command-line/progress.ts';

interface Given {
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
  readonly port: number;
  readonly drafts?: boolean;
  readonly now?: string;
}

/** Where a preview with drafts stands: never in the site. */
const previewFolder = 'preview';
/** Saving a file makes several events; the build waits for the last. */
const quietMilliseconds = 40;

const program = command('start', 'Builds the site, serves it, and reloads the page when an article changes.')
  .option('--articles <folder>', 'the archive', 'articles')
  .option('--out <folder>', 'where the site is to stand', '_site')
  .option('--cache <folder>', 'what is kept from build to build', '.cache')
  .option('--port <number>', 'where to serve', portOption, 8080)
  .option('--drafts', 'show unpublished pieces, marked, in a folder of their own')
  .option('--now <time>', 'the clock for embargoes; default: the system’s', instantOption)
  .action(start);

function portOption(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('Write a number from 1 to 65535.');
  return port;
}

async function start(given: Given): Promise<void> {
  const out = given.drafts ? join(given.cache, previewFolder) : given.out;
  checkFolders(given.articles, out);
  const build = (search: boolean) => rebuild(given, out, search);
  const first = await build(true);
  if (first) say.log(renderReport(first.report));
  const server = serve(out, given.port);
  const changed = oneAtATime(async () => {
    const outcome = await build(false);
    if (!outcome?.published) return;
    const { added, changed: files } = outcome.report.files;
    say.log(`${added.length + files.length} files made in ${seconds(outcome)} s`);
    server.reloadFiles([...added, ...files].map((file) => join(resolve(out), file)));
    await build(true);
  });
  let waiting: NodeJS.Timeout | undefined;
  watch(given.articles, { recursive: true }, (_, name) => {
    if (name === null || name === 'urls.txt' || /(?:^|\/)[._]/.test(name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, quietMilliseconds);
  });
}

function seconds({ report: built }: BuildOutcome): string {
  return Object.values(built.seconds)
    .reduce((sum, one) => sum + one, 0)
    .toFixed(1);
}

/** Builds once; what is wrong with the archive is said, and the old site stays. */
async function rebuild(given: Given, out: string, search: boolean): Promise<BuildOutcome | undefined> {
  const { articles, cache, drafts = false } = given;
  const options = { articles, out, cache, now: given.now ?? systemNow(), clean: false, drafts, search };
  try {
    const outcome = await buildSite(options, search ? showProgress() : () => {}, () => performance.now());
    report(outcome.problems);
    process.exitCode = 0;
    return outcome;
  } catch (reason) {
    say.error(reason instanceof Error ? reason.message : String(reason));
    return undefined;
  }
}

function serve(out: string, port: number): DevServer {
  const server = new DevServer('backfile', resolve(out), {
    pathPrefix: '/',
    messageOnStart: ({ hosts }) => `serving ${hosts[0] ?? `http://localhost:${port}/`}`,
    logger: { info: (line) => say.log(line), log: (line) => say.log(line), error: (line) => say.error(line) },
  });
  server.serve(port);
  return server;
}

/** Runs the work again after it ends when it was asked for meanwhile, never twice at once. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const go = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => void go();
}

await run(program);
