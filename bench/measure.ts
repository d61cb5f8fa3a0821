import { spawn } from 'node:child_process';
import { cpuOfChildren, memoryOfTree, onLinux } from './proc.ts';

/** The cost of running a program, including all its descendant processes. */
export interface Cost {
  /** CPU seconds, user and system. */
  readonly cpu: number;
  /** Wall-clock seconds. */
  readonly wall: number;
  /** Peak memory of all its processes together, in bytes; absent on systems other than Linux. */
  readonly memory?: number;
}

/** The measured program failed. */
export class ProgramFailed extends Error {
  /** Marks the error as a system error, so that commands exit with code 3. */
  readonly code = 'PROGRAM_FAILED';
}

const sampleMilliseconds = 50;

/**
 * Runs a program to its end and measures it: with `/proc` on Linux, elsewhere with the POSIX `time` command.
 * Throws `ProgramFailed` when the program fails.
 */
export async function measure(program: string, args: readonly string[], folder: string): Promise<Cost> {
  const start = performance.now();
  if (!onLinux()) {
    const stderr = await runToEnd('/usr/bin/time', ['-p', program, ...args], folder, () => {});
    return { cpu: parseTimeOutput(stderr), wall: (performance.now() - start) / 1000 };
  }
  const before = cpuOfChildren();
  let memory = 0;
  await runToEnd(program, args, folder, (pid) => {
    memory = Math.max(memory, memoryOfTree(pid));
  });
  return { cpu: cpuOfChildren() - before, wall: (performance.now() - start) / 1000, memory };
}

/** Adds up the lines `user 1.20` and `sys 0.30` that `time -p` prints last: CPU seconds. */
export function parseTimeOutput(stderr: string): number {
  const seconds = (label: string) =>
    Number(new RegExp(`^${label} +([\\d.]+)$`, 'm').exec(stderr)?.[1] ?? Number.NaN);
  return seconds('user') + seconds('sys');
}

/** Returns the end of the program’s error output; calls `sample` with the process id at intervals. */
async function runToEnd(
  program: string,
  args: readonly string[],
  folder: string,
  sample: (pid: number) => void,
): Promise<string> {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-4000);
  });
  const sampling = setInterval(() => child.pid !== undefined && sample(child.pid), sampleMilliseconds);
  try {
    return await new Promise<string>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        if (code === 0) resolve(stderr);
        else reject(new ProgramFailed(`${program} ended with ${code ?? signal}: ${stderr.trim()}`));
      });
    });
  } finally {
    clearInterval(sampling);
  }
}
