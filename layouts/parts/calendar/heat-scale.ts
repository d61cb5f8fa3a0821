/** A step of the heat map, 1 to 5; 0 for no articles. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Returns a function that assigns a heat-map step to a count, relative to the median: an archive with similar counts
 * looks even, and outliers stand out.
 */
export function heatScale(extents: Iterable<{ readonly count: number }>): (count: number) => HeatStep {
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

/** The largest count; 0 if there are none. */
export function largestCount(extents: readonly { readonly count: number }[]): number {
  return extents.reduce((max, { count }) => Math.max(max, count), 0);
}
