import type { z } from 'zod';
import { appearsIn, feeds, field, formsOf, nowhere, outputs, records, requiredField } from './field.ts';
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

const needsAlt = 'describe the image, or set decorative: true';

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
  .refine((value) => value.alt !== undefined || value.decorative === true, {
    error: `is missing\n${needsAlt}`,
    path: ['alt'],
    when: isGroup,
  })
  .refine((value) => value.alt === undefined || value.decorative !== true, {
    error: 'is true, but alt is set\nremove one of the two',
    path: ['decorative'],
    when: isGroup,
  });

/** Runs the checks even if the image has other problems. */
function isGroup({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const correction = group({
  date: dateText.describe('When the article was corrected.'),
  text: line.describe('The text of the notice: what was wrong, and what is right.'),
  kind: oneOf(correctionKinds).describe('The kind of notice.'),
});

/**
 * The front-matter fields of an article. Each is declared once, with its form, its description and the outputs that it
 * appears in. The JSON Schema and the reference page are generated from here, and `article-fields.ts` derives the types
 * of articles and page data. `test/model/field-appearances.test.ts` names every output that differs from a declaration.
 */
export const articleFields = {
  title: requiredField(line, 'The headline, as plain text.', appearsIn(...outputs)),
  date: field(
    dateText,
    'When the article was first published. The day must match the path. Default: the day in the path, without a time.',
    appearsIn('page', 'head', 'json-ld', 'lists', ...feeds, ...records),
  ),
  circa: field(
    oneOf(['month', 'year']),
    'Set this if only the month or year of publication is known. Use 01 for the unknown parts of the path.',
    appearsIn('page', 'head', 'json-ld', 'lists', 'markdown', 'dump', 'search'),
  ),
  updated: field(
    dateText,
    'When the article last changed in substance. Cannot be earlier than `date`.',
    appearsIn('page', 'head', 'json-ld', ...feeds, ...records),
  ),
  id: field(
    line,
    'A permanent identifier for feeds. Default: the URL at which the article was first published.',
    appearsIn('json-ld', ...feeds, ...records),
  ),
  summary: field(
    line,
    'The standfirst. Feeds, search engines and link previews use it as the description.',
    appearsIn(...outputs),
  ),
  section: field(line, 'The section. It must be listed in `publication.yaml`.', appearsIn(...outputs)),
  topics: field(
    list(line),
    'Subjects: keys from `publication.yaml`, or free text.',
    appearsIn('page', 'head', 'json-ld', ...feeds, ...records, 'search'),
  ),
  people: field(
    list(line),
    'People mentioned in the article.',
    appearsIn('page', 'json-ld', ...feeds, ...records, 'search'),
  ),
  places: field(
    list(line),
    'Places mentioned in the article.',
    appearsIn('page', 'json-ld', ...feeds, ...records, 'search'),
  ),
  organizations: field(
    list(line),
    'Organizations mentioned in the article.',
    appearsIn('page', 'json-ld', ...feeds, ...records, 'search'),
  ),
  story: field(
    line,
    'The running story that the article is part of: a key or free text.',
    appearsIn('page', 'json-ld', ...feeds, ...records),
  ),
  series: field(
    line,
    'The recurring column or feature that the article is part of: a key or free text.',
    appearsIn('page', 'json-ld', ...feeds, 'markdown', 'dump'),
  ),
  authors: field(
    list(line),
    'The byline: keys or names. Leave it out for agency copy.',
    appearsIn('page', 'head', 'json-ld', ...feeds, ...records, 'search'),
  ),
  contributors: field(
    list(
      group({
        name: line.describe('The contributor’s name.'),
        role: line.describe('What they did, such as `photographer` or `translator`.'),
      }),
    ),
    'Photographers, translators and others, each with a role.',
    appearsIn('page', 'head', 'json-ld', 'rss', 'atom', 'markdown', 'dump'),
  ),
  agency: field(
    line,
    'The news agency that supplied the copy: a key or a name. Shown as a credit.',
    appearsIn(...outputs),
  ),
  dateline: field(
    line,
    'Where the article was reported from, such as `SEOUL`.',
    appearsIn('page', 'json-ld', ...records),
  ),
  image: field(
    picture,
    'The lead image.',
    appearsIn('page', 'head', 'json-ld', 'lists', ...feeds, 'ninjs', 'dump', 'search'),
  ),
  images: field(list(picture), 'An image gallery.', appearsIn('page', 'json-ld', 'ninjs', 'dump', 'search')),
  language: field(
    languageTag,
    'The language, as a BCP 47 tag. Default: the publication’s language.',
    appearsIn(...outputs),
  ),
  translations: field(
    mapOf(
      languageTag,
      line,
      'write the path of an article for each language, such as { ko: 2024/12/21-slug-ko.md }',
    ),
    'The same article in other languages, as paths in the archive folder: `{ ko: 2024/12/21-vote-ko.md }`. The articles must refer to each other.',
    appearsIn('page', 'head', 'dump'),
  ),
  type: field(
    oneOf(genres),
    'The genre. Default: `news`. In `timeline` and `live` articles, each entry is a `##` heading that begins with a date or time.',
    appearsIn('page', 'json-ld', 'lists', ...records, 'search'),
  ),
  rank: field(
    whole(1, 10),
    'The article’s position among the day’s top stories.',
    appearsIn('lists', 'dump'),
  ),
  corrections: field(list(correction), 'Corrections and other notices to readers.', appearsIn(...outputs)),
  aliases: field(
    list(rootPath),
    'Old paths that redirect to this article, such as `/2011/03/old.html`.',
    nowhere,
  ),
  source: field(
    webAddress,
    'Where the article was first published, if not here.',
    appearsIn('page', 'head', 'json-ld', ...feeds, 'markdown', 'dump'),
  ),
  print: field(
    group({
      edition: line.exactOptional().describe('The edition of the newspaper.'),
      section: line.exactOptional().describe('The section of the newspaper.'),
      page: line.exactOptional().describe('The page, such as `A4`.'),
      headline: line.exactOptional().describe('The headline in print, if it was different.'),
    }),
    'Where the article appeared in print.',
    appearsIn('page', 'head', 'json-ld', 'markdown', 'dump'),
  ),
  rights: field(
    line,
    'The rights statement: text, or a key from `licences` in `publication.yaml`.',
    appearsIn('page', 'head', 'json-ld', 'rss', 'atom', ...records),
  ),
  draft: field(flag, '`true` keeps the article unpublished.', nowhere),
  embargo: field(
    dateText,
    'The article is not published before this time. A `date` in the future has the same effect.',
    nowhere,
  ),
  gone: field(
    group({
      date: dateText.describe('When the article was withdrawn.'),
      reason: line.describe('The reason, as shown to readers.'),
    }),
    'Withdraws the article. A notice replaces the text at the same URL.',
    appearsIn('page', 'head'),
  ),
  noindex: field(
    flag,
    '`true` keeps the article out of sitemaps, search engines and the site’s own search. It stays readable and listed.',
    appearsIn('head', 'dump'),
  ),
};

/** The front matter of an article. */
export const articleSchema = group(formsOf(articleFields));

/** Parsed front matter. */
export type FrontMatter = z.output<typeof articleSchema>;

/** The same schema with every key optional, for the valid part of front matter that has errors. */
export const partialArticleSchema = articleSchema.partial();
export type PartialFrontMatter = z.output<typeof partialArticleSchema>;

/** The front matter of a standalone page under `pages/`. */
export const standalonePageSchema = group({
  title: line.describe('The title of the page.'),
  summary: line.exactOptional().describe('The description for search engines and link previews.'),
  language: languageTag
    .exactOptional()
    .describe('The language, as a BCP 47 tag. Default: the publication’s language.'),
});
