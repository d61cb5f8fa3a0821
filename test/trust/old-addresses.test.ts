import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { oldAddressPath } from '#model/paths.ts';
import { renderProblem } from '#model/problem.ts';
import { writeSmallArchive } from '../builder/small-archive.ts';
import { article, problemsOf } from '../content/newsroom.ts';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { filesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

describe('an alias outside the site is rejected in every notation', () => {
  it.each([
    '/../evil',
    '/a/../../evil',
    '/..',
    '/%2e%2e/evil.html',
    '/%2E%2e%2f%2e%2e%2fevil.html',
    '/a/.%2e/evil.html',
    '/%2e/a',
    '/..%5c..%5cevil.html',
    '/a%00.html',
    '/a%0d%0aLocation:x',
    '/a%7f',
    '//evil.example/',
    '/a\\b',
  ])('%s', async (address) => {
    const lines = await problemsOf({ '2025/01/01-a.md': article([`aliases: [${JSON.stringify(address)}]`]) });
    expect(lines.join()).toMatch(
      /^2025\/01\/01-a\.md:3:\d+: entry 1 of aliases is .+, not a path on the site;/,
    );
  });
});

describe('an alias that cannot be a file', () => {
  const paths = sitePathsIn(temporaryFolder());
  const old = [
    '/index.php?id=7',
    '/a:b.html',
    '/con/a',
    '/trailing./x',
    `/${'long'.repeat(60)}`,
    '/a//b',
    '/a%ff',
  ];
  let warnings: string[] = [];
  beforeAll(async () => {
    const text = `---\ntitle: After the storm\naliases: ${JSON.stringify([...old, '/plain/', '/옛/이름.html'])}\n---\n\nAll.\n`;
    writeSmallArchive(paths.articles, { '2024/12/22-after-the-storm.md': text });
    const outcome = await buildOrThrow(paths, { now: '2025-01-12T09:00:00Z' });
    warnings = outcome.problems.map(renderProblem);
  });

  it('gives a warning', () => {
    expect(warnings).toHaveLength(old.length);
    for (const address of old)
      expect(warnings.join('\n')).toContain(
        `the alias ${address} cannot be served as a file; it works only on hosts that read redirect rules`,
      );
  });

  it('is in the redirect list of every host', () => {
    for (const list of ['_redirects', '.htaccess', 'hosts/nginx.conf', 'hosts/Caddyfile']) {
      const text = readFileSync(join(paths.out, list), 'utf8').replaceAll('\\', '');
      for (const word of ['index.php', '/con/a', 'long'.repeat(60)]) expect(text, list).toContain(word);
    }
  });

  it('has no page, while every other alias has one', () => {
    expect(existsSync(join(paths.out, 'plain/index.html'))).toBe(true);
    expect(existsSync(join(paths.out, '옛/이름.html'))).toBe(true);
    expect(
      filesBelow(paths.out).filter((file) => /index\.php|con\/|trailing|longlong|:|%/.test(file)),
    ).toEqual([]);
  });
});

describe('the path where a static host serves an alias', () => {
  it.each([
    ['/a/b.html', '/a/b.html'],
    ['/a/b', '/a/b/'],
    ['/a/b/', '/a/b/'],
    ['/%EC%98%9B/', '/옛/'],
    ['/a?b', undefined],
    ['/a/..', undefined],
    ['/', undefined],
  ])('%s', (address, path) => {
    expect(oldAddressPath(address)).toBe(path);
  });
});
