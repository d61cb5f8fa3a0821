import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './folders.ts';

/** Exit code and output of a command. */
export interface CommandResult {
  /** Undefined when the command was ended by a signal. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command of `scripts/` as its npm script does; `user` is the id of another user to run it as. */
export function startCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  user?: number,
): ChildProcess {
  const program = ['--disable-proto=delete', '--import', 'tsx', join(root, 'scripts/run.ts'), name];
  return spawn(process.execPath, [...program, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
}

/** Collects the output of a command until it exits. */
export function waitForExit(child: ChildProcess): Promise<CommandResult> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? undefined, stdout, stderr }));
  });
}

/** Runs a command of `scripts/` until it exits. */
export function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return waitForExit(startCommand(name, args, env));
}
