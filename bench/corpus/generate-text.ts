import { posix } from 'node:path';
import { type ArticlePlan, type Corpus, mentionsOf, planArticle } from './corpus.ts';
import { englishCaption, englishHeadline, englishSentence } from './english.ts';
import { koreanSentence } from './korean.ts';
import { between, pick, type Random, seededRandom, withProbability } from './random.ts';
import { sharedPictures } from './shared-pictures.ts';

/** Generates the Markdown of an article: 350 to 700 words, sometimes with a list, table, picture or footnote. */
export function generateText(corpus: Corpus, article: ArticlePlan): string {
  const random = seededRandom(corpus.seed, article.n, 5);
  const mentions = mentionsOf(corpus, article.n);
  const sentence = article.korean
    ? () => koreanSentence(random, mentions)
    : () => englishSentence(random, corpus.cast, mentions);
  const blocks = paragraphs(random, sentence, lengthOf(corpus, article, random));
  const middle = between(random, 1, blocks.length - 1);
  blocks.splice(middle, 0, ...extras(corpus, article, random, sentence));
  if (withProbability(random, 20)) blocks.push(readMore(corpus, article, random));
  return `${blocks.join('\n\n')}\n`;
}

/** Length in words; Korean needs fewer words than English. */
function lengthOf(corpus: Corpus, { n, korean }: ArticlePlan, random: Random): number {
  if (corpus.variant === 'long-article' && n === Math.floor(corpus.size / 2)) return 175_000;
  return korean ? between(random, 220, 420) : between(random, 340, 640);
}

function paragraphs(random: Random, sentence: () => string, words: number): string[] {
  const blocks: string[] = [];
  for (let written = 0; written < words; ) {
    const block = Array.from({ length: between(random, 1, 3) }, sentence).join(' ');
    written += block.split(' ').length;
    blocks.push(block);
  }
  return blocks;
}

/** Headings, quotations, lists, tables, pictures and footnotes, each in a few percent of the articles. */
function extras(corpus: Corpus, article: ArticlePlan, random: Random, sentence: () => string): string[] {
  const found: string[] = [];
  if (withProbability(random, 15))
    found.push(`## ${article.korean ? sentence().slice(0, -1) : englishHeadline(random)}`);
  if (withProbability(random, 8)) found.push(`> ${sentence()}`);
  if (withProbability(random, 5)) found.push([1, 2, 3].map(() => `- ${sentence()}`).join('\n'));
  if (withProbability(random, 2)) found.push(table(corpus, random));
  if (withProbability(random, 10)) found.push(`*${sentence()}*`);
  if (withProbability(random, 3)) found.push(`${sentence()}[^1]\n\n[^1]: ${sentence()}`);
  if (withProbability(random, 3))
    found.push(
      `![A drawing](../../${pick(random, sharedPictures(corpus))} "${englishCaption(random, 'the harbour')}")`,
    );
  return found;
}

function table(corpus: Corpus, random: Random): string {
  const rows = corpus.cast.places.slice(0, 5).map(({ name }) => `| ${name} | ${between(random, 10, 990)} |`);
  return ['| Place | Number |', '| --- | ---: |', ...rows].join('\n');
}

/** A link to an older article: a relative path to its file. */
function readMore(corpus: Corpus, article: ArticlePlan, random: Random): string {
  if (article.n === 0) return 'This is the first report.';
  const older = planArticle(corpus, between(random, Math.max(0, article.n - 2000), article.n - 1));
  const link = posix.relative(posix.dirname(article.file), older.file);
  return `An earlier report: [${older.title}](${link}).`;
}
