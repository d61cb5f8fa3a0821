import { describe, expect, it } from 'vitest';
import { indexPages } from '#pages/indexes.ts';
import { articleOf, contentOf, publicationOf } from '../feeds/newsroom.ts';

const stories = ['The ferry strike', 'Theatre fire', 'An Cheol-soo', 'Budget'];
const articles = stories.flatMap((story, index) =>
  ['a', 'b'].map((part) => articleOf(`2024/12/2${index}-${part}.md`, { story })),
);

describe('an index', () => {
  it('ignores “The” for sorting', () => {
    const [page] = indexPages(contentOf(articles, publicationOf({})).archive, 'stories');
    expect(page?.data.letters.map(({ letter }) => letter)).toEqual(['a', 'b', 'f', 't']);
    expect(page?.data.rows.map(({ name }) => name)).toEqual([
      'An Cheol-soo',
      'Budget',
      'The ferry strike',
      'Theatre fire',
    ]);
  });
});
