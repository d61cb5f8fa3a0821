import { Session } from 'node:inspector';

/** Begins to count before the first function is compiled: what was compiled earlier has no counters in it. */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** What ran since the last time this was asked. */
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
 * Counts the work of an act: how often each function and each block in it ran, summed, as V8’s precise coverage
 * counts it. What regular expressions and native methods do inside one call is not seen.
 */
export function countWork(act: () => unknown): number {
  takeCount();
  act();
  return takeCount();
}

/** Ends the counting, which takes time of its own. */
export function stopCounting(): void {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
}
