import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildManifest,
  type ManifestEntry,
  parseIndex,
  parsePart,
  renderIndex,
  renderPart,
} from '#builder/manifest/manifest.ts';
import { manifestIndexFile, partOf } from '#builder/manifest/manifest-parts.ts';
import { sha256 } from '#lib/fingerprint.ts';

const entry = (file: string, content = file): ManifestEntry => ({
  file,
  sha256: sha256(content),
  bytes: Buffer.byteLength(content),
});

const december = [
  '2024/12/21/slug/index.html',
  '2024/12/21/index.html',
  '2024/12/index.html',
  '2024/12/vote.svg',
];

describe('the manifest part of a file', () => {
  it.each([
    ...december.map((file) => [file, '2024-12']),
    ['feed/2024/12.xml', '2024-12'],
    ['feed/2024/12-2.xml', '2024-12'],
    ['sitemaps/2024-12.xml', '2024-12'],
    ['pictures/2024-12/index.html', '2024-12'],
    ['2024/index.html', 'lists-2024'],
    ['topics/money/2012/index.html', 'lists-2012'],
    ['topics/money/2012/2/index.html', 'lists-2012'],
    ['on-this-day/12-21/index.html', 'on-this-day'],
    ['dumps/2012.ndjson', 'lists-2012'],
    ['search/volumes/2012/wasm.en.pagefind', 'search-2012'],
    ['search/volumes/2010-to-2024/fragment/en_1.pf_fragment', 'search-2010-to-2024'],
    ['index.html', 'site'],
    ['ko/index.html', 'site'],
    ['feed.xml', 'site'],
    ['topics/index.html', 'site'],
    ['people/letters/a/index.html', 'site'],
    ['sitemap.xml', 'site'],
    ['sitemaps/lists-12.xml', 'site'],
    ['search/engine/pagefind.js', 'site'],
    ['_redirects', 'site'],
    ['hosts/nginx.conf', 'site'],
    ['assets/0123.css', 'site'],
  ])('%s is in %s', (file, part) => {
    expect(partOf(file)).toBe(`manifest/${part}.txt`);
  });

  it('is the same for the page and the feed of an entry', () => {
    expect(partOf('topics/money/index.html')).toMatch(/^manifest\/entries-[0-9a-f]\.txt$/);
    expect(partOf('topics/money/feed.xml')).toBe(partOf('topics/money/index.html'));
  });

  it('distributes addresses without a date over several parts', () => {
    const parts = new Set(Array.from({ length: 500 }, (_, n) => partOf(`old/story-${n}.html`)));
    expect(parts.size).toBe(16);
    expect(parts).not.toContain('manifest/site.txt');
    expect(partOf('story-17.html')).toMatch(/rest-/);
    expect(partOf('pictures/f7d446e4dc24784f-320.webp')).toMatch(/rest-/);
  });
});

describe('a manifest', () => {
  it('lists every file once and can be parsed back', () => {
    const file = fc.stringMatching(/^[a-z0-9가-힣 \\\n\r-]{1,12}(\/[a-z0-9.-]{1,8}x){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 40 }), (files) => {
        const entries = files.map((file) => entry(file));
        const manifest = buildManifest(entries);
        const { index, problems } = parseIndex(manifest.get(manifestIndexFile) ?? '');
        expect(problems).toEqual([]);
        const lines =
          index?.parts.flatMap(({ path }) => parsePart(manifest.get(path) ?? '', path).lines) ?? [];
        const back = new Map(lines.map(({ file, sha256 }) => [file, sha256]));
        expect(back).toEqual(new Map(entries.map(({ file, sha256 }) => [file, sha256])));
        expect(lines).toHaveLength(entries.length);
        expect(index?.files).toBe(entries.length);
        expect(index?.bytes).toBe(entries.reduce((bytes, entry) => bytes + entry.bytes, 0));
      }),
    );
  });

  it('does not depend on the order of files', () => {
    const entries = [...december, 'index.html', '2024/index.html'].map((file) => entry(file));
    expect(buildManifest(entries.toReversed())).toEqual(buildManifest(entries));
  });

  it('does not change the part of a past month when a later article is added', () => {
    const before = buildManifest(december.map((file) => entry(file)));
    const after = buildManifest([...december, '2025/01/02/new/index.html'].map((file) => entry(file)));
    expect(after.get('manifest/2024-12.txt')).toBe(before.get('manifest/2024-12.txt'));
    expect(after.get(manifestIndexFile)).not.toBe(before.get(manifestIndexFile));
  });

  it('has a different root hash when any file differs', () => {
    const root = (content: string) =>
      parseIndex(
        buildManifest([entry('index.html', content), entry('2024/12/a/index.html')]).get(manifestIndexFile) ??
          '',
      ).index?.root;
    expect(root('one')).not.toBe(root('two'));
  });

  it('writes the same lines as sha256sum, including unusual names', () => {
    const hash = sha256('x');
    const part = renderPart(['서울.html', 'a b.html', 'back\\slash.html'].map((file) => entry(file, 'x')));
    expect(part).toBe(`${hash}  a b.html\n\\${hash}  back\\\\slash.html\n${hash}  서울.html\n`);
  });
});

describe('parsing a part', () => {
  const line = renderPart([entry('a.html')]);

  it.each([
    ['with a truncated line', line.slice(0, -1), /the last line is incomplete/],
    ['with an invalid hash', line.replace(/^./, 'g'), /the line is not a SHA-256/],
    ['with one space instead of two', line.replace('  ', ' '), /the line is not a SHA-256/],
    ['with an empty line', `${line}\n`, /the line is not a SHA-256/],
    ['with a path outside the site', line.replace('a.html', '../a.html'), /the line is not a SHA-256/],
    ['with an absolute path', line.replace('a.html', '/a.html'), /the line is not a SHA-256/],
    ['with a duplicate file', line + line, /is not in order/],
    ['with files out of order', renderPart([entry('b.html')]) + line, /is not in order/],
  ])('rejects a part %s', (_, text, message) => {
    const { problems } = parsePart(text, 'manifest/site.txt');
    expect(problems.map((problem) => problem.message).join()).toMatch(message);
  });

  it('reports the number of the wrong line', () => {
    const { problems, lines } = parsePart(
      `${line}nonsense\n${renderPart([entry('b.html')])}`,
      'manifest/site.txt',
    );
    expect(problems).toMatchObject([{ file: 'manifest/site.txt', line: 2 }]);
    expect(lines.map(({ file }) => file)).toEqual(['a.html', 'b.html']);
  });
});

describe('parsing the index', () => {
  const part = { path: 'manifest/site.txt', sha256: sha256(''), files: 2, bytes: 30 };
  const text = renderIndex([part]);

  it('returns what was written', () => {
    expect(parseIndex(text)).toMatchObject({
      index: { backfile: 1, files: 2, bytes: 30, parts: [part] },
      problems: [],
    });
  });

  it.each([
    ['invalid JSON', '{', 'the file is not valid JSON'],
    ['another version', text.replace('"backfile": 1', '"backfile": 2'), 'backfile: must be 1'],
    ['an unknown key', text.replace('"files": 2,\n', '"files": 2, "more": 1,\n'), 'more'],
    ['a part outside the manifest', text.replace('manifest/site.txt', '../site.txt'), 'must be a part'],
    [
      'a wrong sum of files',
      text.replace('"files": 2,\n', '"files": 3,\n'),
      'file counts of the parts do not add up',
    ],
    [
      'a wrong sum of bytes',
      text.replace('"bytes": 30,\n', '"bytes": 31,\n'),
      'sizes of the parts do not add up',
    ],
    [
      'a part with a different hash',
      text.replace(sha256(''), sha256('x')),
      'the root hash does not match the parts',
    ],
    ['an additional space', text.replace('{', '{ '), 'not formatted as Backfile formats it'],
  ])('rejects %s', (_, damaged, message) => {
    const { index, problems } = parseIndex(damaged);
    expect(index).toBeUndefined();
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });
});
