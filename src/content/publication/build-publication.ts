import { byKind } from '#model/build-archive.ts';
import type { IndexKind } from '#model/paths.ts';
import {
  type InterfaceLanguage,
  interfaceLanguages,
  type KnownEntry,
  type Names,
  type Network,
  type Publication,
} from '#model/publication.ts';
import type { SoundPublicationMatter } from '#model/publication-schema.ts';
import { finalTargets } from './check-publication.ts';

type Given = SoundPublicationMatter & { readonly timezone: string; readonly language: string };
type GivenEntry = NonNullable<SoundPublicationMatter[IndexKind]>[string];

const defaultNetworks: readonly Network[] = ['facebook', 'x', 'mail', 'link', 'native'];

/** The publication that a checked file describes. */
export function buildPublication(given: Given): Publication {
  const { name = '', tagline = '', url = 'https://unknown.invalid/', description, language } = given;
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/+$/, '');
  return {
    ...pick(given, [
      'founded',
      'issn',
      'logo',
      'icon',
      'card',
      'contact',
      'letters',
      'newsletter',
      'rights',
      'hub',
    ]),
    name,
    tagline,
    url: origin + base,
    base,
    language,
    timezone: given.timezone,
    timezoneName: given['timezone-name'] ?? {},
    ...(description !== undefined && { description: toNames(description) }),
    ...(given.navigation && {
      navigation: given.navigation.map((entry) => ({ names: toNames(entry.name), path: entry.path })),
    }),
    interface: given.interface ?? spokenIn(language),
    entries: byKind((kind) => toEntries(given[kind] ?? {})),
    licences: toLicences(given.licences ?? {}),
    share: toShare(given.share),
    redirects: finalTargets(given.redirects ?? {}),
    robots: (given.robots ?? []).map(({ agent, allow = [], disallow = [] }) => ({ agent, allow, disallow })),
    alternates: given.alternates ?? [],
    silentChanges: given['silent-changes'] ?? 'warning',
  };
}

/** The keys among these that are given. */
function pick<Source extends object, Key extends keyof Source>(
  source: Source,
  keys: readonly Key[],
): { [Each in Key]?: Exclude<Source[Each], undefined> } {
  const picked: { [Each in Key]?: Exclude<Source[Each], undefined> } = {};
  for (const key of keys) {
    const value = source[key];
    if (isGiven(value)) picked[key] = value;
  }
  return picked;
}

function isGiven<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}

function toNames(given: string | Readonly<Record<string, string>>): Names {
  return typeof given === 'string' ? { '': given } : given;
}

function spokenIn(language: string): readonly InterfaceLanguage[] {
  const primary = language.split('-')[0];
  return [interfaceLanguages.find((spoken) => spoken === primary) ?? 'en'];
}

function toEntries(given: Readonly<Record<string, GivenEntry>>): ReadonlyMap<string, KnownEntry> {
  return new Map(
    Object.entries(given).map(([key, entry]) => [key.normalize('NFC'), toEntry(key.normalize('NFC'), entry)]),
  );
}

function toEntry(key: string, given: GivenEntry): KnownEntry {
  const { name, description, role, aliases = [], dates = {}, ...said } = given;
  return {
    ...said,
    key,
    names: toNames(name),
    aliases,
    ...(description !== undefined && { description: toNames(description) }),
    ...(role !== undefined && { role: toNames(role) }),
    dates: Object.entries(dates)
      .map(([day, text]) => ({ day, text: toNames(text) }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function toLicences(given: NonNullable<SoundPublicationMatter['licences']>): Publication['licences'] {
  return new Map(
    Object.entries(given).map(([key, { name, url, reuse = false }]) => [
      key,
      { names: toNames(name), ...(url !== undefined && { url }), reuse },
    ]),
  );
}

function toShare(given: SoundPublicationMatter['share']): Publication['share'] {
  if (given === undefined) return { networks: defaultNetworks };
  return Array.isArray(given) ? { networks: given } : given;
}
