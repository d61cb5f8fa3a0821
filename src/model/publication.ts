import { z } from 'zod';
import { flag, languageTag, line, list, names, rootPath, webAddress } from './forms.ts';
import type { IndexKind } from './paths.ts';

const key = z
  .string()
  .refine((text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(text) && text === text.toLowerCase(), {
    error: 'must be a key of small letters, digits and -',
  })
  .refine((text) => text !== 'letters' && !/^\d{4}$/.test(text), { error: 'must not be "letters" or four digits' });

const entry = z.strictObject({
  name: names.describe('The name shown, or its forms by language.'),
  sort: line.optional().describe('The name as it is sorted: “Blinken, Antony”.'),
  description: names.optional(),
  aliases: list(line).optional().describe('Other names and spellings that mean the same.'),
  parent: line.optional().describe('The key of the wider entry.'),
  url: webAddress.optional(),
  image: line.optional().describe('A picture file of the archive.'),
  rights: line.optional(),
  email: line.optional(),
  role: names.optional(),
  start: line.optional().describe('The first day of a story.'),
  end: line.optional().describe('The last day of a story.'),
  dates: z.record(line, names).optional().describe('Key dates of a story, each with what happened.'),
});

const entries = z.record(key, entry, { error: 'must map keys to entries, each with a name' });

export const networks = ['facebook', 'x', 'kakao', 'mail', 'link', 'native'] as const;
export type Network = (typeof networks)[number];

/** `publication.yaml`: all that concerns the publication as a whole. */
export const publicationSchema = z.strictObject({
  name: line.describe('The name of the publication.'),
  tagline: line.describe('One line that says what it is.'),
  url: webAddress.describe('Its address on the web, path prefix included.'),
  language: languageTag.describe('Its main language, BCP 47.'),
  timezone: line.describe('Its IANA time zone, such as Asia/Seoul.'),
  description: names.optional(),
  founded: line.optional(),
  issn: line.optional(),
  logo: line.optional(),
  icon: line.optional(),
  card: line.optional(),
  contact: line.optional(),
  letters: line.optional().describe('The mail address for letters to the editor.'),
  newsletter: webAddress.optional(),
  rights: line.optional(),
  'timezone-name': z.record(languageTag, line).optional(),
  navigation: list(z.strictObject({ name: names, path: rootPath })).optional(),
  interface: list(z.enum(['en', 'ko'], { error: 'must be en or ko' })).optional(),
  sections: entries.optional(),
  topics: entries.optional(),
  people: entries.optional(),
  places: entries.optional(),
  organizations: entries.optional(),
  stories: entries.optional(),
  series: entries.optional(),
  authors: entries.optional(),
  agencies: entries.optional(),
  licences: z.record(key, z.strictObject({ name: names, url: webAddress.optional(), reuse: flag.optional() })).optional(),
  share: z
    .union([
      list(z.enum(networks)),
      z.strictObject({ networks: list(z.enum(networks)), kakao: line.optional() }),
    ], { error: `must be a list of ${networks.join(', ')}` })
    .optional(),
  hub: webAddress.optional().describe('The WebSub hub.'),
  redirects: z.record(rootPath, z.union([rootPath, webAddress])).optional(),
  robots: list(z.strictObject({ agent: line, allow: list(rootPath).optional(), disallow: list(rootPath).optional() })).optional(),
  alternates: list(z.enum(['markdown', 'ninjs', 'dumps'])).optional(),
  'silent-changes': z.enum(['warning', 'error']).optional().describe('What a changed old text without updated or correction is.'),
});

/** Names by language; `''` holds a name that is the same in every language. */
export type Names = Readonly<Record<string, string>>;

/** An entry of `publication.yaml`: a topic, a person, a desk. */
export interface KnownEntry {
  readonly key: string;
  readonly names: Names;
  readonly sort?: string;
  readonly description?: Names;
  readonly aliases: readonly string[];
  readonly parent?: string;
  readonly url?: string;
  readonly image?: string;
  readonly rights?: string;
  readonly email?: string;
  readonly role?: Names;
  readonly start?: string;
  readonly end?: string;
  readonly dates: readonly { readonly day: string; readonly text: Names }[];
}

/** The publication: who publishes, where, in which zone and languages. */
export interface Publication {
  readonly name: string;
  readonly tagline: string;
  /** Without a slash at its end: `https://example.org/archive`. */
  readonly url: string;
  /** The path prefix: `/archive`, or empty. */
  readonly base: string;
  readonly language: string;
  readonly timezone: string;
  readonly timezoneName: Names;
  readonly description?: Names;
  readonly founded?: string;
  readonly issn?: string;
  readonly logo?: string;
  readonly icon?: string;
  readonly card?: string;
  readonly contact?: string;
  readonly letters?: string;
  readonly newsletter?: string;
  readonly rights?: string;
  readonly navigation?: readonly { readonly names: Names; readonly path: string }[];
  /** Languages of the interface, the main one first. */
  readonly interface: readonly InterfaceLanguage[];
  readonly entries: Readonly<Record<IndexKind, ReadonlyMap<string, KnownEntry>>>;
  readonly licences: ReadonlyMap<string, { readonly names: Names; readonly url?: string; readonly reuse: boolean }>;
  readonly share: { readonly networks: readonly Network[]; readonly kakao?: string };
  readonly hub?: string;
  readonly redirects: ReadonlyMap<string, string>;
  readonly robots: readonly { readonly agent: string; readonly allow: readonly string[]; readonly disallow: readonly string[] }[];
  readonly alternates: readonly ('markdown' | 'ninjs' | 'dumps')[];
  readonly silentChanges: 'warning' | 'error';
}

/** A language that the interface speaks. */
export type InterfaceLanguage = 'en' | 'ko';

/** The interface language for a language tag: its own where we speak it, else the publication's first. */
export function interfaceLanguage(tag: string, spoken: readonly InterfaceLanguage[]): InterfaceLanguage {
  const primary = tag.toLowerCase().split('-')[0];
  return spoken.find((language) => language === primary) ?? spoken[0] ?? 'en';
}

/** A name in a language: exactly, by its primary tag, then the publication's, then any. */
export function nameIn(given: Names, language: string, fallback: string): string {
  const primary = language.split('-')[0] ?? language;
  return given[language] ?? given[primary] ?? given[fallback] ?? given[''] ?? Object.values(given)[0] ?? '';
}
