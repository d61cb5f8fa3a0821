import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { createConsola } from 'consola/core';
import { WrongFolders } from '#builder/scan/check-folders.ts';
import { SiteLocked } from '#builder/workspace.ts';
import { hasErrors, type Problem, renderProblem, sortProblems } from '#model/problem.ts';
import { parseInstant } from '#model/time.ts';

/**
 * What all commands share: `--help`, exit codes, the form of problems, ends by Ctrl-C and closed pipes.
 *
 *     const program = command('check', 'Read and check an archive.').option(…).action(async (options) => …);
 *     await run(program);
 *
 * An action ends well (0), calls `report` with problems (1), throws `WrongUsage` (2), or fails (3).
 */

/** Exit codes of every command; Ctrl-C gives 130, SIGTERM 143, a reader that went away 141. */
export const exitCodes = { done: 0, problems: 1, usage: 2, machine: 3 } as const;

/** The command was given what it cannot take: one sentence, exit code 2. */
export class WrongUsage extends Error {}

/** The input has problems, found where going on makes no sense: all of them, exit code 1. */
export class InputProblems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.problems = problems;
  }
}

/** Plain lines: `say.log('12 files read')` on standard output, `say.warn(…)` on standard error. */
export const say = createConsola({
  level: 3,
  reporters: [
    {
      log: ({ level, args }) => {
        const stream = level < 2 ? process.stderr : process.stdout;
        stream.write(`${level === 1 ? 'warning: ' : ''}${args.join(' ')}\n`);
      },
    },
  ],
});

/** A command of its own file: `name` as npm runs it, one sentence that says what it does. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('(add --help for all that it takes)')
    .allowExcessArguments(false)
    .exitOverride();
}

/** Prints problems on standard error, sorted; the exit code becomes 1 when one of them is an error. */
export function report(problems: readonly Problem[]): void {
  for (const problem of sortProblems(problems)) process.stderr.write(`${renderProblem(problem)}\n`);
  if (hasErrors(problems)) process.exitCode = exitCodes.problems;
}

/** Reads the value of `--now`: an instant with offset or Z, as UTC. */
export function instantOption(text: string): string {
  const instant = parseInstant(text);
  if (instant === undefined) {
    throw new InvalidArgumentError('Write a time with its offset, such as 2024-12-21T18:30:00+09:00.');
  }
  return instant;
}

/** The system’s time as an instant in UTC, whole seconds: the only clock that commands read. */
export function systemNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** Runs a command to its end and sets the exit code. */
export async function run(program: Command, words: readonly string[] = process.argv): Promise<void> {
  endQuietly();
  try {
    await program.parseAsync([...words]);
  } catch (reason) {
    process.exitCode = exitCodeOf(reason);
  }
}

let running = true;

function endQuietly(): void {
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EPIPE') process.exit(exitCodes.machine);
      process.exit(running ? 141 : process.exitCode);
    });
  }
  process.on('beforeExit', () => {
    running = false;
  });
  process.on('uncaughtException', (reason) => process.exit(exitCodeOf(reason)));
}

/** Says on standard error what went wrong, in one line, and gives the exit code for it. */
function exitCodeOf(reason: unknown): number {
  if (reason instanceof CommanderError) return reason.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (reason instanceof InputProblems) {
    report(reason.problems);
    return exitCodes.problems;
  }
  if (reason instanceof WrongUsage || reason instanceof WrongFolders) {
    process.stderr.write(`error: ${reason.message}\n`);
    return exitCodes.usage;
  }
  if (reason instanceof SiteLocked) {
    process.stderr.write(`error: ${reason.message}\n`);
    return exitCodes.problems;
  }
  const { BACKFILE_DEBUG } = process.env;
  process.stderr.write(`error: ${failure(reason)}\n`);
  if (BACKFILE_DEBUG && reason instanceof Error) process.stderr.write(`${reason.stack}\n`);
  return exitCodes.machine;
}

const failures: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  EIO: 'the disk failed',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'it exists already',
  EBUSY: 'it is in use, or a disk is mounted there (then name a folder inside it)',
  EXDEV: 'both are not on one disk',
};

/** A failure of the machine in words: `no permission: /srv/site`, or with `to` where it was to be put. */
function failure(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  const { code, path, dest } = reason as NodeJS.ErrnoException & { readonly dest?: string };
  const words = code === undefined ? undefined : failures[code];
  if (words) return [words, path && `: ${path}`, dest && ` to ${dest}`].filter(Boolean).join('');
  const message = reason.message.split('\n', 1)[0];
  return code ? `${message}` : `a fault of Backfile itself: ${message}; BACKFILE_DEBUG=1 shows where`;
}
