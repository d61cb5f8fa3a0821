/** Runs `work` for each value, at most `concurrency` at a time. The first failure is thrown. */
export async function eachInParallel<Value>(
  values: Iterable<Value>,
  work: (value: Value) => Promise<void>,
  concurrency = 16,
): Promise<void> {
  const remaining = values[Symbol.iterator]();
  const run = async () => {
    for (let next = remaining.next(); !next.done; next = remaining.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: concurrency }, run));
}
