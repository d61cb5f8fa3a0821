import { describe, expect, test } from 'vitest';
import { chooseImporter } from '#importers/choose-importer.ts';
import { type Files, sourceOf } from './archive-in-memory.ts';
import { fixture } from './golden-pairs.ts';

async function chosen(files: Files, format = 'auto'): Promise<string> {
  const found = await chooseImporter(format, sourceOf(files));
  return 'error' in found ? found.error : `${found.importer.format}: ${found.reason}`;
}

const post = '---\ntitle: A\ndate: 2011-03-02\n---\nText.\n';
const rss =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>A</title></item></channel></rss>';

describe('the format auto', () => {
  test.each(['markdown', 'wordpress', 'ninjs', 'newsml', 'feed', 'html', 'text'])(
    'recognizes the fixtures of %s',
    async (format) => {
      expect(await chosen(fixture(`${format}/source`))).toMatch(new RegExp(`^${format}: `));
    },
  );

  test('reports the file by which it recognizes a format, and the number of files', async () => {
    expect(await chosen({ 'a.md': post, 'b.md': post })).toBe(
      'markdown: a.md is Markdown with YAML front matter; 2 files in this format',
    );
  });

  test('reports files in other formats, which are not imported', async () => {
    const posts = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, post]));
    expect(await chosen({ ...posts, 'feed.xml': rss })).toMatch(
      /; 5 files in this format, others not imported: 1 feed$/,
    );
  });

  test('fails if two formats have a similar number of files', async () => {
    expect(await chosen({ 'a.md': post, 'feed.xml': rss })).toMatch(
      /^source contains files in several formats: 1 markdown \(.+\), 1 feed \(.+\); specify the format to import$/,
    );
  });

  test('does not take templates for saved pages', async () => {
    const layouts = Array.from({ length: 60 }, (_, index) => [
      `_layouts/l${index}.html`,
      '<!doctype html><html><head><title>{{ page.title }}</title></head><body>{{ content }}</body></html>',
    ]);
    const lists = Array.from({ length: 60 }, (_, index) => [
      `list${index}.html`,
      '---\nlayout: default\n---\n<!doctype html><html><body>{% for a in b %}{% endfor %}</body></html>',
    ]);
    expect(
      await chosen({ ...Object.fromEntries([...layouts, ...lists]), '_posts/2011-03-02-a.md': post }),
    ).toMatch(/^markdown: .+; 1 file in this format$/);
  });

  test('lists the formats if it recognizes none', async () => {
    expect(await chosen({ 'a.bin': '\0\x01' })).toMatch(
      /^no file in source has a known format; specify the format: markdown, /,
    );
  });
});

test('an unknown format is an error that lists the known ones', async () => {
  expect(await chosen({ 'a.md': post }, 'drupal')).toMatch(
    /^there is no format drupal; use markdown, wordpress, /,
  );
});
