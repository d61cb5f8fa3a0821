import type { PlannedVolume } from '../../src/search/plan-search.ts';

export { buildVolumeList, searchLanguage } from '../../src/search/plan-search.ts';

/** Plans no volumes. `node --conditions=no-search` selects this instead of `src/search/plan-search.ts`. */
export function planSearch(): PlannedVolume[] {
  return [];
}
