import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleSchema } from '#model/article-schema.ts';
import { parseDay } from '#model/time.ts';
import { type Corpus, planCorpus } from '../../bench/corpus/corpus.ts';
import { generateArticle } from '../../bench/corpus/generate-article.ts';
import { generatePublication } from '../../bench/corpus/generate-publication.ts';
import { sharedPictures } from '../../bench/corpus/shared-pictures.ts';
import { writeCorpus } from '../../bench/corpus/write-corpus.ts';

const all = (corpus: Corpus) => Array.from({ length: corpus.size }, (_, n) => generateArticle(corpus, n));

interface Matter {
  readonly date?: string;
  readonly language?: string;
  readonly topics?: readonly string[];
  readonly [key: string]: unknown;
}

/** Splits a file into its front matter, with every scalar as a string, and its text. */
function partsOf(file: { readonly text: string }): {
  readonly matter: Matter;
  readonly text: string;
} {
  const [, head = '', text = ''] = /^---\n(.*?)---\n\n(.*)$/su.exec(file.text) ?? [];
  return { matter: parse(head, { schema: 'failsafe' }), text };
}

const corpus = planCorpus({ size: 1000 });
const articles = all(corpus).map((file) => ({ ...file, ...partsOf(file), whole: file.text }));

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

describe('the generated corpus', () => {
  it('is reproducible from its seed', () => {
    const digest = (seed: number) => {
      const hash = createHash('sha256');
      for (const { path, text } of all(planCorpus({ size: 50, seed }))) hash.update(path).update(text);
      return hash.digest('hex');
    };
    expect(digest(1)).toBe('2c16f32e8f49301e67b0d6ef1d48197d9335c507bcde68d4ba9a1f38c302f211');
    expect(digest(2)).not.toBe(digest(1));
  });

  it('generates an article the same way alone and among others', () => {
    expect(generateArticle(planCorpus({ size: 1000 }), 789).text).toBe(articles[789]?.whole);
  });

  it('is valid in the archive format', () => {
    const errors = articles.flatMap(({ path, matter }) => {
      const { error } = articleSchema.safeParse(matter);
      return error ? [`${path}: ${error.message}`] : [];
    });
    expect(errors).toEqual([]);
  });

  it('dates each article by its path, on existing days over thirty years', () => {
    const days = articles.map(({ path, matter }) => {
      const [, year, month, date] = /^(\d{4})\/(\d\d)\/(\d\d)-[^/]+\.md$/.exec(path) ?? [];
      const day = `${year}-${month}-${date}`;
      expect(parseDay(day)).toBe(day);
      expect(matter.date ?? day).toContain(day);
      return day;
    });
    expect(days).toEqual(days.toSorted());
    expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['1995', '2024']);
  });

  it('gives every article its own file', () => {
    expect(new Set(articles.map(({ path }) => path)).size).toBe(corpus.size);
  });

  it('has 350 to 700 words per English article, and some Korean articles', () => {
    const korean = articles.filter(({ matter }) => matter.language === 'ko');
    expect(korean.length / corpus.size).toBeGreaterThan(0.03);
    expect(korean.length / corpus.size).toBeLessThan(0.1);
    for (const { text } of korean) expect(text.match(/[가-힣]/g)?.length).toBeGreaterThan(500);
    const english = articles.filter(({ matter }) => matter.language === undefined);
    const lengths = english.map(({ text }) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(340);
    expect(lengths.filter((words) => words > 720).length / lengths.length).toBeLessThan(0.01);
  });

  it('uses about 6,000 words, a few of them very often', () => {
    const counts = new Map<string, number>();
    for (const { matter, text } of articles) {
      if (matter.language === 'ko') continue;
      for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(5000);
    expect(counts.size).toBeLessThan(9000);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const total = sorted.reduce((sum, count) => sum + count, 0);
    expect(sorted.slice(0, 100).reduce((sum, count) => sum + count, 0) / total).toBeGreaterThan(0.4);
  });

  it('refers only to entries of its publication', () => {
    const publication = parse(generatePublication(corpus));
    const kinds = [
      ['sections', 'section', 8],
      ['topics', 'topics', 60],
      ['people', 'people', 300],
      ['places', 'places', 100],
      ['organizations', 'organizations', 40],
      ['stories', 'story', 200],
      ['agencies', 'agency', 6],
      ['authors', 'authors', 50],
    ] as const;
    for (const [kind, key, size] of kinds) {
      const known = new Set(Object.keys(publication[kind]));
      expect(known.size, kind).toBe(size);
      const named = new Set(articles.flatMap(({ matter }) => listOf(matter[key])));
      expect([...named].filter((entry) => !known.has(String(entry)))).toEqual([]);
      expect(named.size, `${kind} in articles`).toBeGreaterThan(size * 0.6);
    }
  });

  it('links to and shows only existing files', () => {
    const known = new Set([...articles.map(({ path }) => path), ...sharedPictures(corpus)]);
    let links = 0;
    for (const { path, whole } of articles) {
      const found = [...whole.matchAll(/\]\(([^)\s]+)/g), ...whole.matchAll(/"src":"([^"]+)"/g)];
      links += found.length;
      const targets = found.map(([, to = '']) => posix.join(posix.dirname(path), to));
      expect(targets.filter((target) => !known.has(target))).toEqual([]);
    }
    expect(links).toBeGreaterThan(corpus.size / 5);
  });

  it('adds an article to the newest day without moving the others', () => {
    const added = generateArticle(corpus, corpus.size);
    expect(added.path).toMatch(/^2024\/12\/31-/);
    expect(articles.map(({ path }) => path)).not.toContain(added.path);
  });

  it('is written to disk completely', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'backfile-corpus-'));
    try {
      const small = planCorpus({ size: 100 });
      await writeCorpus(folder, small);
      for (const { path, text } of all(small)) expect(await readFile(join(folder, path), 'utf8')).toBe(text);
      for (const picture of sharedPictures(small))
        expect((await readFile(join(folder, picture))).length).toBeGreaterThan(100);
      expect(parse(await readFile(join(folder, 'publication.yaml'), 'utf8'))).toMatchObject({
        timezone: 'Asia/Seoul',
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('corpus variants that stress a build', () => {
  const topicsOf = (file: { readonly text: string }) => listOf(partsOf(file).matter.topics);

  it('can have 20,000 topics', () => {
    const topics = new Set(all(planCorpus({ size: 2000, variant: 'many-topics' })).flatMap(topicsOf));
    expect(topics.size).toBeGreaterThanOrEqual(20_000);
  });

  it('can have 10,000 topics on one article', () => {
    const [first, second] = all(planCorpus({ size: 2, variant: 'topics-on-one' }));
    expect(first && topicsOf(first).length).toBeGreaterThan(10_000);
    expect(second && topicsOf(second).length).toBeLessThan(4);
  });

  it('can have an article of one megabyte', () => {
    const sizes = all(planCorpus({ size: 3, variant: 'long-article' })).map(({ text }) =>
      Buffer.byteLength(text),
    );
    expect(sizes.filter((size) => size > 1_000_000)).toHaveLength(1);
  });

  it('can have 1,500 articles on one day', () => {
    const days = all(planCorpus({ size: 1600, variant: 'busy-day' })).map(({ path }) => path.slice(0, 10));
    expect(days.filter((day) => day === '2010/01/01').length).toBeGreaterThanOrEqual(1500);
  });
});
