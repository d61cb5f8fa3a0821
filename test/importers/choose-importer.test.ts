import { describe, expect, test } from 'vitest';
import { chooseImporter } from '#importers/choose-importer.ts';
import { type Files, sourceOf } from './archive-in-memory.ts';
import { fixture } from './golden-pairs.ts';

async function chosen(files: Files, format = 'auto'): Promise<string> {
  const found = await chooseImporter(format, sourceOf(files));
  return 'none' in found ? found.none : `${found.importer.format}: ${found.why}`;
}

const post = '---\ntitle: A\ndate: 2011-03-02\n---\nText.\n';
const rss =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>A</title></item></channel></rss>';

describe('auto', () => {
  test.each(['markdown', 'wordpress', 'ninjs', 'newsml', 'feed', 'html', 'text'])(
    'knows the fixtures of %s',
    async (format) => {
      expect(await chosen(fixture(`${format}/source`))).toMatch(new RegExp(`^${format}: `));
    },
  );

  test('says by which file it knows, and how many there are', async () => {
    expect(await chosen({ 'a.md': post, 'b.md': post })).toBe(
      'markdown: a.md is Markdown below front matter in YAML; 2 such files',
    );
  });

  test('names what of other formats is left out', async () => {
    const posts = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, post]));
    expect(await chosen({ ...posts, 'feed.xml': rss })).toMatch(/5 such files \(also 1 of feed, left out\)$/);
  });

  test('asks where two formats are about as many', async () => {
    expect(await chosen({ 'a.md': post, 'feed.xml': rss })).toMatch(
      /^source holds files of several formats: 1 of markdown \(.+\), 1 of feed \(.+\); name the one to bring in$/,
    );
  });

  test('takes no template of a site for a saved page', async () => {
    const layouts = Array.from({ length: 60 }, (_, place) => [
      `_layouts/l${place}.html`,
      '<!doctype html><html><head><title>{{ page.title }}</title></head><body>{{ content }}</body></html>',
    ]);
    const lists = Array.from({ length: 60 }, (_, place) => [
      `list${place}.html`,
      '---\nlayout: default\n---\n<!doctype html><html><body>{% for a in b %}{% endfor %}</body></html>',
    ]);
    expect(
      await chosen({ ...Object.fromEntries([...layouts, ...lists]), '_posts/2011-03-02-a.md': post }),
    ).toMatch(/^markdown: .+; 1 such files$/);
  });

  test('says which formats there are where it knows none', async () => {
    expect(await chosen({ 'a.bin': '\0\x01' })).toMatch(
      /^no file of source is of a known format; name the format: markdown, /,
    );
  });
});

test('an unknown format is refused with those there are', async () => {
  expect(await chosen({ 'a.md': post }, 'drupal')).toMatch(
    /^there is no format drupal; write markdown, wordpress, /,
  );
});
