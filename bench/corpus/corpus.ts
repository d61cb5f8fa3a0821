import { slug } from '#lib/slug.ts';
import { buildCast, type Cast, type Named, type Scene } from './cast.ts';
import { englishHeadline } from './english.ts';
import { koreanHeadline } from './korean.ts';
import { between, oftenAs, pick, type Random, seededRandom, zipf } from './random.ts';

/** Shapes that have broken other generators; each changes one thing of the plain corpus. */
export const variants = ['plain', 'many-topics', 'topics-on-one', 'long-article', 'busy-day'] as const;
export type Variant = (typeof variants)[number];

/** What corpus to make: the same shape gives the same bytes. */
export interface Shape {
  readonly seed: number;
  /** The number of articles. */
  readonly size: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly variant: Variant;
}

/** A shape with the people and places of its world. */
export interface Corpus extends Shape {
  readonly cast: Cast;
}

/** What is settled of an article before a word of its text is written. */
export interface Assignment {
  readonly n: number;
  readonly korean: boolean;
  readonly day: string;
  /** Its place among the articles of its day, from 1. */
  readonly place: number;
  readonly title: string;
  /** `2024/12/21-slug.md` */
  readonly file: string;
}

export function planCorpus(shape: Partial<Shape> & { readonly size: number }): Corpus {
  const seed = shape.seed ?? 1;
  return { seed, firstYear: 1995, lastYear: 2024, variant: 'plain', ...shape, cast: buildCast(seed) };
}

const daysOf = ({ firstYear, lastYear }: Shape): number =>
  (Date.UTC(lastYear + 1, 0, 1) - Date.UTC(firstYear, 0, 1)) / 86_400_000;

/** Article n of a corpus, from 0; one past the last is a new article of the newest day. */
export function assign(corpus: Corpus, n: number): Assignment {
  const random = seededRandom(corpus.seed, n, 1);
  const korean = oftenAs(random, 6);
  const [day, place] = placeInTime(corpus, n);
  const title = korean ? koreanHeadline(random) : englishHeadline(random);
  const name = slug(title).split('-').slice(0, 6).join('-');
  return {
    n,
    korean,
    day,
    place,
    title,
    file: `${day.replaceAll('-', '/').replace(/\/(\d\d)$/, '/$1-')}${name}-${n}.md`,
  };
}

/** Articles are spread evenly over the days; in a busy archive the last 1,500 share the middle day. */
function placeInTime(corpus: Corpus, n: number): readonly [string, number] {
  const days = daysOf(corpus);
  const busy = corpus.variant === 'busy-day' && n < corpus.size && n >= corpus.size - 1500;
  const number = busy ? Math.floor(days / 2) : Math.min(days - 1, Math.floor((n * days) / corpus.size));
  const day = new Date(Date.UTC(corpus.firstYear, 0, 1 + number)).toISOString().slice(0, 10);
  return [day, n - Math.ceil((number * corpus.size) / days) + 1];
}

const ranks = new Map<number, (random: Random) => number>();

/** Some of a list, none twice, the first more often: the first of 60 about four times as often as the last. */
export function some(random: Random, from: readonly Named[], count: number): readonly Named[] {
  const rank = ranks.get(from.length) ?? zipf(from.length, from.length / 3);
  ranks.set(from.length, rank);
  const found = new Set<Named>();
  for (let at = 0; at < count; at++) {
    const one = from[rank(random)];
    if (one) found.add(one);
  }
  return [...found];
}

/** Those of a list who are in the news at a time of the archive: a window that moves over the list. */
function inTheNews(corpus: Corpus, n: number, from: readonly Named[], window: number): readonly Named[] {
  const start = Math.floor((Math.min(n, corpus.size - 1) / corpus.size) * (from.length - window));
  return from.slice(start, start + window);
}

/** Who and what an article names. */
export function sceneOf(corpus: Corpus, n: number): Scene {
  const random = seededRandom(corpus.seed, n, 2);
  return {
    people: some(random, inTheNews(corpus, n, corpus.cast.people, 80), between(random, 1, 3)),
    places: some(random, corpus.cast.places, between(random, 1, 2)),
    organizations: some(random, corpus.cast.organizations, between(random, 1, 2)),
  };
}

/** The story an article belongs to, if any: each story runs for a while and then ends. */
export function storyOf(corpus: Corpus, n: number): Named | undefined {
  const random = seededRandom(corpus.seed, n, 3);
  return oftenAs(random, 25) ? pick(random, inTheNews(corpus, n, corpus.cast.stories, 8)) : undefined;
}
