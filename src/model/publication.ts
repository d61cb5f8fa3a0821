import type { IndexKind } from './paths.ts';

/** Where a reader may send an article: networks, mail, the clipboard, the device’s own menu. */
export const networks = ['facebook', 'x', 'kakao', 'mail', 'link', 'native'] as const;
export type Network = (typeof networks)[number];

/** Other forms in which an article can be published beside its page. */
export const alternates = ['markdown', 'ninjs', 'dumps'] as const;
type Alternate = (typeof alternates)[number];

/** Languages that the interface speaks. */
export const interfaceLanguages = ['en', 'ko'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

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
  readonly organization?: boolean;
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
