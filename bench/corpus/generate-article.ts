import { type Assignment, assign, type Corpus, sceneOf, some, storyOf } from './corpus.ts';
import { englishCaption, englishSentence } from './english.ts';
import { koreanSentence } from './korean.ts';
import { madeText } from './generate-text.ts';
import { between, oftenAs, pick, type Random, seededRandom } from './random.ts';
import { sharedPictures } from './shared-pictures.ts';

/** A file of the archive folder. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

/** The front matter of a made article, in the order an editor would write it. */
export type MadeFrontMatter = Readonly<Record<string, unknown>>;

/** An article of the corpus in the contract’s format. */
export function madeArticle(corpus: Corpus, n: number): MadeFile {
  const article = assign(corpus, n);
  const matter = madeFrontMatter(corpus, article);
  const rows = Object.entries(matter).map(([key, value]) => `${key}: ${asYaml(value)}\n`);
  return { path: article.file, text: `---\n${rows.join('')}---\n\n${madeText(corpus, article)}` };
}

/** JSON is YAML; a list of plain words reads better without its quotes. */
function asYaml(value: unknown): string {
  if (typeof value === 'string' && /^\d[\d :T+-]*$|^[a-z][a-z-]*$/.test(value)) return value;
  if (
    Array.isArray(value) &&
    value.every((one) => typeof one === 'string' && /^[a-z][a-z0-9-]*$/.test(one))
  ) {
    return `[${value.join(', ')}]`;
  }
  return JSON.stringify(value);
}

/** Also read by the program that writes the same corpus for Hugo. */
export function madeFrontMatter(corpus: Corpus, article: Assignment): MadeFrontMatter {
  const { cast } = corpus;
  const { n, day, korean } = article;
  const random = seededRandom(corpus.seed, n, 4);
  const scene = sceneOf(corpus, n);
  const keys = (named: readonly { readonly key: string }[]) => named.map((one) => one.key);
  const agency = oftenAs(random, 40) ? pick(random, cast.agencies).key : undefined;
  const matter = {
    title: article.title,
    date: oftenAs(random, 85) ? `${day} ${clock(random)}` : undefined,
    language: korean ? 'ko' : undefined,
    summary: oftenAs(random, 85)
      ? korean
        ? koreanSentence(random, scene)
        : englishSentence(random, cast, scene)
      : undefined,
    section: pick(random, cast.sections).key,
    topics: [...keys(some(random, cast.topics, between(random, 1, 3))), ...variantTopics(corpus, n)],
    people: keys(scene.people),
    places: keys(scene.places),
    organizations: keys(scene.organizations),
    story: storyOf(corpus, n)?.key,
    authors: agency ? undefined : keys(some(random, cast.authors, between(random, 1, 2))),
    agency,
    dateline: oftenAs(random, 50) ? scene.places[0]?.name.toUpperCase() : undefined,
    type: oftenAs(random, 10)
      ? pick(random, ['analysis', 'opinion', 'explainer', 'editorial', 'review'])
      : undefined,
    rank: article.place <= 3 ? article.place : undefined,
    image: oftenAs(random, 12) ? leadPicture(corpus, random, scene.places[0]?.name ?? '') : undefined,
    corrections: oftenAs(random, 2) ? [correction(random, day)] : undefined,
  };
  return Object.fromEntries(Object.entries(matter).filter(([, value]) => value !== undefined));
}

const clock = (random: Random): string =>
  `${String(between(random, 5, 23)).padStart(2, '0')}:${String(between(random, 0, 59)).padStart(2, '0')}`;

function leadPicture(corpus: Corpus, random: Random, place: string): object {
  const caption = `${englishCaption(random, place)}.`;
  const src = `../../${pick(random, sharedPictures(corpus))}`;
  return { src, alt: `A drawing of ${place}`, caption, credit: 'Made for the benchmark' };
}

function correction(random: Random, day: string): object {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const given = between(random, 2, 400);
  return { date: next, text: `An earlier version gave the number of seats as ${given}.`, kind: 'correction' };
}

/** Free-text topics of the shapes that try many of them. */
function variantTopics(corpus: Corpus, n: number): string[] {
  const named = (count: number, from: number) =>
    Array.from({ length: count }, (_, at) => `Matter ${(from + at) % 20_000}`);
  if (corpus.variant === 'many-topics')
    return named(Math.ceil(40_000 / corpus.size), n * Math.ceil(40_000 / corpus.size));
  return corpus.variant === 'topics-on-one' && n === 0 ? named(10_000, 0) : [];
}
