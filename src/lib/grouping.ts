/** Groups values by a key, keeping the order of first appearance and the order inside each group. */
export function groupBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Compares two texts by code unit: the same order on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cuts a list into runs of at most `size` values. */
export function inRuns<Value>(values: readonly Value[], size: number): Value[][] {
  const runs: Value[][] = [];
  for (let at = 0; at < values.length; at += size) runs.push(values.slice(at, at + size));
  return runs;
}
