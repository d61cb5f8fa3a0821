/** A step of a heat map, from the lightest to the heaviest; 0 for nothing. */
export type Weight = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Weighs numbers of articles beside the middle one of their picture, which stands in the middle step: an even
 * archive looks even, and what is far above or below it shows.
 */
export function weigher(extents: Iterable<{ readonly count: number }>): (count: number) => Weight {
  const counts = [...extents].map(({ count }) => count).sort((a, b) => a - b);
  const middle = counts[Math.floor(counts.length / 2)] ?? 1;
  return (count) => {
    if (count <= 0) return 0;
    const share = count / middle;
    if (share < 0.4) return 1;
    if (share < 0.75) return 2;
    if (share < 1.4) return 3;
    return share < 2.5 ? 4 : 5;
  };
}

/** The largest of some counts. */
export function mostOf(extents: readonly { readonly count: number }[]): number {
  return extents.reduce((most, { count }) => Math.max(most, count), 0);
}
