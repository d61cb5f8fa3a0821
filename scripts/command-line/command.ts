import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { createConsola } from 'consola/core';
import { WrongFolders } from '#builder/context/check-folders.ts';
import { SiteLocked } from '#builder/context/workspace.ts';
import { hasErrors, type Problem, renderProblem, sortProblems } from '#model/problem.ts';
import { parseInstant } from '#model/time.ts';

/*
 * What all commands share: `--help`, exit codes, the format of problems, signals and closed pipes.
 *
 *     const program = command('check', 'Check an archive.').option(…).action(async (options) => …);
 *     await run(program);
 *
 * An action succeeds (0), calls `reportProblems` with errors (1), throws `WrongUsage` (2), or throws anything else (3).
 */

/** Exit codes of every command. In addition: 130 after Ctrl-C, 143 after SIGTERM, 141 when the output pipe closed. */
export const exitCodes = { done: 0, problems: 1, usage: 2, system: 3 } as const;

/** Wrong arguments or options: exit code 2. The message is one sentence. */
export class WrongUsage extends Error {}

/** Problems in the input that stop a command: exit code 1. */
export class InputProblems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.problems = problems;
  }
}

/** Prints plain lines: `log` to standard output, `warn` and `error` to standard error. */
export const terminal = createConsola({
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

/** Creates a command; `name` is its npm script, `description` one imperative sentence. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('(run with --help for usage)')
    .allowExcessArguments(false)
    .exitOverride();
}

/** Prints problems to standard error, sorted; sets exit code 1 when one of them is an error. */
export function reportProblems(problems: readonly Problem[]): void {
  for (const problem of sortProblems(problems)) process.stderr.write(`${renderProblem(problem)}\n`);
  if (hasErrors(problems)) process.exitCode = exitCodes.problems;
}

/** Parses the value of `--now`, a time with an offset or Z, as UTC. */
export function instantOption(text: string): string {
  const instant = parseInstant(text);
  if (instant === undefined) {
    throw new InvalidArgumentError('Use a time with an offset, such as 2024-12-21T18:30:00+09:00.');
  }
  return instant;
}

/** Checks the value of an option that is an HTTP or HTTPS URL. */
export function urlOption(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('Use a URL, such as https://example.org.');
  return text;
}

/** The system time in UTC, in whole seconds. Commands read no other clock. */
export function systemNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** Runs a command and sets the exit code. */
export async function run(program: Command, args: readonly string[] = process.argv): Promise<void> {
  handleSignals();
  try {
    await program.parseAsync([...args]);
  } catch (reason) {
    process.exitCode = exitCodeOf(reason);
  }
}

let running = true;

function handleSignals(): void {
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EPIPE') process.exit(exitCodes.system);
      process.exit(running ? 141 : process.exitCode);
    });
  }
  process.on('beforeExit', () => {
    running = false;
  });
  process.on('uncaughtException', (reason) => process.exit(exitCodeOf(reason)));
}

/** Prints the reason of a failure to standard error and returns its exit code. */
function exitCodeOf(reason: unknown): number {
  if (reason instanceof CommanderError) return reason.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (reason instanceof InputProblems) {
    reportProblems(reason.problems);
    return exitCodes.problems;
  }
  process.stderr.write(`error: ${describeError(reason)}\n`);
  if (reason instanceof WrongUsage || reason instanceof WrongFolders) return exitCodes.usage;
  if (reason instanceof SiteLocked) return exitCodes.problems;
  const { BACKFILE_DEBUG } = process.env;
  if (BACKFILE_DEBUG && reason instanceof Error) process.stderr.write(`${reason.stack}\n`);
  return exitCodes.system;
}

const errorMessages: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is exceeded',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  EIO: 'disk input/output error',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'expected a file, found a folder',
  EEXIST: 'the file already exists',
  EBUSY: 'the folder is in use or is a mount point (use a folder inside it)',
  EXDEV: 'the files are on different disks',
};

/** Describes an error in one line: `permission denied: /srv/site`, or `…: /tmp/a to /srv/b`. */
export function describeError(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  if ([WrongUsage, WrongFolders, SiteLocked].some((expected) => reason instanceof expected))
    return reason.message;
  const { code, path, dest } = reason as NodeJS.ErrnoException & { readonly dest?: string };
  const known = code === undefined ? undefined : errorMessages[code];
  if (known) return [known, path && `: ${path}`, dest && ` to ${dest}`].filter(Boolean).join('');
  const message = reason.message.split('\n', 1)[0];
  return code
    ? `${message}`
    : `internal error in Backfile: ${message}; set BACKFILE_DEBUG=1 to print the stack trace`;
}
