import { z } from 'zod';
import { dateText, flag, languageTag, line, list, rootPath, webAddress, whole } from './forms.ts';

/** Genres; `news` when nothing is said. */
export const genres = [
  'news',
  'analysis',
  'opinion',
  'explainer',
  'timeline',
  'live',
  'obituary',
  'editorial',
  'letter',
  'review',
  'interview',
] as const;
export type Genre = (typeof genres)[number];

export const correctionKinds = ['correction', 'clarification', 'editors-note', 'retraction'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

const picture = z
  .strictObject({
    src: line.describe('Path of the picture file, relative to the article.'),
    alt: line.optional().describe('What the picture shows, for those who do not see it.'),
    caption: line.optional().describe('The caption, without the credit.'),
    credit: line.optional().describe('Who made or owns the picture.'),
    decorative: flag.optional().describe('True for a picture that says nothing; it then needs no alt.'),
  })
  .refine((given) => given.alt !== undefined || given.decorative === true, {
    error: 'has no alt',
    path: ['alt'],
  });

/** The front matter of an article: all that an editor may write above the text. */
export const articleSchema = z.strictObject({
  title: line.describe('The headline, plain text.'),
  date: dateText.optional().describe('First published. Its day in the publication’s zone is the day in the path.'),
  circa: z.enum(['month', 'year'], { error: 'must be month or year' }).optional().describe('Only the month or the year is known; the day in the path is then 01.'),
  updated: dateText.optional().describe('Last changed in substance; not before date.'),
  id: line.optional().describe('Identity in feeds; by default the address first published.'),
  summary: line.optional().describe('The standfirst; also the description in feeds and cards.'),
  section: line.optional().describe('The desk: a key of the sections in publication.yaml.'),
  topics: list(line).optional().describe('Subject terms: keys of publication.yaml or free text.'),
  people: list(line).optional().describe('People named in the article.'),
  places: list(line).optional().describe('Places named in the article.'),
  organizations: list(line).optional().describe('Organizations named in the article.'),
  story: line.optional().describe('The running story that the article belongs to.'),
  series: line.optional().describe('The recurring column or feature.'),
  authors: list(line).optional().describe('The byline: keys or names; none for agency copy.'),
  contributors: list(z.strictObject({ name: line, role: line })).optional().describe('Photographer, translator and others, with their role.'),
  agency: line.optional().describe('Who supplied the copy: a key or a name.'),
  dateline: line.optional().describe('Where the report was written: SEOUL.'),
  image: picture.optional().describe('The lead picture.'),
  images: list(picture).optional().describe('A gallery.'),
  language: languageTag.optional().describe('BCP 47; by default the publication’s.'),
  translations: z.record(languageTag, line).optional().describe('The same article in other languages: paths of article files by language.'),
  type: z.enum(genres, { error: `must be one of ${genres.join(', ')}` }).optional().describe('The genre; by default news.'),
  rank: whole(1, 10).optional().describe('Its place among the day’s top stories, 1 to 10.'),
  corrections: list(
    z.strictObject({
      date: dateText,
      text: line,
      kind: z.enum(correctionKinds, { error: `must be one of ${correctionKinds.join(', ')}` }),
    }),
  ).optional().describe('What was put right, when, and of which kind.'),
  aliases: list(rootPath).optional().describe('Old addresses that lead here, from the root of the site.'),
  source: webAddress.optional().describe('Where the article was first published, if elsewhere.'),
  print: z
    .strictObject({ edition: line.optional(), section: line.optional(), page: line.optional(), headline: line.optional() })
    .optional()
    .describe('Its place in print.'),
  rights: line.optional().describe('Licence or rights statement: a text or a key.'),
  draft: flag.optional().describe('True while the article is not to be published.'),
  embargo: dateText.optional().describe('Not published before this time.'),
  gone: z.strictObject({ date: dateText, reason: line }).optional().describe('Withdrawn: its address says so, its text is nowhere.'),
  noindex: flag.optional().describe('True to keep it out of sitemaps, search engines and the site’s search.'),
});

/** Front matter as the schema reads it. */
export type FrontMatter = z.output<typeof articleSchema>;

/** The front matter of a hand-written page under `pages/`. */
export const handPageSchema = z.strictObject({
  title: line.describe('The page’s title.'),
  summary: line.optional().describe('Its description for search engines and cards.'),
  language: languageTag.optional().describe('BCP 47; by default the publication’s.'),
});
