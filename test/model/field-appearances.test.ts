import { describe, expect, it } from 'vitest';
import { articleFields } from '#model/article-schema.ts';
import { type Field, type Output, outputs } from '#model/field.ts';
import { samplesOf } from './field-samples.ts';
import { renderOutputs } from './rendered-outputs.ts';

const fields: Readonly<Record<string, Field>> = articleFields;
const without = renderOutputs({});

/** Where each output is made. */
const madeIn: Readonly<Record<Output, string>> = {
  page: 'layouts/ArticleLayout.tsx and layouts/parts/article/',
  head: 'src/metadata/metas.ts',
  'json-ld': 'src/metadata/article-data.ts',
  lists: 'layouts/parts/lists/',
  rss: 'src/pages/feed-entries.ts and src/feeds/rss.ts',
  atom: 'src/pages/feed-entries.ts and src/feeds/atom.ts',
  'json-feed': 'src/pages/feed-entries.ts and src/feeds/json-feed.ts',
  ninjs: 'src/feeds/records/ninjs.ts',
  markdown: 'src/feeds/records/markdown.ts',
  dump: 'src/feeds/records/dump.ts',
  search: 'src/search/record.ts, or the page without data-pagefind-ignore',
};

/** A field appears in an output if one of its sample values changes the output. */
describe('a front-matter field appears in the outputs that its declaration lists, and in no others', () => {
  it.each(Object.entries(fields))('%s', (key, { appearsIn }) => {
    const renderings = samplesOf(key).map((sample) => renderOutputs({ [key]: sample }));
    const problems = outputs.flatMap((output) => {
      const appears = renderings.some(
        (rendering) => rendering[output] !== undefined && rendering[output] !== without[output],
      );
      if (appears === appearsIn.includes(output)) return [];
      return appears
        ? `\`${key}\` is not declared to appear in ${output}, but does; see ${madeIn[output]}`
        : `\`${key}\` is declared to appear in ${output}, but does not; see ${madeIn[output]}`;
    });
    expect(problems, problems.join('; ')).toEqual([]);
  });

  it.each(outputs)('an article with only the required fields appears in %s', (output) => {
    expect(without[output]).toContain('subject');
  });
});
