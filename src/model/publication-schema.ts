import * as z from 'zod';
import { slug } from '#lib/slug.ts';
import {
  dateText,
  flag,
  group,
  languageTag,
  line,
  list,
  mapOf,
  names,
  oneOf,
  rootPath,
  text,
  webAddress,
} from './forms.ts';
import { alternates, interfaceLanguages, networks } from './publication.ts';

const key = text(
  (value) =>
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(value) && value === value.toLowerCase(),
  'made of lower-case letters, digits and single hyphens',
  (value) => `write ${slug(String(value)) || 'a word'}`,
)
  .refine((value) => value !== 'letters' && !/^\d{4}$/.test(value), {
    error: ({ input }) => `is ${String(input)}, which is a reserved address\nchoose another key`,
  })
  .meta({ form: 'key' });

const entry = group({
  name: names.describe('The display name, in one language or several: `{ en: Seoul, ko: 서울 }`.'),
  sort: line.exactOptional().describe('The name to sort by, such as `Blinken, Antony`. Default: `name`.'),
  description: names.exactOptional().describe('One or two sentences for the entry’s page.'),
  aliases: list(line).exactOptional().describe('Other names and spellings of the same entry.'),
  parent: line.exactOptional().describe('The key of the broader entry, from the same list.'),
  url: webAddress.exactOptional().describe('The entry’s own website.'),
  image: line
    .exactOptional()
    .describe('An image file, relative to the archive folder. Validated, but not shown on the site.'),
  rights: line.exactOptional().describe('For an agency: the rights statement for its copy.'),
  email: line.exactOptional().describe('An email address. Validated, but not shown on the site.'),
  organization: flag
    .exactOptional()
    .describe('For an author: `true` if this is a desk or newsroom, not a person.'),
  role: names.exactOptional().describe('A person’s or author’s role, such as `Reporter`.'),
  start: dateText
    .exactOptional()
    .describe('For a story: the first day. Validated, but not shown on the site.'),
  end: dateText.exactOptional().describe('For a story: the last day. Validated, but not shown on the site.'),
  dates: mapOf(line, names, 'write each day with what happened, such as 2024-12-03: The declaration')
    .exactOptional()
    .describe('For a story: key dates, each with what happened.'),
});

const knownEntry = entry.meta({ id: 'entry' });

function entries(meaning: string) {
  return mapOf(key, knownEntry, 'write each key on a line of its own, its name below it')
    .exactOptional()
    .describe(meaning);
}

const licence = group({
  name: names.describe('The display name of the licence.'),
  url: webAddress.exactOptional().describe('The URL of the licence text.'),
  reuse: flag
    .exactOptional()
    .describe('`true` if readers may republish the articles. The article page then offers a copy.'),
});

const network = oneOf(networks);

const share = z.union(
  [
    list(network),
    group({
      networks: list(network).describe('The networks, in the order shown.'),
      kakao: line.exactOptional().describe('The Kakao JavaScript key. Required for `kakao`.'),
    }),
  ],
  { error: `is not a list of networks\nuse any of ${networks.join(', ')}, each after "- "` },
);

const robot = group({
  agent: line.describe('The crawler’s user agent, or `*` for all crawlers.'),
  allow: list(rootPath).exactOptional().describe('Paths that it may crawl.'),
  disallow: list(rootPath).exactOptional().describe('Paths that it may not crawl.'),
});

/** The content of `publication.yaml`. */
export const publicationSchema = group({
  name: line.describe('The name of the publication.'),
  tagline: line.describe('A short description, shown with the name.'),
  url: webAddress.describe('The URL of the site, including any path prefix.'),
  language: languageTag.describe('The main language, as a BCP 47 tag.'),
  timezone: line.describe('The IANA time zone, such as `Asia/Seoul`.'),
  description: names.exactOptional().describe('One or two sentences about the publication.'),
  founded: line.exactOptional().describe('The year or day of founding, such as `1897` or `1897-03-01`.'),
  issn: line.exactOptional().describe('The ISSN, such as `1234-5679`.'),
  logo: line.exactOptional().describe('The logo, relative to the archive folder. Default: the name as text.'),
  icon: line.exactOptional().describe('A square icon, relative to the archive folder.'),
  card: line
    .exactOptional()
    .describe(
      'The link preview image for pages without an image of their own, relative to the archive folder.',
    ),
  contact: line.exactOptional().describe('An email address or URL for readers.'),
  letters: line.exactOptional().describe('The email address for letters to the editor.'),
  newsletter: webAddress.exactOptional().describe('The page where readers subscribe to the newsletter.'),
  rights: line.exactOptional().describe('The rights statement for everything that has none of its own.'),
  'timezone-name': mapOf(
    languageTag,
    line,
    'write the zone’s name for each language: { en: KST, ko: 한국시간 }',
  )
    .exactOptional()
    .describe('The name of the time zone in each language: `{ en: KST, ko: 한국시간 }`.'),
  navigation: list(
    group({
      name: names.describe('The label, in one language or several.'),
      path: rootPath.describe('The path of the page, such as `/sections/politics/`.'),
    }),
  )
    .exactOptional()
    .describe('The links in the masthead, in order.'),
  interface: list(oneOf(interfaceLanguages))
    .exactOptional()
    .describe(
      'The languages of the interface, the main one first. Default: `language` if supported, otherwise `en`.',
    ),
  sections: entries('Sections.'),
  topics: entries('Topics.'),
  people: entries('People.'),
  places: entries('Places.'),
  organizations: entries('Organizations.'),
  stories: entries('Running stories.'),
  series: entries('Recurring columns and features.'),
  authors: entries('Authors.'),
  agencies: entries('News agencies.'),
  licences: mapOf(key, licence, 'write each key on a line of its own, its name below it')
    .exactOptional()
    .describe('Licences that articles can name in `rights`.'),
  share: share.exactOptional().describe('The networks for the share links, in order.'),
  hub: webAddress.exactOptional().describe('The WebSub hub that the feeds announce.'),
  redirects: mapOf(
    rootPath,
    z.union([rootPath, webAddress], { error: 'is not a valid target\nwrite a path on the site or a URL' }),
    'write old: new, one per line',
  )
    .exactOptional()
    .describe('Old paths and their new path or URL: `/old/: /new/`.'),
  robots: list(robot)
    .exactOptional()
    .describe('The rules in `robots.txt`. Default: crawlers may read everything.'),
  alternates: list(oneOf(alternates))
    .exactOptional()
    .describe(
      'Additional formats: `markdown` and `ninjs` publish a copy of each article, `dumps` publishes each past year as NDJSON.',
    ),
  'silent-changes': oneOf(['warning', 'error'])
    .exactOptional()
    .describe(
      'How to report a change to an article older than 7 days without `updated` or a correction. Default: `warning`.',
    ),
});

/** The same schema with every key optional, for the valid part of a file that has errors. */
export const partialPublicationSchema = publicationSchema.partial();
export type PartialPublicationInput = z.output<typeof partialPublicationSchema>;
