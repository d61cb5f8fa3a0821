import { spawn } from 'node:child_process';
import { cpuOfChildren, memoryOfTree, onLinux } from './proc.ts';

/** What running a program took, its children and theirs included. */
export interface Cost {
  /** CPU seconds, user and system. */
  readonly cpu: number;
  /** Seconds by the clock on the wall. */
  readonly wall: number;
  /** The most memory that all its processes held at once, in bytes; absent where the system does not tell. */
  readonly memory?: number;
}

/** A program that is measured did not end well. */
export class ProgramFailed extends Error {
  /** Told as the machine’s failure, not as ours. */
  readonly code = 'PROGRAM_FAILED';
}

const sampleEvery = 50;

/** Runs a program to its end and measures it: by `/proc` on Linux, elsewhere by the `time` of POSIX. */
export async function measure(program: string, words: readonly string[], folder: string): Promise<Cost> {
  const start = performance.now();
  if (!onLinux()) {
    const said = await runToEnd('/usr/bin/time', ['-p', program, ...words], folder, () => {});
    return { cpu: cpuByTime(said), wall: (performance.now() - start) / 1000 };
  }
  const before = cpuOfChildren();
  let memory = 0;
  await runToEnd(program, words, folder, (pid) => {
    memory = Math.max(memory, memoryOfTree(pid));
  });
  return { cpu: cpuOfChildren() - before, wall: (performance.now() - start) / 1000, memory };
}

/** `user 1.20` and `sys 0.30`, as `time -p` says them last. */
export function cpuByTime(said: string): number {
  const seconds = (what: string) =>
    Number(new RegExp(`^${what} +([\\d.]+)$`, 'm').exec(said)?.[1] ?? Number.NaN);
  return seconds('user') + seconds('sys');
}

/** Gives the end of what the program said on standard error; `sample` is called with its id now and then. */
async function runToEnd(
  program: string,
  words: readonly string[],
  folder: string,
  sample: (pid: number) => void,
): Promise<string> {
  const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  const sampling = setInterval(() => child.pid !== undefined && sample(child.pid), sampleEvery);
  try {
    return await new Promise<string>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        if (code === 0) resolve(said);
        else reject(new ProgramFailed(`${program} ended with ${code ?? signal}: ${said.trim()}`));
      });
    });
  } finally {
    clearInterval(sampling);
  }
}
