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
import type { PartialPublicationInput } from '#model/publication-schema.ts';
import { finalTargets } from './check-publication.ts';

type PublicationInput = PartialPublicationInput & { readonly timezone: string; readonly language: string };
type EntryInput = NonNullable<PartialPublicationInput[IndexKind]>[string];

const defaultNetworks: readonly Network[] = ['facebook', 'x', 'mail', 'link', 'native'];

/** Builds the publication from the checked content of `publication.yaml`. */
export function buildPublication(input: PublicationInput): Publication {
  const { name = '', tagline = '', url = 'https://unknown.invalid/', description, language } = input;
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/+$/, '');
  return {
    ...pick(input, [
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
    timezone: input.timezone,
    timezoneName: input['timezone-name'] ?? {},
    ...(description !== undefined && { description: toNames(description) }),
    ...(input.navigation && {
      navigation: input.navigation.map((entry) => ({ names: toNames(entry.name), path: entry.path })),
    }),
    interface: input.interface ?? defaultInterface(language),
    entries: byKind((kind) => toEntries(input[kind] ?? {})),
    licences: toLicences(input.licences ?? {}),
    share: toShare(input.share),
    redirects: finalTargets(input.redirects ?? {}),
    robots: (input.robots ?? []).map(({ agent, allow = [], disallow = [] }) => ({ agent, allow, disallow })),
    alternates: input.alternates ?? [],
    silentChanges: input['silent-changes'] ?? 'warning',
  };
}

/** Copies those of the keys that have a value. */
function pick<Source extends object, Key extends keyof Source>(
  source: Source,
  keys: readonly Key[],
): { [Each in Key]?: Exclude<Source[Each], undefined> } {
  const picked: { [Each in Key]?: Exclude<Source[Each], undefined> } = {};
  for (const key of keys) {
    const value = source[key];
    if (isDefined(value)) picked[key] = value;
  }
  return picked;
}

function isDefined<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}

function toNames(input: string | Readonly<Record<string, string>>): Names {
  return typeof input === 'string' ? { '': input } : input;
}

function defaultInterface(language: string): readonly InterfaceLanguage[] {
  const primary = language.split('-')[0];
  return [interfaceLanguages.find((available) => available === primary) ?? 'en'];
}

function toEntries(input: Readonly<Record<string, EntryInput>>): ReadonlyMap<string, KnownEntry> {
  return new Map(
    Object.entries(input).map(([key, entry]) => [key.normalize('NFC'), toEntry(key.normalize('NFC'), entry)]),
  );
}

function toEntry(key: string, input: EntryInput): KnownEntry {
  const { name, description, role, aliases = [], dates = {}, ...rest } = input;
  return {
    ...rest,
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

function toLicences(input: NonNullable<PartialPublicationInput['licences']>): Publication['licences'] {
  return new Map(
    Object.entries(input).map(([key, { name, url, reuse = false }]) => [
      key,
      { names: toNames(name), ...(url !== undefined && { url }), reuse },
    ]),
  );
}

function toShare(input: PartialPublicationInput['share']): Publication['share'] {
  if (input === undefined) return { networks: defaultNetworks };
  return Array.isArray(input) ? { networks: input } : input;
}
