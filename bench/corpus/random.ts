/** Numbers from 0 up to 1 that look random and are the same for the same seed, on every machine. */
export type Random = () => number;

/** A source of its own for each place that asks: the seed, an article's number, a stream. Mulberry32. */
export function seededRandom(...seeds: readonly number[]): Random {
  let state = seeds.reduce(
    (mixed, seed) => Math.imul(mixed ^ (seed + 0x9e3779b9), 0x85ebca6b) ^ (mixed >>> 13),
    0,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of a list, each as likely. */
export function pick<Value>(random: Random, from: readonly Value[]): Value {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** True so many times in a hundred. */
export function oftenAs(random: Random, percent: number): boolean {
  return random() * 100 < percent;
}

/** Draws ranks 0 to `count - 1` as words fall in a text: rank r with weight 1 / (r + flatness), by Zipf’s law. */
export function zipf(count: number, flatness: number): (random: Random) => number {
  const sums: number[] = [];
  for (let rank = 0; rank < count; rank++) sums.push((sums[rank - 1] ?? 0) + 1 / (rank + flatness));
  const total = sums.at(-1) ?? 0;
  return (random) => {
    const aim = random() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Draws from a list by Zipf’s law, the first most often. */
export function drawn(from: readonly string[], flatness: number): (random: Random) => string {
  const rank = zipf(from.length, flatness);
  return (random) => from[rank(random)] ?? '';
}
