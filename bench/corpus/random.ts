/** Returns pseudo-random numbers from 0 (inclusive) to 1 (exclusive), like `Math.random`. */
export type Random = () => number;

/** A generator for these seeds (corpus seed, article number, stream): the same on every machine. Mulberry32. */
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

/** A random integer from `least` to `most`, both inclusive. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Picks one element of a list with equal probability; throws when the list is empty. */
export function pick<Value>(random: Random, from: readonly Value[]): Value {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** True with the given probability in percent. */
export function withProbability(random: Random, percent: number): boolean {
  return random() * 100 < percent;
}

/** Picks ranks from 0 to `count - 1` by Zipf’s law, like words in a text: rank r has weight 1 / (r + flatness). */
export function zipfRank(count: number, flatness: number): (random: Random) => number {
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

/** Picks from a list by Zipf’s law, the first element most often. */
export function zipfPicker(from: readonly string[], flatness: number): (random: Random) => string {
  const rank = zipfRank(from.length, flatness);
  return (random) => from[rank(random)] ?? '';
}
