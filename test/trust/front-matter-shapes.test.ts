import { describe, expect, it } from 'vitest';
import { parseArticleFile } from '#content/articles/article-file.ts';
import { parsePublication } from '#content/publication/publication-file.ts';
import type { ArchiveFile } from '#model/paths.ts';

const { publication } = parsePublication(
  'name: G\ntagline: T\nurl: https://g.example\nlanguage: en\ntimezone: UTC\n',
);

/** The error messages for an article with this front matter. */
function errorsOf(yaml: string): readonly string[] {
  if (!publication) throw new Error('the publication is invalid');
  const source = `---\ntitle: A\n${yaml}\n---\n\nText.\n`;
  const { problems } = parseArticleFile('2024/12/21-a.md' as ArchiveFile, source, publication);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

const many = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');
const billionLaughs = many(
  9,
  (n) =>
    `x-${n}: &a${n} [${Array(9)
      .fill(n === 0 ? 'x' : `*a${n - 1}`)
      .join(', ')}]`,
);

describe('malicious front matter is rejected with one message per error', () => {
  it.each([
    ['aliases of aliases', billionLaughs, 9, /anchor/],
    ['anchors', many(5000, (n) => `x-${n}: &a${n} b`), 5000, /anchor/],
    ['tags', many(5000, (n) => `x-${n}: !!str b`), 5000, /tag/],
    ['unknown keys', many(5000, (n) => `k${n}: a`), 5000, /unknown key/],
    ['a repeated key', many(5000, () => 'x-a: b'), 4999, /appears twice/],
    ['unclosed brackets', `x-a: ${'['.repeat(65_536)}`, 1, /more than 1000 brackets are open at this point/],
    ['closed brackets', `x-a: ${'['.repeat(20_000)}a${']'.repeat(20_000)}`, 1, /more than 1000 brackets/],
    ['maps in maps', many(200, (n) => `${' '.repeat(n)}x-a:`), 1, /nested more than 8 levels deep/],
    ['lists in lists', `x-a:\n  ${'- '.repeat(5000)}a`, 1, /nested too deeply/],
  ])('%s', (_, yaml, count, pattern) => {
    const errors = errorsOf(yaml);
    expect(errors).toHaveLength(count);
    for (const message of errors) expect(message).toMatch(pattern);
  });

  it.each([
    ['a line of 65 KB', `summary: ${'word '.repeat(13_000)}`],
    ['a list of 8,000 topics', `topics:\n${many(8000, (n) => `  - t${n}`)}`],
    ['16,000 comments', many(16_000, () => '# a')],
  ])('long but harmless front matter is accepted: %s', (_, yaml) => {
    expect(errorsOf(yaml)).toEqual([]);
  });
});
