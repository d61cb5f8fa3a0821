import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import DevServer from '@11ty/eleventy-dev-server';
import { InvalidArgumentError } from 'commander';
import { buildSite } from '#builder/build-site.ts';
import { type BuildOutcome, renderReport } from '#builder/context/build-report.ts';
import { checkFolders } from '#builder/context/check-folders.ts';
import { countOf } from '#lib/text.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import {
  command,
  describeError,
  instantOption,
  reportProblems,
  run,
  systemNow,
  terminal,
} from './command-line/command.ts';
import { showProgress } from './command-line/progress.ts';

interface Options {
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
  readonly port: number;
  readonly drafts?: boolean;
  readonly now?: string;
}

/** Subfolder of the cache for a preview with drafts, which must never get into the site. */
const previewFolder = 'preview';
/** Saving a file causes several events; wait until they stop. */
const debounceMilliseconds = 40;

const program = command(
  'start',
  'Build and serve the site, and reload pages in the browser when articles change.',
)
  .option('--articles <folder>', 'archive folder', 'articles')
  .option('--out <folder>', 'output folder', '_site')
  .option('--cache <folder>', 'cache folder; safe to delete', '.cache')
  .option('--port <number>', 'port to serve on', portOption, 8080)
  .option('--drafts', 'also show drafts and embargoed articles; builds to a separate folder')
  .option('--now <time>', 'current time for embargoes; default: system time', instantOption)
  .action(start);

function portOption(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('Use a number from 1 to 65535.');
  return port;
}

async function start(options: Options): Promise<void> {
  const articles = archiveFolder(options.articles);
  const out = options.drafts ? join(options.cache, previewFolder) : options.out;
  checkFolders(articles, out);
  const build = (search: boolean) => buildAndReport(options, out, search);
  const first = await build(true);
  if (first) terminal.log(renderReport(first.report));
  const server = serve(out, options.port);
  const rebuild = runOneAtATime(async () => {
    const outcome = await build(false);
    if (!outcome?.published) return;
    const { added, changed } = outcome.report.files;
    const files = [...added, ...changed];
    terminal.log(`${countOf(files.length, 'file')} rebuilt in ${secondsOf(outcome)} s`);
    server.reloadFiles(files.map((file) => join(resolve(out), file)));
    await build(true);
  });
  let timer: NodeJS.Timeout | undefined;
  watch(articles, { recursive: true }, (_, name) => {
    if (name === null || name === 'urls.txt' || /(?:^|\/)[._]/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(rebuild, debounceMilliseconds);
  });
}

function secondsOf({ report }: BuildOutcome): string {
  return Object.values(report.seconds)
    .reduce((sum, seconds) => sum + seconds, 0)
    .toFixed(1);
}

/** Builds once and prints problems; undefined when the build failed and the site is unchanged. */
async function buildAndReport(
  { articles, cache, now = systemNow(), drafts = false }: Options,
  out: string,
  search: boolean,
): Promise<BuildOutcome | undefined> {
  const options = { articles, out, cache, now, clean: false, drafts, search };
  try {
    const outcome = await buildSite(options, search ? showProgress() : () => {}, () => performance.now());
    reportProblems(outcome.problems);
    process.exitCode = 0;
    return outcome;
  } catch (reason) {
    terminal.error(`error: ${describeError(reason)}`);
    return undefined;
  }
}

function serve(out: string, port: number): DevServer {
  const server = new DevServer('backfile', resolve(out), {
    pathPrefix: '/',
    messageOnStart: ({ hosts }) => `serving ${hosts[0] ?? `http://localhost:${port}/`}`,
    logger: {
      info: (line) => terminal.log(line),
      log: (line) => terminal.log(line),
      error: (line) => terminal.error(line),
    },
  });
  server.serve(port);
  return server;
}

/** Returns a function that runs the work, never twice at the same time; calls during a run cause one more run. */
function runOneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let rerun = false;
  const runAll = async () => {
    if (running) {
      rerun = true;
      return;
    }
    running = true;
    do {
      rerun = false;
      await work();
    } while (rerun);
    running = false;
  };
  return () => void runAll();
}

await run(program);
