import { Session } from 'node:inspector';

/** Starts counting before the first function is compiled, since functions compiled earlier have no counters. */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The number of executions since the last call. */
function takeCount(): number {
  let count = 0;
  session.post('Profiler.takePreciseCoverage', (failure, found) => {
    if (failure) throw failure;
    for (const { functions } of found.result)
      for (const { ranges } of functions) for (const range of ranges) count += range.count;
  });
  return count;
}

/**
 * Counts the work of a function: the total executions of all functions and blocks, by V8’s precise coverage. Does not
 * include the work inside regular expressions and native methods.
 */
export function countWork(run: () => unknown): number {
  takeCount();
  run();
  return takeCount();
}

/** Stops counting, which slows down execution. */
export function stopCounting(): void {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
}
