import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assign, type Corpus } from './corpus/corpus.ts';
import { madeArticle, madeFrontMatter } from './corpus/generate-article.ts';
import { madePublication } from './corpus/generate-publication.ts';
import { namedEntries } from './hugo/hugo-article.ts';

/** What happens to an archive between two builds. */
export interface Change {
  readonly name: string;
  readonly make: (folder: string) => Promise<void>;
}

export const articleAdded = 'one article added';

/** A day in the life of an archive: nothing, a new article, an edited text, a topic with another name. */
export function dailyChanges(corpus: Corpus): readonly Change[] {
  const added = madeArticle(corpus, corpus.size);
  const edited = madeArticle(corpus, Math.floor(corpus.size / 2));
  return [
    { name: 'nothing changed', make: async () => {} },
    {
      name: articleAdded,
      make: async (folder) => {
        await mkdir(dirname(join(folder, added.path)), { recursive: true });
        await writeFile(join(folder, added.path), added.text);
      },
    },
    {
      name: 'one text edited',
      make: (folder) =>
        appendFile(join(folder, edited.path), '\nA late word from the desk ends this report.\n'),
    },
    {
      name: 'one topic renamed',
      make: (folder) =>
        writeFile(join(folder, 'publication.yaml'), madePublication(corpus, { libraries: 'Reading rooms' })),
    },
  ];
}

/** How many files one new article may touch: 20, 5 for each index it stands in, and the others of its day. */
export function allowedFiles(corpus: Corpus): number {
  const added = assign(corpus, corpus.size);
  let others = 0;
  while (others < corpus.size && assign(corpus, corpus.size - 1 - others).day === added.day) others += 1;
  return 20 + 5 * namedEntries(madeFrontMatter(corpus, added)).length + others;
}
