/** Groups values by a key. Groups are in order of first appearance; values keep their order. */
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

/** Compares two strings by UTF-16 code unit: the same order on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Splits a list into batches of at most `size` values. */
export function inBatches<Value>(values: readonly Value[], size: number): Value[][] {
  return [...toBatches(values, size)];
}

/** Yields batches of at most `size` values, lazily. */
export function* toBatches<Value>(values: Iterable<Value>, size: number): Generator<Value[]> {
  let batch: Value[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Compares two strings by code point. */
export function byCodePoint(a: string, b: string): number {
  return byCodeUnit(codePoints(a), codePoints(b));
}

/** Prefixes surrogate pairs, so that comparing code units gives the order of code points. */
function codePoints(text: string): string {
  return /[\ud800-\udfff]/.test(text)
    ? Array.from(text, (character) => (character.length > 1 ? `\uffff${character}` : character)).join('')
    : text;
}
