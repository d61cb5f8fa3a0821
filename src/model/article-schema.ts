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

/** Genres. The default is `news`. */
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
  src: line.describe('The image file, relative to the article.'),
  alt: line
    .exactOptional()
    .describe('Alternative text for readers who cannot see the image. Required unless `decorative` is set.'),
  caption: line.exactOptional().describe('The caption, without the credit line.'),
  credit: line.exactOptional().describe('The photographer, artist or owner.'),
  decorative: flag
    .exactOptional()
    .describe('`true` for an image that adds no information. Use it instead of `alt`.'),
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
  date: dateText.describe('When the article was corrected.'),
  text: line.describe('The text of the notice: what was wrong, and what is right.'),
  kind: oneOf(correctionKinds).describe('The kind of notice.'),
});

/** The front matter of an article: all that an editor may write above the text. */
export const articleSchema = group({
  title: line.describe('The headline, as plain text.'),
  date: dateText
    .exactOptional()
    .describe(
      'When the article was first published. The day must match the path. Default: the day in the path, without a time.',
    ),
  circa: oneOf(['month', 'year'])
    .exactOptional()
    .describe(
      'Set this if only the month or year of publication is known. Use 01 for the unknown parts of the path.',
    ),
  updated: dateText
    .exactOptional()
    .describe('When the article last changed in substance. Cannot be earlier than `date`.'),
  id: line
    .exactOptional()
    .describe('A permanent identifier for feeds. Default: the URL at which the article was first published.'),
  summary: line
    .exactOptional()
    .describe('The standfirst. Feeds, search engines and link previews use it as the description.'),
  section: line.exactOptional().describe('The section. It must be listed in `publication.yaml`.'),
  topics: list(line).exactOptional().describe('Subjects: keys from `publication.yaml`, or free text.'),
  people: list(line).exactOptional().describe('People mentioned in the article.'),
  places: list(line).exactOptional().describe('Places mentioned in the article.'),
  organizations: list(line).exactOptional().describe('Organizations mentioned in the article.'),
  story: line.exactOptional().describe('The running story that the article is part of: a key or free text.'),
  series: line
    .exactOptional()
    .describe('The recurring column or feature that the article is part of: a key or free text.'),
  authors: list(line).exactOptional().describe('The byline: keys or names. Leave it out for agency copy.'),
  contributors: list(
    group({
      name: line.describe('The contributor’s name.'),
      role: line.describe('What they did, such as `photographer` or `translator`.'),
    }),
  )
    .exactOptional()
    .describe('Photographers, translators and others, each with a role.'),
  agency: line
    .exactOptional()
    .describe('The news agency that supplied the copy: a key or a name. Shown as a credit.'),
  dateline: line.exactOptional().describe('Where the article was reported from, such as `SEOUL`.'),
  image: picture.exactOptional().describe('The lead image.'),
  images: list(picture).exactOptional().describe('An image gallery.'),
  language: languageTag
    .exactOptional()
    .describe('The language, as a BCP 47 tag. Default: the publication’s language.'),
  translations: mapOf(
    languageTag,
    line,
    'write the path of an article for each language, such as { ko: 2024/12/21-slug-ko.md }',
  )
    .exactOptional()
    .describe(
      'The same article in other languages, as paths in the archive folder: `{ ko: 2024/12/21-vote-ko.md }`. The articles must refer to each other.',
    ),
  type: oneOf(genres)
    .exactOptional()
    .describe(
      'The genre. Default: `news`. In `timeline` and `live` articles, each entry is a `##` heading that begins with a date or time.',
    ),
  rank: whole(1, 10).exactOptional().describe('The article’s position among the day’s top stories.'),
  corrections: list(correction).exactOptional().describe('Corrections and other notices to readers.'),
  aliases: list(rootPath)
    .exactOptional()
    .describe('Old paths that redirect to this article, such as `/2011/03/old.html`.'),
  source: webAddress.exactOptional().describe('Where the article was first published, if not here.'),
  print: group({
    edition: line.exactOptional().describe('The edition of the newspaper.'),
    section: line.exactOptional().describe('The section of the newspaper.'),
    page: line.exactOptional().describe('The page, such as `A4`.'),
    headline: line.exactOptional().describe('The headline in print, if it was different.'),
  })
    .exactOptional()
    .describe('Where the article appeared in print.'),
  rights: line
    .exactOptional()
    .describe('The rights statement: text, or a key from `licences` in `publication.yaml`.'),
  draft: flag.exactOptional().describe('`true` keeps the article unpublished.'),
  embargo: dateText
    .exactOptional()
    .describe('The article is not published before this time. A `date` in the future has the same effect.'),
  gone: group({
    date: dateText.describe('When the article was withdrawn.'),
    reason: line.describe('The reason, as shown to readers.'),
  })
    .exactOptional()
    .describe('Withdraws the article. A notice replaces the text at the same URL.'),
  noindex: flag
    .exactOptional()
    .describe(
      '`true` keeps the article out of sitemaps, search engines and the site’s own search. It stays readable and listed.',
    ),
});

/** Front matter as the schema reads it. */
export type FrontMatter = z.output<typeof articleSchema>;

/** The same schema with every key optional, for the valid part of front matter that has errors. */
export const soundArticleSchema = articleSchema.partial();
export type SoundFrontMatter = z.output<typeof soundArticleSchema>;

/** The front matter of a standalone page under `pages/`. */
export const standalonePageSchema = group({
  title: line.describe('The title of the page.'),
  summary: line.exactOptional().describe('The description for search engines and link previews.'),
  language: languageTag
    .exactOptional()
    .describe('The language, as a BCP 47 tag. Default: the publication’s language.'),
});
