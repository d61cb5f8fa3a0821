import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planCorpus } from '../../bench/corpus/corpus.ts';
import { generateArticle } from '../../bench/corpus/generate-article.ts';
import { hugoConverter } from '../../bench/hugo/hugo-article.ts';
import { writeHugo } from '../../bench/hugo/write-hugo.ts';
import { filesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const corpus = planCorpus({ size: 600 });
const convert = hugoConverter(corpus);
const articles = Array.from({ length: corpus.size }, (_, n) => convert(n));
const frontMatterOf = (text: string) => parse(text.split('---\n')[1] ?? '');

describe('the corpus converted for Hugo', () => {
  it('gives each article the same address as Backfile', () => {
    for (const [n, { path }] of articles.entries()) {
      expect(path).toBe(generateArticle(corpus, n).path.replace(/\/(\d\d)-([^/]+)$/, '/$1/$2'));
    }
  });

  it('refers to the same entries', () => {
    for (const [n, { text }] of articles.entries()) {
      const ours = frontMatterOf(generateArticle(corpus, n).text);
      const theirs = frontMatterOf(text);
      expect([theirs.topics, theirs.people, theirs.places]).toEqual([ours.topics, ours.people, ours.places]);
      expect(theirs.sections).toEqual([ours.section]);
      expect(theirs.stories).toEqual(ours.story && [ours.story]);
      expect(theirs.title).toBe(ours.title);
    }
  });

  it('links by address, always to an existing article', () => {
    const known = new Set(articles.map(({ path }) => `/${path.replace(/\.md$/, '/')}`));
    const links = articles.flatMap(({ text }) =>
      [...text.matchAll(/\]\(([^)\s]+)/g)].map(([, to = '']) => to),
    );
    const toArticles = links.filter((to) => to.endsWith('/'));
    expect(toArticles.length).toBeGreaterThan(50);
    expect(toArticles.filter((to) => !known.has(to))).toEqual([]);
    expect(links.filter((to) => !posix.isAbsolute(to))).toEqual([]);
  });

  it('splits the years of large entries into pages of 50 articles', () => {
    const pages = new Map<string, number>();
    for (const { text } of articles) {
      for (const page of frontMatterOf(text)['entry-years']) pages.set(page, (pages.get(page) ?? 0) + 1);
    }
    expect(pages.size).toBeGreaterThan(100);
    expect(Math.max(...pages.values())).toBeLessThanOrEqual(50);
    const counts = new Map<string, number>();
    for (const { text } of articles) {
      for (const topic of frontMatterOf(text).topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    const [small = ''] = [...counts].find(([, count]) => count <= 50) ?? [];
    expect([...pages.keys()].filter((page) => page.startsWith(`topics-${small}-`))).toEqual([]);
  });

  it('is written with its configuration and theme', async () => {
    const folder = temporaryFolder();
    await writeHugo(folder, planCorpus({ size: 20 }));
    const files = filesBelow(folder);
    expect(files).toEqual(expect.arrayContaining(['config.toml', 'layouts/_default/baseof.html']));
    expect(files.filter((file) => /^content\/\d{4}\/\d\d\/\d\d\/(?!_index)/.test(file))).toHaveLength(20);
    expect(files.filter((file) => file.endsWith('.ts'))).toEqual([]);
  });
});
