import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePublication } from '#content/publication/publication-file.ts';
import { allowedHtml } from '#markdown/raw-html/allowed-html.ts';
import { goldenFolder } from '../site/golden-site.ts';
import { sitePathsIn } from '../tools/build.ts';
import { filesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { buildHostile, problemsOfArticle, readRejecting } from './build-hostile.ts';
import { collectHarmless, dangersInPage, dangersInText, dangersInXml } from './find-dangers.ts';
import { type HostileFiles, hostileArchive, hostileArticle } from './hostile-archive.ts';
import { hostileStrings } from './hostile-strings.ts';

/** The number of articles in the built site; with 5000, every key gets every string. */
const { BACKFILE_HOSTILE = '50' } = process.env;
/** The number of articles that are only read. Lists and texts contain all strings, other keys one per article. */
const readCount = BACKFILE_HOSTILE === '50' ? 1000 : 5000;

const strings = hostileStrings(5000);
const host = 'https://gazette.example/';
const now = '2013-06-01T00:00:00Z';
const folder = temporaryFolder();
const paths = sitePathsIn(folder);

const golden = filesBelow(goldenFolder).filter((file) => file.endsWith('.html'));
const harmless = collectHarmless(golden.map((file) => readFileSync(join(goldenFolder, file), 'utf8')));
for (const [name, attributes] of allowedHtml) {
  const known = harmless.get(name) ?? new Set();
  for (const attribute of [
    ...attributes,
    'dataPagefindIgnore',
    'hrefLang',
    'dateTime',
    'colSpan',
    'rowSpan',
    'tabIndex',
    'role',
    'className',
  ])
    known.add(attribute);
  harmless.set(name, known);
}

describe('the check of pages and feeds', () => {
  const page = (inside: string) =>
    `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>${inside}</body></html>`;

  it.each([
    ['<script>alert(1)</script>', 'inline <script>'],
    ['<script src="https://evil.example/a.js"></script>', '<script src=https://evil.example/a.js>'],
    ['<script type="application/ld+json">{"a":"</b"}</script>', 'data with <'],
    ['<p onclick="x">a</p>', '<p onClick>'],
    ['<p style="color:red">a</p>', '<p style>'],
    ['<a href="java\tscript:alert(1)">a</a>', 'href='],
    ['<img src="//evil.example/a.png">', 'src='],
    ['<iframe></iframe>', '<iframe>'],
    ['<meta http-equiv="refresh" content="0;url=javascript:alert(1)">', 'content='],
  ])('finds the danger in %s', (inside, danger) => {
    expect(dangersInPage(page(inside), host, harmless).join(' ')).toContain(danger);
  });

  it('accepts a harmless page', () => {
    expect(dangersInPage(page('<p>a <a href="https://other.example/">b</a></p>'), host, harmless)).toEqual(
      [],
    );
  });

  it('finds dangers in a feed', () => {
    const feed = (inside: string) => `<rss><item><description>${inside}</description></item></rss>`;
    expect(dangersInXml(feed('&lt;script>alert(1)&lt;/script>'), host, harmless)).not.toEqual([]);
    expect(dangersInXml(feed('<p xmlns="http://www.w3.org/1999/xhtml"/>'), host, harmless)).not.toEqual([]);
    expect(dangersInXml(feed('&lt;p>a &amp;amp; b&lt;/p>'), host, harmless)).toEqual([]);
  });
});

it('each of 5,000 hostile strings in every part of an article is treated as text or rejected with its line', () => {
  const { publication } = parsePublication(
    'name: G\ntagline: T\nurl: https://g.example\nlanguage: en\ntimezone: UTC\n',
  );
  if (!publication) throw new Error('the publication is invalid');
  const fields = new Map<string, { accepted: number; rejected: number }>();
  for (let n = 0; n < readCount; n++) {
    const file = hostileArticle(strings, n, strings.length / readCount);
    readRejecting(file, (text) => problemsOfArticle('2012/12/21-a.md', text, publication));
    for (const { field, rejected } of file.counts()) {
      const count = fields.get(field) ?? { accepted: 0, rejected: 0 };
      count[rejected ? 'rejected' : 'accepted']++;
      fields.set(field, count);
    }
  }
  for (const [field, { accepted, rejected }] of fields)
    expect(accepted + rejected, field).toBeGreaterThanOrEqual(readCount);
  expect(fields.get('topics')?.accepted).toBeGreaterThan(4500);
  expect(fields.get('aliases')?.rejected).toBeGreaterThan(4500);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
}, 600_000);

describe('a site built from 5,000 hostile strings', () => {
  const files: HostileFiles = hostileArchive(strings, Number(BACKFILE_HOSTILE));
  let siteFiles: string[] = [];
  const read = (file: string) => readFileSync(join(paths.out, file), 'utf8');
  const ending = (...endings: readonly string[]) =>
    siteFiles.filter((file) => endings.includes(extname(file)));
  const dangersIn = (find: (file: string) => readonly string[], files: readonly string[]) =>
    files.flatMap((file) => find(file).map((danger) => `${file}: ${danger}`)).slice(0, 20);

  beforeAll(async () => {
    await buildHostile(paths, files, now);
    siteFiles = filesBelow(paths.out);
  }, 3_600_000);

  it('contains most of the strings and every kind of page', () => {
    const all = [...files.values()].flatMap((file) => [...file.counts()]);
    expect(all.filter(({ rejected }) => !rejected).length).toBeGreaterThan(all.length / 2);
    for (const kind of [
      'topics/index',
      'people/index',
      'corrections/index',
      'pictures/2012',
      'atom.xml',
      '2012/12',
    ])
      expect(siteFiles.some((file) => file.includes(kind))).toBe(true);
  });

  it('has no page that runs a script or loads from another host', () => {
    expect(dangersIn((file) => dangersInPage(read(file), host, harmless), ending('.html'))).toEqual([]);
  }, 1_200_000);

  it('has well-formed feeds, sitemaps and other XML without live markup', () => {
    expect(ending('.xml', '.opml').length).toBeGreaterThan(20);
    expect(dangersIn((file) => dangersInXml(read(file), host, harmless), ending('.xml', '.opml'))).toEqual(
      [],
    );
  });

  it('has valid JSON and search records with harmless HTML', () => {
    const htmlIn = (value: unknown, name: string): string[] => {
      if (typeof value === 'string') return /html/i.test(name) ? dangersInText(value, host, harmless) : [];
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => htmlIn(inner, key));
    };
    const inJson = (file: string) =>
      (file.endsWith('.ndjson') ? read(file).trim().split('\n') : [read(file)]).flatMap((text) =>
        htmlIn(JSON.parse(text), ''),
      );
    expect(dangersIn(inJson, ending('.json', '.ndjson'))).toEqual([]);
    const records = ending('.pf_fragment').map((file) =>
      gunzipSync(readFileSync(join(paths.out, file))).toString(),
    );
    for (const record of records)
      JSON.parse(record.slice(record.indexOf('{') < 0 ? 0 : record.search(/[[{]/)));
    expect(records.length).toBeGreaterThan(0);
  });

  it.each([
    [
      '_redirects',
      /^(?:#.*|\/[^\s<>"]*(?: [^\s<>"=]+=[^\s<>"]*)* (?:\/archive\/|https?:\/\/)[^\s<>"]* 301|)$/,
    ],
    [
      'hosts/nginx.conf',
      /^(?:#.*|location = "[^"$\\]*" \{ return 301 "[^"$\\]*"; \}|if \(\$request_uri = "[^"$\\]*"\) \{ return 301 "[^"$\\]*"; \}|(?:charset|error_page|add_header|location ~) .*|)$/,
    ],
    [
      'hosts/Caddyfile',
      /^(?:#.*|redir (?:@old-\d+|"[^"`{}\\]*") "[^"`{}\\]*" 301|@old-\d+ \{|\tpath "[^"`{}\\]*"|\tquery [^"`{}\\]*|header .*|handle_errors \{|\}|\t.*|)$/,
    ],
    [
      '.htaccess',
      /^(?: *RewriteCond %\{(?:REQUEST_URI|QUERY_STRING)\} "\^[^"]*\$"| *RewriteRule "\^" "[^"$]*" \[[\w=,]+\]| *(?:Header|AddDefaultCharset|ErrorDocument|RewriteEngine|<\/?IfModule) ?.*|)$/,
    ],
    ['robots.txt', /^(?:(?:User-agent|Allow|Disallow|Sitemap): .*|#.*|)$/],
  ])('has a %s with only expected lines', (file, line) => {
    const lines = readFileSync(join(paths.out, file), 'utf8').split('\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((text) => !line.test(text)).slice(0, 5)).toEqual([]);
  });

  it('evaluates no template, and reads and writes no file outside the site', () => {
    const texts = ending('.html', '.xml', '.json', '.md', '.txt', '.ndjson', '.opml');
    expect(texts.filter((file) => /(?<![0-9a-f])54439(?![0-9a-f])/.test(read(file)))).toEqual([]);
    expect(texts.filter((file) => /root:[x*]?:0:0/.test(read(file)))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['.site.backfile', 'articles', 'cache', 'site']);
    expect(existsSync(join(paths.out, '..', 'evil'))).toBe(false);
    expect(siteFiles.filter((file) => /(?:^|\/)\.\.?(?:\/|$)|[\\\0]/.test(file))).toEqual([]);
  });
});
