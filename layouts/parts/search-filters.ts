import type { IndexKind } from '#model/paths.ts';

/** The word that narrows a search to an entry of an index, in the address of the search page. */
export const searchFilters: Readonly<Partial<Record<IndexKind, string>>> = {
  sections: 'section',
  topics: 'topic',
  people: 'person',
  places: 'place',
  authors: 'author',
  agencies: 'agency',
};
