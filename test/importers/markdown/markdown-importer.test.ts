import { describe, expect, test } from 'vitest';
import { markdownImporter } from '#importers/markdown/markdown-importer.ts';
import { ArchiveInMemory, type Files } from '../archive-in-memory.ts';
import { checkGoldenPairs } from '../golden-pairs.ts';

async function imported(files: Files) {
  const archive = new ArchiveInMemory();
  const report = await archive.import(markdownImporter, files);
  return { archive, report, texts: Object.values(archive.articles).join('\n') };
}

test('a Jekyll site becomes the expected articles', async () => {
  await checkGoldenPairs(markdownImporter);
});

describe('the date of a post', () => {
  const shapes: [raw: string, expected: string][] = [
    ['2011-03-02 7:05:09 -0500', '2011-03-02T12:05:09+00:00'],
    ['Wed, 02 Mar 2011 07:05:09 EST', '2011-03-02T12:05:09+00:00'],
    ['2011-07-02 07:05', '2011-07-02T07:05:00+01:00'],
    ['2011-03-02T07:05:09Z  # junk', '2011-03-02T07:05:09+00:00'],
  ];
  test.each(shapes)('%s is parsed', async (raw, expected) => {
    const { texts } = await imported({ 'post.md': `---\ntitle: A\ndate: ${raw}\n---\nText.\n` });
    expect(texts).toContain(`date: ${expected}`);
  });

  test('a zero date without a date in the file name is rejected', async () => {
    const { report } = await imported({ 'post.md': '---\ntitle: A\ndate: 0000-00-00\n---\nText.\n' });
    expect(report.rejected.map(({ message }) => message)).toEqual(['"0000-00-00" is a zero date']);
  });
});

test('two posts with the same path are both imported, which is reported', async () => {
  const post = '---\ntitle: Storm\ndate: 2011-03-02\nslug: storm\n---\n';
  const { archive, report } = await imported({ 'a.md': `${post}One.\n`, 'b.md': `${post}Two.\n` });
  expect(Object.keys(archive.articles)).toEqual(['2011/03/02-storm-2.md', '2011/03/02-storm.md']);
  expect(report.articles[1]?.changes.map(({ part }) => part)).toContain('name storm');
});

test('no name and no old path leads out of the archive', async () => {
  const { archive } = await imported({
    'b.md':
      '---\ntitle: B\ndate: 2011-03-02\nredirect_from: [/%2e%2e/%2e%2e/b.html, /x/../b.html]\n---\nText.\n',
    'a.md': '---\ntitle: A\ndate: 2011-03-02\nslug: ../../../etc/passwd\npermalink: /../../x/\n---\nText.\n',
  });
  for (const [file, text] of archive.files) expect(file + text).not.toMatch(/\.\.|%2e/);
  expect(archive.problems()).toEqual([]);
});

test('a post without text, with a blank title and with duplicate keys is imported', async () => {
  const { archive, report } = await imported({
    'a-name.md': '---\ntitle: "  "\ntitle: ""\ndate: 2011-03-02\n---\n',
  });
  expect(Object.values(archive.articles)[0]).toContain('title: a name');
  expect(report.articles[0]?.changes.map(({ what }) => what)).toContain('inferred');
  expect(archive.problems()).toEqual([]);
});

test('Liquid and shortcodes are not executed', async () => {
  const { texts } = await imported({
    'config.toml': 'title = "x"\n',
    'content/posts/a.md':
      '---\ntitle: A\ndate: 2011-03-02\n---\n{{< secret "x" >}} {{ .Site.Params.key }} {{< figure src="x.jpg" caption="Cap" >}}\n',
  });
  expect(texts).toContain('secret');
  expect(texts).toContain('Cap');
});

describe('links within a text', () => {
  const post = (text: string) => ({ 'a.md': `---\ntitle: A\ndate: 2011-03-02\n---\n${text}\n` });

  test('find ids in raw HTML', async () => {
    const { archive, texts } = await imported(
      post(
        'See [one](#part-1), <a href="#fn1">note</a>.\n\n<h2 id="part-1">\n\nFirst\n\n</h2>\n\n<ul>\n<li id="fn1">Note.</li>\n</ul>',
      ),
    );
    expect(texts).toContain('[one](#part-1)');
    expect(texts).toContain('<a id="fn1"></a>');
    expect(archive.problems()).toEqual([]);
  });

  test('without a target become text, which is reported', async () => {
    const { archive, report } = await imported(post('A <a href="#nowhere">note</a>.'));
    expect(report.articles[0]?.changes.map(({ part }) => part)).toEqual(['link #nowhere']);
    expect(archive.problems()).toEqual([]);
  });

  test('do not need an anchor that a heading has implicitly', async () => {
    const { archive, texts } = await imported(
      post('See [it](#the-storm).\n\n## <a id="the-storm"></a>The storm\n\nIt came.'),
    );
    expect(texts).not.toContain('<a id="the-storm">');
    expect(archive.problems()).toEqual([]);
  });
});

test('an image by reference stays an image, or becomes a link if its file is missing', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const text =
    '---\ntitle: A\ndate: 2011-03-02\n---\n![The quay][quay] and ![A cat][cat].\n\n[quay]: quay.svg\n[cat]: https://example.org/cat.gif\n';
  const { archive, texts } = await imported({ 'a.md': text, 'quay.svg': svg });
  expect(texts).toContain('![The quay](quay.svg) and [A cat](https://example.org/cat.gif).');
  expect(archive.problems()).toEqual([]);
});

describe('a whole repository', () => {
  const post = '---\ntitle: The vote\nlayout: post\n---\n![Crane](/img/crane.svg) Text.\n';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const layout =
    '<!doctype html><html><head><title>{{ page.title }}</title></head><body>{{ content }}</body></html>';
  const list =
    '---\nlayout: default\n---\n<html><body>{% for post in site.posts %}{{ post.title }}{% endfor %}</body></html>';
  const repository: Files = {
    'CONTRIBUTING.md': '# Contributing\n',
    LICENSE: 'As is.\n',
    'README.md': '# The site\n',
    '_config.yml': 'permalink: /:year/:title/\n',
    '_includes/head.html': '<meta charset="utf-8"><link href="{{ site.url }}">',
    '_layouts/post.html': layout,
    '_posts/2011-03-02-vote.md': post,
    'about.html': '---\ntitle: About us\n---\n<p>Since 1911.</p>\n',
    'google0123.html': 'google-site-verification: google0123.html',
    'img/crane.svg': svg,
    'index.html': list,
    'theme.html': layout.replace('<head>', '<head><link href="{{ site.baseurl }}/x.css">'),
    'vendor/bundle/gems/minima/_posts/2016-05-19-welcome.md': post,
    'vendor/bundle/gems/minima/README.md': '---\ntitle: Minima\ndate: 2016-01-01\n---\nText.\n',
  };
  const reasons = {
    'CONTRIBUTING.md': 'no front matter',
    'README.md': 'no front matter',
    '_includes/head.html': 'template of the old site',
    '_layouts/post.html': 'template of the old site',
    'about.html': 'page without a date in its front matter, name or URL (use --pages to import pages)',
    'index.html': 'template of the old site',
    'theme.html': 'template of the old site',
    'vendor/bundle/gems/minima/README.md': 'part of a theme or package of the old site',
    'vendor/bundle/gems/minima/_posts/2016-05-19-welcome.md': 'part of a theme or package of the old site',
  };

  test('is imported as it is, and files that are not articles are skipped with a reason', async () => {
    const { archive, report, texts } = await imported(repository);
    expect(Object.fromEntries(report.skipped.map(({ location, reason }) => [location.file, reason]))).toEqual(
      reasons,
    );
    expect([report.found, report.articles.length, report.rejected]).toEqual([10, 1, []]);
    expect(texts).toContain('- /2011/vote/\n');
    expect(archive.problems()).toEqual([]);
  });

  test('includes pages on request, but no templates', async () => {
    const archive = new ArchiveInMemory();
    const report = await archive.import(markdownImporter, repository, { pages: true });
    expect(report.articles.map(({ origin }) => origin)).toEqual(['_posts/2011-03-02-vote.md', 'about.html']);
  });

  test('can have its site in a folder', async () => {
    const inFolder = Object.entries(repository).map(([path, text]) => [`docs/${path}`, text] as const);
    const { texts, archive } = await imported({ ...Object.fromEntries(inFolder), 'README.md': '# Code\n' });
    expect(texts).toContain('- /2011/vote/\n');
    expect(texts).toContain('![Crane](crane.svg)');
    expect(archive.problems()).toEqual([]);
  });

  test('can specify that folder in its configuration', async () => {
    const { texts } = await imported({
      '_config.yml': 'source: source\npermalink: /:categories/:title/\n',
      'source/_posts/2011-03-02-vote.md': post,
      'source/img/crane.svg': svg,
    });
    expect(texts).toContain('- /vote/\n');
    expect(texts).toContain('crane.svg)');
  });

  test('of Hugo can have sections named like template folders', async () => {
    const { report } = await imported({
      'hugo.toml': 'title = "Gazette"\n',
      'content/themes/2011-03-02-vote.md': post,
      'content/vendor/2011-03-03-vote.md': post,
      'layouts/_default/single.html': '{{ define "main" }}{{ .Content }}{{ end }}',
      'themes/gazette/content/2011-03-02-sample.md': post,
    });
    expect(report.articles).toHaveLength(2);
    expect(report.skipped).toHaveLength(2);
  });
});

test('a Zola post has the date in its path, its aliases and its tags', async () => {
  const { archive, texts } = await imported({
    'config.toml': 'base_url = "https://gazette.example"\n',
    'content/vote.md':
      '+++\npath = "2011/03/02/Vote-1.0"\ntitle = "The vote"\naliases = ["old/vote.html"]\n[taxonomies]\ntags = ["Town hall"]\n+++\nText.\n',
  });
  expect(Object.keys(archive.articles)).toEqual(['2011/03/02-vote.md']);
  for (const expected of [
    '- /2011/03/02/Vote-1.0/\n',
    '- /old/vote.html\n',
    'date: from the URL',
    'town-hall',
  ])
    expect(texts).toContain(expected);
});

test('code blocks of Octopress become code', async () => {
  const { texts } = await imported({
    '_posts/2011-03-02-a.md':
      '---\ntitle: A\n---\nBefore.\n\n{% codeblock uwsgi.xml lang:xml %}\n<uwsgi>\n  <master/>\n</uwsgi>\n{% endcodeblock %}\n',
  });
  expect(texts).toContain('\nuwsgi.xml\n\n```xml\n<uwsgi>\n  <master/>\n</uwsgi>\n```\n');
});
