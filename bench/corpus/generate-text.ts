import { posix } from 'node:path';
import { type Assignment, assign, type Corpus, sceneOf } from './corpus.ts';
import { englishCaption, englishHeadline, englishSentence } from './english.ts';
import { koreanSentence } from './korean.ts';
import { between, oftenAs, pick, type Random, seededRandom } from './random.ts';
import { sharedPictures } from './shared-pictures.ts';

/** The Markdown of an article: 350 to 700 words, with what newsrooms use now and then. */
export function madeText(corpus: Corpus, article: Assignment): string {
  const random = seededRandom(corpus.seed, article.n, 5);
  const scene = sceneOf(corpus, article.n);
  const sentence = article.korean
    ? () => koreanSentence(random, scene)
    : () => englishSentence(random, corpus.cast, scene);
  const blocks = paragraphs(random, sentence, lengthOf(corpus, article, random));
  const middle = between(random, 1, blocks.length - 1);
  blocks.splice(middle, 0, ...extras(corpus, article, random, sentence));
  if (oftenAs(random, 20)) blocks.push(readMore(corpus, article, random));
  return `${blocks.join('\n\n')}\n`;
}

/** In words; Korean says the same in fewer. */
function lengthOf(corpus: Corpus, { n, korean }: Assignment, random: Random): number {
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

/** A heading, a quotation, a list, a table, a picture or a footnote, each in a few articles of a hundred. */
function extras(corpus: Corpus, article: Assignment, random: Random, sentence: () => string): string[] {
  const found: string[] = [];
  if (oftenAs(random, 15))
    found.push(`## ${article.korean ? sentence().slice(0, -1) : englishHeadline(random)}`);
  if (oftenAs(random, 8)) found.push(`> ${sentence()}`);
  if (oftenAs(random, 5)) found.push([1, 2, 3].map(() => `- ${sentence()}`).join('\n'));
  if (oftenAs(random, 2)) found.push(table(corpus, random));
  if (oftenAs(random, 10)) found.push(`*${sentence()}*`);
  if (oftenAs(random, 3)) found.push(`${sentence()}[^1]\n\n[^1]: ${sentence()}`);
  if (oftenAs(random, 3))
    found.push(
      `![A drawing](../../${pick(random, sharedPictures(corpus))} "${englishCaption(random, 'the harbour')}")`,
    );
  return found;
}

function table(corpus: Corpus, random: Random): string {
  const rows = corpus.cast.places.slice(0, 5).map(({ name }) => `| ${name} | ${between(random, 10, 990)} |`);
  return ['| Place | Number |', '| --- | ---: |', ...rows].join('\n');
}

/** A link to an older article, as a path to its file. */
function readMore(corpus: Corpus, article: Assignment, random: Random): string {
  if (article.n === 0) return 'This is the first report.';
  const older = assign(corpus, between(random, Math.max(0, article.n - 2000), article.n - 1));
  const link = posix.relative(posix.dirname(article.file), older.file);
  return `An earlier report: [${older.title}](${link}).`;
}
