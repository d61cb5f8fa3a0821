/** Groups values by a key, keeping the order of first appearance and the order inside each group. */
export function groupBy<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
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
  return [...takeRuns(values, size)];
}

/** Takes runs of at most `size` values from what may be made only as it is asked for. */
export function* takeRuns<Value>(values: Iterable<Value>, size: number): Generator<Value[]> {
  let run: Value[] = [];
  for (const value of values) {
    run.push(value);
    if (run.length < size) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
}

/** Compares two texts by code point. */
export function byCodePoint(a: string, b: string): number {
  return byCodeUnit(codePoints(a), codePoints(b));
}

/** Lifts what lies beyond the surrogates above them, so that code units sort as code points do. */
function codePoints(text: string): string {
  return /[\ud800-\udfff]/.test(text)
    ? Array.from(text, (one) => (one.length > 1 ? `\uffff${one}` : one)).join('')
    : text;
}
