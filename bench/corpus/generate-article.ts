import { type ArticlePlan, type Corpus, mentionsOf, pickSome, planArticle, storyOf } from './corpus.ts';
import { englishCaption, englishSentence } from './english.ts';
import { generateText } from './generate-text.ts';
import { koreanSentence } from './korean.ts';
import { between, pick, type Random, seededRandom, withProbability } from './random.ts';
import { sharedPictures } from './shared-pictures.ts';

/** A file of the archive folder, by its path there. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The front matter of a generated article, in the order an editor would write it. */
export type FrontMatter = Readonly<Record<string, unknown>>;

/** Generates article n of the corpus in the archive’s file format. */
export function generateArticle(corpus: Corpus, n: number): GeneratedFile {
  const article = planArticle(corpus, n);
  const frontMatter = generateFrontMatter(corpus, article);
  const rows = Object.entries(frontMatter).map(([key, value]) => `${key}: ${asYaml(value)}\n`);
  return { path: article.file, text: `---\n${rows.join('')}---\n\n${generateText(corpus, article)}` };
}

/** JSON is valid YAML; plain words and lists of them are written without quotes. */
function asYaml(value: unknown): string {
  if (typeof value === 'string' && /^\d[\d :T+-]*$|^[a-z][a-z-]*$/.test(value)) return value;
  if (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string' && /^[a-z][a-z0-9-]*$/.test(item))
  ) {
    return `[${value.join(', ')}]`;
  }
  return JSON.stringify(value);
}

/** Generates the front matter of an article; `bench/hugo` converts it for Hugo. */
export function generateFrontMatter(corpus: Corpus, article: ArticlePlan): FrontMatter {
  const { cast } = corpus;
  const { n, day, korean } = article;
  const random = seededRandom(corpus.seed, n, 4);
  const mentions = mentionsOf(corpus, n);
  const keys = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);
  const agency = withProbability(random, 40) ? pick(random, cast.agencies).key : undefined;
  const frontMatter = {
    title: article.title,
    date: withProbability(random, 85) ? `${day} ${clock(random)}` : undefined,
    language: korean ? 'ko' : undefined,
    summary: withProbability(random, 85)
      ? korean
        ? koreanSentence(random, mentions)
        : englishSentence(random, cast, mentions)
      : undefined,
    section: pick(random, cast.sections).key,
    topics: [...keys(pickSome(random, cast.topics, between(random, 1, 3))), ...variantTopics(corpus, n)],
    people: keys(mentions.people),
    places: keys(mentions.places),
    organizations: keys(mentions.organizations),
    story: storyOf(corpus, n)?.key,
    authors: agency ? undefined : keys(pickSome(random, cast.authors, between(random, 1, 2))),
    agency,
    dateline: withProbability(random, 50) ? mentions.places[0]?.name.toUpperCase() : undefined,
    type: withProbability(random, 10)
      ? pick(random, ['analysis', 'opinion', 'explainer', 'editorial', 'review'])
      : undefined,
    rank: article.position <= 3 ? article.position : undefined,
    image: withProbability(random, 12)
      ? leadPicture(corpus, random, mentions.places[0]?.name ?? '')
      : undefined,
    corrections: withProbability(random, 2) ? [correction(random, day)] : undefined,
  };
  return Object.fromEntries(Object.entries(frontMatter).filter(([, value]) => value !== undefined));
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

/** Free-text topics of the variants `many-topics` and `topics-on-one`. */
function variantTopics(corpus: Corpus, n: number): string[] {
  const topics = (count: number, from: number) =>
    Array.from({ length: count }, (_, at) => `Matter ${(from + at) % 20_000}`);
  if (corpus.variant === 'many-topics')
    return topics(Math.ceil(40_000 / corpus.size), n * Math.ceil(40_000 / corpus.size));
  return corpus.variant === 'topics-on-one' && n === 0 ? topics(10_000, 0) : [];
}
