import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '#content/read-archive.ts';
import { renderProblem } from '#model/problem.ts';
import { reserved } from '#pages/site-addresses.ts';
import { article, problemsOf, publication, readNewsroom, svg } from './newsroom.ts';

const newsroom = 'test/fixtures/newsroom';

describe('the fixture newsroom, which uses every feature', () => {
  test('has no errors, and every file is accounted for', async () => {
    const reading = await readArchive(newsroom, { now: '2025-02-01T00:00:00Z', reserved });
    const { articles, drafts, embargoed, gone, other, read } = reading;
    expect(reading.problems.map(renderProblem)).toEqual([
      expect.stringMatching(
        /^warning: .+ cannot be served as a file; it works only on hosts that read redirect rules/,
      ),
    ]);
    expect(articles.length + drafts.length + embargoed.length + gone.length + other.length).toBe(read);
    expect(drafts.map(({ file }) => file)).toEqual(['2025/01/08-not-yet-written.md']);
    expect(gone.map(({ file }) => file)).toEqual(['2025/01/07-secret-of-the-lock.md']);
    expect(embargoed.map(({ file }) => file)).toEqual([
      '2025/01/31-budget.md',
      '2025/06/01-summer-regatta.md',
    ]);
    expect(reading.nextRelease).toBe('2025-03-01T06:00:00Z');
  });

  test('publishes an embargoed article when its embargo ends', async () => {
    const before = await readArchive(newsroom, { now: '2025-03-01T05:59:59Z', reserved });
    const after = await readArchive(newsroom, { now: '2025-03-01T06:00:00Z', reserved });
    expect(after.articles.length).toBe(before.articles.length + 1);
    expect(after.nextRelease).toBe('2025-06-01T09:00:00Z');
  });

  test('returns no text for a withdrawn article', async () => {
    const { texts, gone } = await readArchive(newsroom, { now: '2025-02-01T00:00:00Z', reserved });
    expect(texts.get(gone[0]?.file ?? '')).toBe('');
    expect(gone[0]?.text.words).toBe(0);
  });

  test('separates the files of published pages from those of a draft', async () => {
    const { files, withheldFiles } = await readArchive(newsroom, { now: '2025-02-01T00:00:00Z', reserved });
    expect(files.map(({ file }) => file)).toEqual([
      '2012/02/quay.png',
      '2012/02/wave.svg',
      '2024/12/costs.csv',
      '2024/12/minutes.pdf',
      '2024/12/quay.png',
      'logo.svg',
    ]);
    expect(files.find(({ file }) => file === '2024/12/quay.png')).toMatchObject({
      width: 400,
      height: 300,
      type: 'image/png',
    });
    expect(withheldFiles.map(({ file }) => file)).toEqual(['2025/01/draft.svg']);
  });

  test('reads a file with Windows line endings like any other', async () => {
    const { articles } = await readArchive(newsroom, { now: '2025-02-01T00:00:00Z', reserved });
    const review = articles.find(({ file }) => file.endsWith('one-act-plays.md'));
    expect(review).toMatchObject({
      title: 'A night of one-act plays',
      places: ['Town Hall'],
      rights: 'cc-by',
    });
    expect(review?.text.opening).toBe('Two of the three plays were short.');
  });
});

describe('articles', () => {
  test('are sorted by time, then path; articles without a time come first on their day', async () => {
    const { articles } = await readNewsroom({
      '2024/12/21-c.md': article(['date: 2024-12-21 00:00']),
      '2024/12/21-b.md': article(['date: 2024-12-21 09:00']),
      '2024/12/21-d.md': article(),
      '2024/12/21-a.md': article(['date: 2024-12-21T09:00:00+00:00']),
      '2024/12/20-z.md': article(['date: 2024-12-20 23:59']),
    });
    expect(articles.map(({ path }) => path.split('/')[4])).toEqual(['z', 'd', 'c', 'a', 'b']);
  });

  test('belong to the day in the publication’s zone', async () => {
    const ofSeoul = 'name: N\ntagline: T\nurl: https://n.example/\nlanguage: ko\ntimezone: Asia/Seoul\n';
    const { articles, problems } = await readNewsroom({
      'publication.yaml': ofSeoul,
      '2024/12/21-a.md': article(['date: 2024-12-21 08:00']),
      '2024/12/21-b.md': article(['date: 2024-12-20T23:00:00Z']),
    });
    expect(problems).toEqual([]);
    expect(articles.map(({ day, published }) => [day, published.utc])).toEqual([
      ['2024-12-21', '2024-12-20T23:00:00Z'],
      ['2024-12-21', '2024-12-20T23:00:00Z'],
    ]);
  });

  test('can link to an embargoed article that is published before them', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(),
      '2025/07/01-first.md': article(),
      '2025/07/02-second.md': article([], 'After [the first](01-first.md).'),
      '2025/07/03-draft.md': article(
        ['draft: true'],
        'After [the second](02-second.md) and [none](04-none.md).',
      ),
    });
    expect(problems).toEqual([
      expect.stringMatching(
        /^warning: 2025\/07\/03-draft\.md:5:38: the article 2025\/07\/04-none\.md does not exist/,
      ),
    ]);
  });

  test('that end with the name of an agency cause a warning if agency is not set', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article([], 'Copy. (NSP)'),
      '2025/01/01-b.md': article(['agency: north-sea-press'], 'Copy. (NSP)'),
      '2025/01/01-c.md': article([], 'Copy. (Someone else)'),
    });
    expect(problems).toEqual([
      'warning: 2025/01/01-a.md:1:1: the text ends with (NSP), but agency is not set; add agency: north-sea-press',
    ]);
  });

  test('cannot have the same id', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(['id: urn:x']),
      '2025/01/02-b.md': article(['rank: 1', 'id: urn:x']),
    });
    expect(problems).toEqual([
      '2025/01/02-b.md:4:5: 2025/01/01-a.md has the same id, urn:x; change one of the two ids',
    ]);
  });

  test('that link to a withdrawn article cause a warning', async () => {
    const problems = await problemsOf({
      '2025/01/01-gone.md': article(['gone: { date: 2025-02-01, reason: R }'], 'See [none](none.md).'),
      '2025/01/02-a.md': article([], 'See [it](01-gone.md#anchor).'),
    });
    expect(problems).toEqual([expect.stringMatching(/^warning: 2025\/01\/02-a\.md:4:5: .* was withdrawn/)]);
  });

  test('whose translation is a draft cause a warning', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(['translations: { ko: 2025/01/01-a-ko.md }']),
      '2025/01/01-a-ko.md': article(['language: ko', 'draft: true', 'translations: { en: 2025/01/01-a.md }']),
    });
    expect(problems).toEqual([
      expect.stringMatching(/^warning: 2025\/01\/01-a\.md:3:21: the translation .* is a draft/),
    ]);
  });
});

describe('duplicate addresses', () => {
  test('are errors that name both files', async () => {
    const problems = await problemsOf({
      '2025/01/01-vote.md': article(),
      '2025/01/01-vote.markdown': article(),
      '2025/01/01-Vote!.md': article(),
      '2025/01/02-a.md': article(['aliases: [/2025/01/01/VOTE/index.html, /old]']),
      '2025/01/02-b.md': article(['aliases: ["/%6Fld/"]']),
      'pages/old.md': article(),
    });
    const taken = problems.map((line) =>
      /^(\S+): .* has the same address as (.*);/.exec(line)?.slice(1, 3).join(' < '),
    );
    expect(taken).toEqual([
      '2025/01/01-vote.markdown:1:1 < the article 2025/01/01-Vote!.md',
      '2025/01/01-vote.md:1:1 < the article 2025/01/01-Vote!.md',
      '2025/01/02-a.md:3:11 < the article 2025/01/01-Vote!.md',
      '2025/01/02-a.md:3:40 < the page pages/old.md',
      '2025/01/02-b.md:3:11 < the page pages/old.md',
    ]);
  });

  test('are found whatever the case, Unicode form and percent-encoding', () => {
    const folded = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.normalize('NFD'),
      (text: string) => text.toUpperCase(),
      (text: string) => encodeURI(text),
      (text: string) => `${text}index.html`,
      (text: string) => text.replace(/\/$/, ''),
    );
    return fc.assert(
      fc.asyncProperty(
        fc.constantFrom('vote', 'café', '표결', 'straße', 'ﬁne'),
        folded,
        async (name, change) => {
          const file = `2025/01/01-${name}.md`;
          const alias = change(`/2025/01/01/${name}/`).replace(/"/g, '');
          const problems = await problemsOf({
            [file]: article(),
            '2025/01/02-b.md': article([`aliases: ["${alias}"]`]),
          });
          expect(problems.join('\n')).toContain('has the same address as the article');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('include a file and a folder with the same path', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(['aliases: [/old.html, /fine]']),
      '2025/01/02-b.md': article(['aliases: [/old.html/b, /fine/b]']),
    });
    expect(problems).toEqual([
      expect.stringContaining(
        '2025/01/02-b.md:3:11: the alias /old.html/b has the same address as the alias 2025/01/01-a.md',
      ),
    ]);
  });

  test.each([
    ['pages/search.md', '/search/'],
    ['pages/2024.md', '/2024/'],
    ['pages/topics/a.md', '/topics/a/'],
    ['robots.txt', '/robots.txt'],
  ])('%s cannot use an address reserved for the site', async (path, address) => {
    const problems = await problemsOf({ '2024/01/01-a.md': article(), [path]: article() });
    expect(problems.join('\n')).toContain(address);
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('the ledger', () => {
  const ledger = '/2025/01/01/moved/\n/2025/01/01/kept/\n/2025/01/01/draft/\n/old.html\n/topics/empty/\n';
  const kept = { '2025/01/01-kept.md': article(), '2025/01/01-draft.md': article(['draft: true']) };

  test('reports addresses that would vanish', async () => {
    expect(await problemsOf({ ...kept, 'urls.txt': ledger })).toEqual([
      expect.stringContaining('urls.txt:1:1: /2025/01/01/moved/ was published and would vanish'),
      expect.stringContaining(
        'urls.txt:3:1: /2025/01/01/draft/ was published, but 2025/01/01-draft.md is a draft',
      ),
      expect.stringContaining('urls.txt:4:1: /old.html was published and would vanish'),
    ]);
  });

  test('accepts an alias, a redirect and a withdrawal', async () => {
    const problems = await problemsOf({
      ...kept,
      'publication.yaml': `${publication}redirects: { /old.html: /2025/01/01/kept/ }\n`,
      '2025/01/01-kept.md': article(['aliases: [/2025/01/01/moved/]']),
      '2025/01/01-draft.md': article(['gone: { date: 2025-02-01, reason: R }']),
      'urls.txt': ledger,
    });
    expect(problems).toEqual([]);
  });

  test('does not report the address of a file with errors as vanished', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(),
      '2025/01/01-b.md': 'x',
      'urls.txt': '/2025/01/01/b/\n',
    });
    expect(problems).toEqual([expect.stringContaining('2025/01/01-b.md:1:1: the file has no front matter')]);
  });

  test('reports a line that is not an address', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(),
      'urls.txt': '/2025/01/01/a/\nhttps://x.example/\n',
    });
    expect(problems).toEqual([expect.stringContaining('urls.txt:2:1: the line is not an address')]);
  });
});

describe('images and other files', () => {
  test('that nothing uses are listed, not copied', async () => {
    const { files, other } = await readNewsroom({ '2025/01/01-a.md': article(), '2025/01/unused.svg': svg });
    expect(files).toEqual([]);
    expect(other).toContainEqual({
      path: '2025/01/unused.svg',
      reason: 'unused file: no published article or page uses it',
    });
  });

  test('with active content are errors if an article uses them', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(['image: { src: a.svg, alt: A }']),
      '2025/01/a.svg': svg.replace('<path', '<script>alert(1)</script><path'),
      '2025/01/unused.svg': svg.replace('<path', '<script>alert(1)</script><path'),
    });
    expect(problems).toEqual([expect.stringContaining('2025/01/a.svg:1:61: the image contains <script>')]);
  });

  test('that are not images cannot be used as images', async () => {
    const problems = await problemsOf({
      '2025/01/01-a.md': article(['image: { src: a.png, alt: A }', 'images: [{ src: b.pdf, alt: B }]']),
      '2025/01/a.png': 'no picture',
      '2025/01/b.pdf': '%PDF-1.1',
    });
    expect(problems).toEqual([
      expect.stringContaining('2025/01/01-a.md:4:17: 2025/01/b.pdf is not an image'),
      expect.stringContaining('2025/01/a.png:1:1: the file is not a readable image'),
    ]);
  });
});

describe('old addresses with queries', () => {
  const old = (ids: readonly number[]) => [
    `aliases: [${ids.map((id) => `"/?p=${id}"`).join(', ')}, /a.html]`,
  ];

  test('are reported one by one, each at its position', async () => {
    expect(await problemsOf({ '2025/01/01-a.md': article(old([12, 7])) })).toEqual([
      expect.stringContaining('warning: 2025/01/01-a.md:3:11: the alias /?p=12 cannot be served as a file'),
      expect.stringContaining('warning: 2025/01/01-a.md:3:21: the alias /?p=7 cannot be served as a file'),
    ]);
  });

  test('are counted in a single warning if there are many', async () => {
    const many = Array.from({ length: 21 }, (_, index) => index + 12);
    expect(await problemsOf({ '2025/01/01-a.md': article(old(many)) })).toEqual([
      'warning: publication.yaml:1:1: 21 old addresses with a query, such as /?p=12, cannot be served as files; they work only on hosts that read redirect rules; use Netlify (_redirects), Apache (.htaccess), nginx (hosts/nginx.conf) or Caddy (hosts/Caddyfile); GitHub Pages and Cloudflare Pages ignore queries',
    ]);
  });
});
