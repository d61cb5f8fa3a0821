import { slug } from '#lib/slug.ts';
import { buildCast, type Cast, type CastEntry, type Mentions } from './cast.ts';
import { englishHeadline } from './english.ts';
import { koreanHeadline } from './korean.ts';
import { between, pick, type Random, seededRandom, withProbability, zipfRank } from './random.ts';

/** Corpora that have broken other site generators; each changes the plain corpus in one respect. */
export const variants = ['plain', 'many-topics', 'topics-on-one', 'long-article', 'busy-day'] as const;
export type Variant = (typeof variants)[number];

/** Describes a corpus: the same shape gives the same bytes. */
export interface Shape {
  readonly seed: number;
  /** The number of articles. */
  readonly size: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly variant: Variant;
}

/** A shape with the entries that its articles mention. */
export interface Corpus extends Shape {
  readonly cast: Cast;
}

/** The properties of an article that do not depend on its text. */
export interface ArticlePlan {
  readonly n: number;
  readonly korean: boolean;
  readonly day: string;
  /** Its position among the articles of its day, from 1. */
  readonly position: number;
  readonly title: string;
  /** `2024/12/21-slug.md` */
  readonly file: string;
}

/** Completes a shape with defaults (seed 1, 1995 to 2024, plain) and generates its cast. */
export function planCorpus(shape: Partial<Shape> & { readonly size: number }): Corpus {
  const seed = shape.seed ?? 1;
  return { seed, firstYear: 1995, lastYear: 2024, variant: 'plain', ...shape, cast: buildCast(seed) };
}

const daysOf = ({ firstYear, lastYear }: Shape): number =>
  (Date.UTC(lastYear + 1, 0, 1) - Date.UTC(firstYear, 0, 1)) / 86_400_000;

/** Plans article n of a corpus, counted from 0; `n = size` is a new article of the newest day. */
export function planArticle(corpus: Corpus, n: number): ArticlePlan {
  const random = seededRandom(corpus.seed, n, 1);
  const korean = withProbability(random, 6);
  const [day, position] = dayAndPosition(corpus, n);
  const title = korean ? koreanHeadline(random) : englishHeadline(random);
  const name = slug(title).split('-').slice(0, 6).join('-');
  return {
    n,
    korean,
    day,
    position,
    title,
    file: `${day.replaceAll('-', '/').replace(/\/(\d\d)$/, '/$1-')}${name}-${n}.md`,
  };
}

/** Spreads articles evenly over the days; in `busy-day` the last 1,500 share the middle day. */
function dayAndPosition(corpus: Corpus, n: number): readonly [string, number] {
  const days = daysOf(corpus);
  const busy = corpus.variant === 'busy-day' && n < corpus.size && n >= corpus.size - 1500;
  const number = busy ? Math.floor(days / 2) : Math.min(days - 1, Math.floor((n * days) / corpus.size));
  const day = new Date(Date.UTC(corpus.firstYear, 0, 1 + number)).toISOString().slice(0, 10);
  return [day, n - Math.ceil((number * corpus.size) / days) + 1];
}

const ranks = new Map<number, (random: Random) => number>();

/** Picks up to `count` distinct entries, earlier ones more often: the first of 60 about four times as often as the last. */
export function pickSome(random: Random, from: readonly CastEntry[], count: number): readonly CastEntry[] {
  const rank = ranks.get(from.length) ?? zipfRank(from.length, from.length / 3);
  ranks.set(from.length, rank);
  const found = new Set<CastEntry>();
  for (let at = 0; at < count; at++) {
    const entry = from[rank(random)];
    if (entry) found.add(entry);
  }
  return [...found];
}

/** The entries in the news when article n appears: a window that moves over the list. */
function currentEntries(
  corpus: Corpus,
  n: number,
  from: readonly CastEntry[],
  window: number,
): readonly CastEntry[] {
  const start = Math.floor((Math.min(n, corpus.size - 1) / corpus.size) * (from.length - window));
  return from.slice(start, start + window);
}

/** The people, places and organizations that article n mentions. */
export function mentionsOf(corpus: Corpus, n: number): Mentions {
  const random = seededRandom(corpus.seed, n, 2);
  return {
    people: pickSome(random, currentEntries(corpus, n, corpus.cast.people, 80), between(random, 1, 3)),
    places: pickSome(random, corpus.cast.places, between(random, 1, 2)),
    organizations: pickSome(random, corpus.cast.organizations, between(random, 1, 2)),
  };
}

/** The story that article n belongs to, if any; each story runs for a while and then ends. */
export function storyOf(corpus: Corpus, n: number): CastEntry | undefined {
  const random = seededRandom(corpus.seed, n, 3);
  return withProbability(random, 25)
    ? pick(random, currentEntries(corpus, n, corpus.cast.stories, 8))
    : undefined;
}
