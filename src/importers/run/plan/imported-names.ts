import type { ImportedFrontMatter, ImportedName } from '#importers/imported-article.ts';
import { existingEntries } from '#importers/run/write/complete-publication.ts';
import { slug } from '#lib/slug.ts';
import type { IndexKind } from '#model/paths.ts';
import { NameKeys, type NewEntry } from './name-keys.ts';

/** Every name of these kinds gets an entry in `publication.yaml`. */
const indexedKinds = ['sections', 'topics', 'authors', 'agencies'] as const;
/** A name of these kinds gets an entry only if it needs a key that differs from its slug. */
const freeTextKinds = ['people', 'places', 'organizations', 'stories', 'series'] as const;
type Kind = (typeof indexedKinds)[number] | (typeof freeTextKinds)[number];

/** All names that the articles of an import mention, with their keys. */
export class ImportedNames {
  private readonly byKind: ReadonlyMap<Kind, NameKeys>;

  /** `yaml`: the current text of `publication.yaml`. */
  constructor(yaml: string) {
    this.byKind = new Map(
      [...indexedKinds, ...freeTextKinds].map((kind) => [
        kind,
        new NameKeys(kind, existingEntries(yaml, kind)),
      ]),
    );
  }

  addAll(frontMatter: ImportedFrontMatter): void {
    for (const [kind, names] of namesIn(frontMatter))
      for (const name of names) this.byKind.get(kind)?.add(name);
  }

  /** Names as they appear in front matter: a key if there is an entry, otherwise the name. Without duplicates. */
  resolve(kind: Kind, names: readonly ImportedName[]): string[] {
    const keys = this.byKind.get(kind);
    const isFreeText = freeTextKinds.some((freeTextKind) => freeTextKind === kind);
    const resolved = names.flatMap(({ name }) => {
      const key = keys?.keyOf(name);
      if (key === undefined) return [];
      const entry = keys?.added.get(key);
      return [isFreeText && entry && !needsEntry(entry) ? entry.name : key];
    });
    return [...new Set(resolved)];
  }

  /** The entries to add to `publication.yaml`. */
  newEntries(): Map<IndexKind, NewEntry[]> {
    const entries = new Map<IndexKind, NewEntry[]>();
    for (const kind of indexedKinds) entries.set(kind, [...(this.byKind.get(kind)?.added.values() ?? [])]);
    for (const kind of freeTextKinds)
      entries.set(kind, [...(this.byKind.get(kind)?.added.values() ?? [])].filter(needsEntry));
    return entries;
  }
}

/** True if the slug of the name cannot be its key: empty, too long, reserved, or taken. */
function needsEntry({ key, name }: NewEntry): boolean {
  return key !== slug(name);
}

function namesIn(frontMatter: ImportedFrontMatter): [Kind, readonly ImportedName[]][] {
  const toNames = (names: readonly string[] | undefined) => (names ?? []).map((name) => ({ name }));
  const toList = (name: ImportedName | undefined) => (name ? [name] : []);
  return [
    ['sections', toList(frontMatter.section)],
    ['topics', frontMatter.topics ?? []],
    ['authors', frontMatter.authors ?? []],
    ['agencies', toList(frontMatter.agency)],
    ['people', toNames(frontMatter.people)],
    ['places', toNames(frontMatter.places)],
    ['organizations', toNames(frontMatter.organizations)],
    ['stories', toNames(frontMatter.story === undefined ? [] : [frontMatter.story])],
    ['series', toNames(frontMatter.series === undefined ? [] : [frontMatter.series])],
  ];
}
