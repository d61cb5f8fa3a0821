import type { IndexKind } from '#model/paths.ts';

/** The search parameter that filters by an entry, for each kind of index. */
export const searchFilters: Readonly<Partial<Record<IndexKind, string>>> = {
  sections: 'section',
  topics: 'topic',
  people: 'person',
  places: 'place',
  authors: 'author',
  agencies: 'agency',
};
