import { describe, expect, it } from 'vitest';
import { indexPages } from '#pages/indexes.ts';
import { articleOf, contentOf, publicationOf } from '../feeds/newsroom.ts';

const stories = ['The ferry strike', 'Theatre fire', 'An Cheol-soo', 'Budget'];
const told = stories.flatMap((story, place) =>
  ['a', 'b'].map((part) => articleOf(`2024/12/2${place}-${part}.md`, { story })),
);

describe('an index', () => {
  it('files a name under its first word, “The” left out', () => {
    const [page] = indexPages(contentOf(told, publicationOf({})).archive, 'stories');
    expect(page?.data.letters.map(({ letter }) => letter)).toEqual(['a', 'b', 'f', 't']);
    expect(page?.data.rows.map(({ name }) => name)).toEqual([
      'An Cheol-soo',
      'Budget',
      'The ferry strike',
      'Theatre fire',
    ]);
  });
});
