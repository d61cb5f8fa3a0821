import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells of processes under `/proc`. */

export function onLinux(): boolean {
  return readProc('self/stat') !== undefined;
}

const ticksPerSecond = 100;

/** CPU seconds of all our children that ended, and of theirs: fields 16 and 17 of `/proc/self/stat`. */
export function cpuOfChildren(): number {
  const fields =
    readProc('self/stat')
      ?.replace(/^.*\) /su, '')
      .split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Bytes that a process and those below it hold now: the sum of their resident sets. */
export function memoryOfTree(pid: number): number {
  const own = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? '');
  const below = childrenOf(pid).reduce((sum, child) => sum + memoryOfTree(child), 0);
  return Number(own?.[1] ?? 0) * 1024 + below;
}

/** Any thread of a process may have started a child. */
function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) => {
    const line = readProc(`${pid}/task/${thread}/children`)?.trim() ?? '';
    return line === '' ? [] : line.split(' ').map(Number);
  });
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A file of `/proc`; undefined when the process has ended or the system has none. */
function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}
