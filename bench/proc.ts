import { readdirSync, readFileSync } from 'node:fs';

/** True when `/proc` can be read. */
export function onLinux(): boolean {
  return readProc('self/stat') !== undefined;
}

const ticksPerSecond = 100;

/** CPU seconds of all ended child processes and their descendants: fields 16 and 17 of `/proc/self/stat`. */
export function cpuOfChildren(): number {
  const fields =
    readProc('self/stat')
      ?.replace(/^.*\) /su, '')
      .split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Current memory of a process and its descendants in bytes: the sum of their resident set sizes. */
export function memoryOfTree(pid: number): number {
  const own = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? '');
  const descendants = childrenOf(pid).reduce((sum, child) => sum + memoryOfTree(child), 0);
  return Number(own?.[1] ?? 0) * 1024 + descendants;
}

/** Child processes of all threads of a process. */
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

/** Reads a file below `/proc`; undefined when the process has ended or the system has no `/proc`. */
function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}
