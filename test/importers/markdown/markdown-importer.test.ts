import { describe, expect, test } from 'vitest';
import { markdownImporter } from '#importers/markdown/markdown-importer.ts';
import { ArchiveInMemory, type Files } from '../archive-in-memory.ts';
import { checkGoldenPairs } from '../golden-pairs.ts';

async function imported(files: Files) {
  const archive = new ArchiveInMemory();
  const account = await archive.bring(markdownImporter, files);
  return { archive, account, texts: Object.values(archive.articles).join('\n') };
}

test('a folder of Jekyll becomes what it became before', async () => {
  await checkGoldenPairs(markdownImporter);
});

describe('the date of a post', () => {
  const shapes: [written: string, read: string][] = [
    ['2011-03-02 7:05:09 -0500', '2011-03-02T12:05:09+00:00'],
    ['Wed, 02 Mar 2011 07:05:09 EST', '2011-03-02T12:05:09+00:00'],
    ['2011-07-02 07:05', '2011-07-02T07:05:00+01:00'],
    ['2011-03-02T07:05:09Z  # junk', '2011-03-02T07:05:09+00:00'],
  ];
  test.each(shapes)('%s is understood', async (written, read) => {
    const { texts } = await imported({ 'post.md': `---\ntitle: A\ndate: ${written}\n---\nText.\n` });
    expect(texts).toContain(`date: ${read}`);
  });

  test('that is zero, and none in the name: the post is refused', async () => {
    const { account } = await imported({ 'post.md': '---\ntitle: A\ndate: 0000-00-00\n---\nText.\n' });
    expect(account.refused.map(({ message }) => message)).toEqual(['"0000-00-00" is a zero date']);
  });
});

test('two posts that want one address both live, and it is said', async () => {
  const post = '---\ntitle: Storm\ndate: 2011-03-02\nslug: storm\n---\n';
  const { archive, account } = await imported({ 'a.md': `${post}One.\n`, 'b.md': `${post}Two.\n` });
  expect(Object.keys(archive.articles)).toEqual(['2011/03/02-storm-2.md', '2011/03/02-storm.md']);
  expect(account.articles[1]?.changes.map(({ part }) => part)).toContain('name storm');
});

test('no name and no old address leads out of the archive', async () => {
  const { archive } = await imported({
    'b.md':
      '---\ntitle: B\ndate: 2011-03-02\nredirect_from: [/%2e%2e/%2e%2e/b.html, /x/../b.html]\n---\nText.\n',
    'a.md': '---\ntitle: A\ndate: 2011-03-02\nslug: ../../../etc/passwd\npermalink: /../../x/\n---\nText.\n',
  });
  for (const [file, text] of archive.files) expect(file + text).not.toMatch(/\.\.|%2e/);
  expect(archive.problems()).toEqual([]);
});

test('an empty text, a title of spaces and keys named twice make an article all the same', async () => {
  const { archive, account } = await imported({
    'a-name.md': '---\ntitle: "  "\ntitle: ""\ndate: 2011-03-02\n---\n',
  });
  expect(Object.values(archive.articles)[0]).toContain('title: a name');
  expect(account.articles[0]?.changes.map(({ what }) => what)).toContain('inferred');
  expect(archive.problems()).toEqual([]);
});

test('nothing of Liquid or of shortcodes is run', async () => {
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

  test('find the names that raw HTML gives to headings, notes and places', async () => {
    const { archive, texts } = await imported(
      post(
        'See [one](#part-1), <a href="#fn1">note</a>.\n\n<h2 id="part-1">\n\nFirst\n\n</h2>\n\n<ul>\n<li id="fn1">Note.</li>\n</ul>',
      ),
    );
    expect(texts).toContain('[one](#part-1)');
    expect(texts).toContain('<a id="fn1"></a>');
    expect(archive.problems()).toEqual([]);
  });

  test('that lead to no place are words, and it is said', async () => {
    const { archive, account } = await imported(post('A <a href="#nowhere">note</a>.'));
    expect(account.articles[0]?.changes.map(({ part }) => part)).toEqual(['link #nowhere']);
    expect(archive.problems()).toEqual([]);
  });

  test('a name that a heading has by itself is not given twice', async () => {
    const { archive, texts } = await imported(
      post('See [it](#the-storm).\n\n## <a id="the-storm"></a>The storm\n\nIt came.'),
    );
    expect(texts).not.toContain('<a id="the-storm">');
    expect(archive.problems()).toEqual([]);
  });
});

test('a picture that is named by reference is a picture, or a link where it is not at hand', async () => {
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
    'CONTRIBUTING.md': 'it has no front matter',
    'README.md': 'it has no front matter',
    '_includes/head.html': 'a template of the site, no article',
    '_layouts/post.html': 'a template of the site, no article',
    'about.html':
      'a page: neither its front matter nor its name nor its address gives a date (--pages brings pages)',
    'index.html': 'a template of the site, no article',
    'theme.html': 'a template of the site, no article',
    'vendor/bundle/gems/minima/README.md': 'part of a theme or a package of the site, no article',
    'vendor/bundle/gems/minima/_posts/2016-05-19-welcome.md':
      'part of a theme or a package of the site, no article',
  };

  test('comes in as it lies there: what is no article is named with its reason', async () => {
    const { archive, account, texts } = await imported(repository);
    expect(Object.fromEntries(account.leftOut.map(({ place, reason }) => [place.file, reason]))).toEqual(
      reasons,
    );
    expect([account.found, account.articles.length, account.refused]).toEqual([10, 1, []]);
    expect(texts).toContain('- /2011/vote/\n');
    expect(archive.problems()).toEqual([]);
  });

  test('gives its pages if asked, but no templates', async () => {
    const archive = new ArchiveInMemory();
    const account = await archive.bring(markdownImporter, repository, { pages: true });
    expect(account.articles.map(({ origin }) => origin)).toEqual(['_posts/2011-03-02-vote.md', 'about.html']);
  });

  test('may have its site in a folder', async () => {
    const inFolder = Object.entries(repository).map(([path, text]) => [`docs/${path}`, text] as const);
    const { texts, archive } = await imported({ ...Object.fromEntries(inFolder), 'README.md': '# Code\n' });
    expect(texts).toContain('- /2011/vote/\n');
    expect(texts).toContain('![Crane](crane.svg)');
    expect(archive.problems()).toEqual([]);
  });

  test('may name that folder in its configuration', async () => {
    const { texts } = await imported({
      '_config.yml': 'source: source\npermalink: /:categories/:title/\n',
      'source/_posts/2011-03-02-vote.md': post,
      'source/img/crane.svg': svg,
    });
    expect(texts).toContain('- /vote/\n');
    expect(texts).toContain('crane.svg)');
  });

  test('of Hugo keeps articles in sections that are called as folders of templates', async () => {
    const { account } = await imported({
      'hugo.toml': 'title = "Gazette"\n',
      'content/themes/2011-03-02-vote.md': post,
      'content/vendor/2011-03-03-vote.md': post,
      'layouts/_default/single.html': '{{ define "main" }}{{ .Content }}{{ end }}',
      'themes/gazette/content/2011-03-02-sample.md': post,
    });
    expect(account.articles).toHaveLength(2);
    expect(account.leftOut).toHaveLength(2);
  });
});

test('a post of Zola has the day of its address, its aliases and its terms', async () => {
  const { archive, texts } = await imported({
    'config.toml': 'base_url = "https://gazette.example"\n',
    'content/vote.md':
      '+++\npath = "2011/03/02/Vote-1.0"\ntitle = "The vote"\naliases = ["old/vote.html"]\n[taxonomies]\ntags = ["Town hall"]\n+++\nText.\n',
  });
  expect(Object.keys(archive.articles)).toEqual(['2011/03/02-vote.md']);
  for (const said of [
    '- /2011/03/02/Vote-1.0/\n',
    '- /old/vote.html\n',
    'date: from the address',
    'town-hall',
  ])
    expect(texts).toContain(said);
});

test('blocks of code of Octopress are code', async () => {
  const { texts } = await imported({
    '_posts/2011-03-02-a.md':
      '---\ntitle: A\n---\nBefore.\n\n{% codeblock uwsgi.xml lang:xml %}\n<uwsgi>\n  <master/>\n</uwsgi>\n{% endcodeblock %}\n',
  });
  expect(texts).toContain('\nuwsgi.xml\n\n```xml\n<uwsgi>\n  <master/>\n</uwsgi>\n```\n');
});
