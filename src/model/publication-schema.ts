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
  (given) =>
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(given) && given === given.toLowerCase(),
  'made of small letters, digits and single -',
  (given) => `write ${slug(String(given)) || 'a word'}`,
)
  .refine((given) => given !== 'letters' && !/^\d{4}$/.test(given), {
    error: ({ input }) => `is ${String(input)}, an address kept for lists\nwrite another key`,
  })
  .meta({ form: 'key' });

const entry = group({
  name: names.describe('The name shown, or its forms by language: `{ en: Seoul, ko: 서울 }`.'),
  sort: line.exactOptional().describe('The name as it is sorted: `Blinken, Antony`.'),
  description: names.exactOptional().describe('One or two sentences for its page.'),
  aliases: list(line).exactOptional().describe('Other names and spellings that mean the same.'),
  parent: line.exactOptional().describe('The key of the wider entry.'),
  url: webAddress.exactOptional().describe('Its own page on the web.'),
  image: line.exactOptional().describe('A picture file, from the archive folder.'),
  rights: line.exactOptional().describe('The rights statement of an agency’s copy.'),
  email: line.exactOptional().describe('A mail address that readers may write to.'),
  organization: flag.exactOptional().describe('`true` of an author that is no person: a desk, a newsroom.'),
  role: names.exactOptional().describe('What a person or author is.'),
  start: dateText.exactOptional().describe('The first day of a story.'),
  end: dateText.exactOptional().describe('The last day of a story.'),
  dates: mapOf(line, names, 'write each day with what happened, such as 2024-12-03: The declaration')
    .exactOptional()
    .describe('Key dates of a story: each day, and what happened.'),
});

const knownEntry = entry.meta({ id: 'entry' });

function entries(meaning: string) {
  return mapOf(key, knownEntry, 'write each key on a line of its own, its name below it')
    .exactOptional()
    .describe(meaning);
}

const licence = group({
  name: names.describe('The name shown.'),
  url: webAddress.exactOptional().describe('The text of the licence.'),
  reuse: flag.exactOptional().describe('`true` when readers may reuse what stands under it.'),
});

const network = oneOf(networks);

const share = z.union(
  [
    list(network),
    group({
      networks: list(network).describe('The networks, in order.'),
      kakao: line.exactOptional().describe('The JavaScript key of Kakao.'),
    }),
  ],
  { error: `is no list of networks\nwrite some of ${networks.join(', ')}, each after "- "` },
);

const robot = group({
  agent: line.describe('The robot, or `*` for all.'),
  allow: list(rootPath).exactOptional().describe('What it may read.'),
  disallow: list(rootPath).exactOptional().describe('What it may not read.'),
});

/** `publication.yaml`: all that concerns the publication as a whole. */
export const publicationSchema = group({
  name: line.describe('The name of the publication.'),
  tagline: line.describe('One line that says what it is.'),
  url: webAddress.describe('Its address on the web, path prefix included.'),
  language: languageTag.describe('Its main language, BCP 47.'),
  timezone: line.describe('Its IANA time zone: `Asia/Seoul`.'),
  description: names.exactOptional().describe('What it is, in a sentence or two.'),
  founded: line.exactOptional().describe('The year or day it was founded.'),
  issn: line.exactOptional().describe('Its ISSN: `1234-5679`.'),
  logo: line.exactOptional().describe('A picture file, from the archive folder.'),
  icon: line.exactOptional().describe('A square picture file, from the archive folder.'),
  card: line
    .exactOptional()
    .describe('The picture that cards show for pages without one, from the archive folder.'),
  contact: line.exactOptional().describe('A mail or web address of the publication.'),
  letters: line.exactOptional().describe('The mail address for letters to the editor.'),
  newsletter: webAddress.exactOptional().describe('Where readers subscribe to the newsletter.'),
  rights: line.exactOptional().describe('The rights statement for everything without one of its own.'),
  'timezone-name': mapOf(
    languageTag,
    line,
    'write the zone’s name for each language: { en: KST, ko: 한국시간 }',
  )
    .exactOptional()
    .describe('The zone’s name by language: `{ en: KST, ko: 한국시간 }`.'),
  navigation: list(
    group({
      name: names.describe('The name shown, or its forms by language.'),
      path: rootPath.describe('The page it leads to: `/sections/politics/`.'),
    }),
  )
    .exactOptional()
    .describe('The masthead’s entries, in order.'),
  interface: list(oneOf(interfaceLanguages))
    .exactOptional()
    .describe('Languages of the interface, the main one first.'),
  sections: entries('The desks.'),
  topics: entries('Subject terms.'),
  people: entries('People.'),
  places: entries('Places.'),
  organizations: entries('Organizations.'),
  stories: entries('Running stories.'),
  series: entries('Recurring columns and features.'),
  authors: entries('Those who sign.'),
  agencies: entries('Those who supply copy.'),
  licences: mapOf(key, licence, 'write each key on a line of its own, its name below it')
    .exactOptional()
    .describe('Licences that articles name in `rights`.'),
  share: share.exactOptional().describe('The networks that articles can be shared on, in order.'),
  hub: webAddress.exactOptional().describe('The WebSub hub.'),
  redirects: mapOf(
    rootPath,
    z.union([rootPath, webAddress], { error: 'leads nowhere\nwrite a path of the site or a whole address' }),
    'write old: new, one a line',
  )
    .exactOptional()
    .describe('Old addresses and where they lead: `/old/: /new/`.'),
  robots: list(robot).exactOptional().describe('Rules for robots.'),
  alternates: list(oneOf(alternates))
    .exactOptional()
    .describe('Other forms in which articles are published.'),
  'silent-changes': oneOf(['warning', 'error'])
    .exactOptional()
    .describe(
      'What it is when a text older than 7 days changes without `updated` or a correction: `warning` by default.',
    ),
});

/** The same where every key may be missing: what is left when a part is wrong. */
export const soundPublicationSchema = publicationSchema.partial();
export type SoundPublicationMatter = z.output<typeof soundPublicationSchema>;
