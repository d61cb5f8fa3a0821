import type { z } from 'zod';
import {
  dateText,
  flag,
  group,
  languageTag,
  line,
  list,
  mapOf,
  oneOf,
  rootPath,
  webAddress,
  whole,
} from './forms.ts';

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

const correctionKinds = ['correction', 'clarification', 'editors-note', 'retraction'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

const needsAlt = 'say what the picture shows, or write decorative: true';

const picture = group({
  src: line.describe('The picture file, relative to the article.'),
  alt: line
    .exactOptional()
    .describe('What the picture shows, for those who do not see it. Required unless `decorative`.'),
  caption: line.exactOptional().describe('The caption, without the credit.'),
  credit: line.exactOptional().describe('Who made or owns the picture.'),
  decorative: flag
    .exactOptional()
    .describe('`true` for a picture that says nothing; it then needs no `alt`.'),
})
  .refine((given) => given.alt !== undefined || given.decorative === true, {
    error: `is missing\n${needsAlt}`,
    path: ['alt'],
    when: isGroup,
  })
  .refine((given) => given.alt === undefined || given.decorative !== true, {
    error: 'is true beside an alt\nkeep one of the two',
    path: ['decorative'],
    when: isGroup,
  });

/** Said also of a picture that has other problems. */
function isGroup({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const correction = group({
  date: dateText.describe('When it was put right.'),
  text: line.describe('What was wrong and what is right, for readers.'),
  kind: oneOf(correctionKinds).describe('Which kind it is.'),
});

/** The front matter of an article: all that an editor may write above the text. */
export const articleSchema = group({
  title: line.describe('The headline, plain text.'),
  date: dateText
    .exactOptional()
    .describe(
      'First published. Its day in the publication’s zone is the day in the path; left out, only that day is known.',
    ),
  circa: oneOf(['month', 'year'])
    .exactOptional()
    .describe('Only the month or the year is known; the day in the path is then 01.'),
  updated: dateText.exactOptional().describe('Last changed in substance; not before `date`.'),
  id: line.exactOptional().describe('Identity in feeds; by default the address first published.'),
  summary: line.exactOptional().describe('The standfirst; also the description in feeds and cards.'),
  section: line.exactOptional().describe('The desk: a key of `sections` in `publication.yaml`.'),
  topics: list(line).exactOptional().describe('Subject terms: keys of `publication.yaml` or free text.'),
  people: list(line).exactOptional().describe('People named in the article.'),
  places: list(line).exactOptional().describe('Places named in the article.'),
  organizations: list(line).exactOptional().describe('Organizations named in the article.'),
  story: line.exactOptional().describe('The running story that the article belongs to: a key or a text.'),
  series: line.exactOptional().describe('The recurring column or feature: a key or a text.'),
  authors: list(line).exactOptional().describe('The byline: keys or names; none for agency copy.'),
  contributors: list(
    group({
      name: line.describe('Their name.'),
      role: line.describe('What they did: photographer, translator.'),
    }),
  )
    .exactOptional()
    .describe('Photographer, translator and others, with their role.'),
  agency: line.exactOptional().describe('Who supplied the copy: a key or a name. Shown as a credit, once.'),
  dateline: line.exactOptional().describe('Where the report was written: `SEOUL`.'),
  image: picture.exactOptional().describe('The lead picture.'),
  images: list(picture).exactOptional().describe('A gallery.'),
  language: languageTag.exactOptional().describe('BCP 47; by default the publication’s.'),
  translations: mapOf(
    languageTag,
    line,
    'write the path of an article for each language, such as { ko: 2024/12/21-slug-ko.md }',
  )
    .exactOptional()
    .describe(
      'The same article in other languages: paths of article files by language. Each names the others.',
    ),
  type: oneOf(genres)
    .exactOptional()
    .describe(
      'The genre; by default `news`. In `timeline` and `live`, entries are `##` headings that begin with a date or time.',
    ),
  rank: whole(1, 10).exactOptional().describe('Its place among the day’s top stories, 1 to 10.'),
  corrections: list(correction).exactOptional().describe('What was put right, when, and of which kind.'),
  aliases: list(rootPath)
    .exactOptional()
    .describe('Old addresses that lead here, from the root of the site: `/2011/03/old.html`.'),
  source: webAddress.exactOptional().describe('Where the article was first published, if elsewhere.'),
  print: group({
    edition: line.exactOptional().describe('The edition.'),
    section: line.exactOptional().describe('The section of the paper.'),
    page: line.exactOptional().describe('The page: `A4`.'),
    headline: line.exactOptional().describe('The headline in print, where it differs.'),
  })
    .exactOptional()
    .describe('Its place in print.'),
  rights: line.exactOptional().describe('Licence or rights statement: a text or a key of `licences`.'),
  draft: flag.exactOptional().describe('`true` while the article is not to be published.'),
  embargo: dateText
    .exactOptional()
    .describe('Not published before this time. A `date` in the future has the same effect.'),
  gone: group({
    date: dateText.describe('When it was withdrawn.'),
    reason: line.describe('Why, for readers.'),
  })
    .exactOptional()
    .describe('Withdrawn: its address says so, its text is nowhere.'),
  noindex: flag
    .exactOptional()
    .describe('`true` to keep it out of sitemaps, search engines and the site’s search.'),
});

/** Front matter as the schema reads it. */
export type FrontMatter = z.output<typeof articleSchema>;

/** The same where every key may be missing: what is left of front matter of which a part is wrong. */
export const soundArticleSchema = articleSchema.partial();
export type SoundFrontMatter = z.output<typeof soundArticleSchema>;

/** The front matter of a hand-written page under `pages/`. */
export const standalonePageSchema = group({
  title: line.describe('The page’s title.'),
  summary: line.exactOptional().describe('Its description for search engines and cards.'),
  language: languageTag.exactOptional().describe('BCP 47; by default the publication’s.'),
});
