import type { IndexKind } from './paths.ts';

/** Share targets: social networks, email, the clipboard (`link`) and the device’s share menu (`native`). */
export const networks = ['facebook', 'x', 'kakao', 'mail', 'link', 'native'] as const;
export type Network = (typeof networks)[number];

/** Other formats in which articles can be published. */
export const alternates = ['markdown', 'ninjs', 'dumps'] as const;
type Alternate = (typeof alternates)[number];

/** The available interface languages. */
export const interfaceLanguages = ['en', 'ko'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Names by language. The key `''` is for a name that is the same in every language. */
export type Names = Readonly<Record<string, string>>;

/** An entry defined in `publication.yaml`: a topic, a person, a section. */
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
  readonly organization?: boolean;
  readonly role?: Names;
  readonly start?: string;
  readonly end?: string;
  readonly dates: readonly { readonly day: string; readonly text: Names }[];
}

/** The publication, as defined in `publication.yaml`. */
export interface Publication {
  readonly name: string;
  readonly tagline: string;
  /** Without a trailing slash: `https://example.org/archive`. */
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
  /** Interface languages, the main one first. */
  readonly interface: readonly InterfaceLanguage[];
  readonly entries: Readonly<Record<IndexKind, ReadonlyMap<string, KnownEntry>>>;
  readonly licences: ReadonlyMap<
    string,
    { readonly names: Names; readonly url?: string; readonly reuse: boolean }
  >;
  readonly share: { readonly networks: readonly Network[]; readonly kakao?: string };
  readonly hub?: string;
  readonly redirects: ReadonlyMap<string, string>;
  readonly robots: readonly {
    readonly agent: string;
    readonly allow: readonly string[];
    readonly disallow: readonly string[];
  }[];
  readonly alternates: readonly Alternate[];
  readonly silentChanges: 'warning' | 'error';
}

/** The interface language for a language tag: the same language if available, or else the publication’s first. */
export function interfaceLanguage(tag: string, available: readonly InterfaceLanguage[]): InterfaceLanguage {
  const primary = tag.toLowerCase().split('-')[0];
  return available.find((language) => language === primary) ?? available[0] ?? 'en';
}

/** The name in a language: by exact tag, by primary language, in the fallback language, or else any. */
export function nameIn(names: Names, language: string, fallback: string): string {
  const primary = language.split('-')[0] ?? language;
  return names[language] ?? names[primary] ?? names[fallback] ?? names[''] ?? Object.values(names)[0] ?? '';
}
