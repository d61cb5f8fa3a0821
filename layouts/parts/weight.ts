/** How heavy a number of articles weighs beside the most there is, in five steps; 0 for none. */
export function weightOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (count <= 0) return 0;
  const share = Math.log1p(count) / Math.log1p(Math.max(most, 5));
  if (share > 0.86) return 5;
  if (share > 0.69) return 4;
  if (share > 0.52) return 3;
  return share > 0.36 ? 2 : 1;
}

/** The largest of some counts. */
export function mostOf(extents: readonly { readonly count: number }[]): number {
  return extents.reduce((most, { count }) => Math.max(most, count), 0);
}
