import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './folders.ts';

/** How a command ended and what it said. */
export interface Ended {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined;
  readonly said: string;
  readonly complained: string;
}

/** Starts a command of `scripts/` as npm would; `user` is the number of another user to run it as. */
export function startCommand(
  name: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  user?: number,
): ChildProcess {
  const program = ['--disable-proto=delete', '--import', 'tsx', join(root, 'scripts/run.ts'), name];
  return spawn(process.execPath, [...program, ...words], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
}

/** Waits for the end of a command. */
export function ended(child: ChildProcess): Promise<Ended> {
  let said = '';
  let complained = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? undefined, said, complained }));
  });
}

/** Runs a command of `scripts/` to its end. */
export function runCommand(
  name: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return ended(startCommand(name, words, env));
}
