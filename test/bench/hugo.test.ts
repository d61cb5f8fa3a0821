import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planCorpus } from '../../bench/corpus/corpus.ts';
import { madeArticle } from '../../bench/corpus/generate-article.ts';
import { hugoTranscriber } from '../../bench/hugo/hugo-article.ts';

const corpus = planCorpus({ size: 600 });
const transcribe = hugoTranscriber(corpus);
const articles = Array.from({ length: corpus.size }, (_, n) => transcribe(n));
const matterOf = (text: string) => parse(text.split('---\n')[1] ?? '');

describe('the corpus as Hugo takes it', () => {
  it('gives each article the address that it has on our site', () => {
    for (const [n, { path }] of articles.entries()) {
      expect(path).toBe(madeArticle(corpus, n).path.replace(/\/(\d\d)-([^/]+)$/, '/$1/$2'));
    }
  });

  it('names the same entries', () => {
    for (const [n, { text }] of articles.entries()) {
      const ours = matterOf(madeArticle(corpus, n).text);
      const theirs = matterOf(text);
      expect([theirs.topics, theirs.people, theirs.places]).toEqual([ours.topics, ours.people, ours.places]);
      expect(theirs.sections).toEqual([ours.section]);
      expect(theirs.stories).toEqual(ours.story && [ours.story]);
      expect(theirs.title).toBe(ours.title);
    }
  });

  it('links by addresses, and each leads to an article', () => {
    const known = new Set(articles.map(({ path }) => `/${path.replace(/\.md$/, '/')}`));
    const links = articles.flatMap(({ text }) =>
      [...text.matchAll(/\]\(([^)\s]+)/g)].map(([, to = '']) => to),
    );
    const toArticles = links.filter((to) => to.endsWith('/'));
    expect(toArticles.length).toBeGreaterThan(50);
    expect(toArticles.filter((to) => !known.has(to))).toEqual([]);
    expect(links.filter((to) => !posix.isAbsolute(to))).toEqual([]);
  });

  it('cuts the years of large entries into pages of 50', () => {
    const pages = new Map<string, number>();
    for (const { text } of articles) {
      for (const page of matterOf(text)['entry-years']) pages.set(page, (pages.get(page) ?? 0) + 1);
    }
    expect(pages.size).toBeGreaterThan(100);
    expect(Math.max(...pages.values())).toBeLessThanOrEqual(50);
    const counts = new Map<string, number>();
    for (const { text } of articles) {
      for (const topic of matterOf(text).topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    const [small = ''] = [...counts].find(([, count]) => count <= 50) ?? [];
    expect([...pages.keys()].filter((page) => page.startsWith(`topics-${small}-`))).toEqual([]);
  });
});
