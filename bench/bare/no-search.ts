import type { PlannedVolume } from '../../src/search/plan-search.ts';

export { buildVolumeList, searchLanguage } from '../../src/search/plan-search.ts';

/** No volumes: the build takes this instead of `src/search/plan-search.ts` under `node --conditions=no-search`. */
export function planSearch(): PlannedVolume[] {
  return [];
}
