import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Corpus, planArticle } from './corpus/corpus.ts';
import { generateArticle, generateFrontMatter } from './corpus/generate-article.ts';
import { generatePublication } from './corpus/generate-publication.ts';
import { namedEntries } from './hugo/hugo-article.ts';

/** A change that an editor makes to an archive between two builds. */
export interface Change {
  readonly name: string;
  readonly apply: (folder: string) => Promise<void>;
}

export const articleAdded = 'one article added';

/** Typical daily changes: none, a new article, an edited text, a renamed topic. Apply them in this order. */
export function dailyChanges(corpus: Corpus): readonly Change[] {
  const added = generateArticle(corpus, corpus.size);
  const edited = generateArticle(corpus, Math.floor(corpus.size / 2));
  return [
    { name: 'nothing changed', apply: async () => {} },
    {
      name: articleAdded,
      apply: async (folder) => {
        await mkdir(dirname(join(folder, added.path)), { recursive: true });
        await writeFile(join(folder, added.path), added.text);
      },
    },
    {
      name: 'one text edited',
      apply: (folder) =>
        appendFile(join(folder, edited.path), '\nThis report was updated late in the evening.\n'),
    },
    {
      name: 'one topic renamed',
      apply: (folder) =>
        writeFile(
          join(folder, 'publication.yaml'),
          generatePublication(corpus, { libraries: 'Reading rooms' }),
        ),
    },
  ];
}

/** The most files that one new article may change: 20, plus 5 for each index entry, plus the other articles of its day. */
export function allowedFiles(corpus: Corpus): number {
  const added = planArticle(corpus, corpus.size);
  let others = 0;
  while (others < corpus.size && planArticle(corpus, corpus.size - 1 - others).day === added.day) others += 1;
  return 20 + 5 * namedEntries(generateFrontMatter(corpus, added)).length + others;
}
