import type { ImportedMatter, ImportedName } from '#importers/imported-article.ts';
import { knownNames } from '#importers/run/write/complete-publication.ts';
import { slug } from '#lib/slug.ts';
import type { IndexKind } from '#model/paths.ts';
import { NamesMet, type NewEntry } from './name-keys.ts';

/** Kinds whose every name gets an entry in `publication.yaml`; of the others only those that need a key. */
const completed = ['sections', 'topics', 'authors', 'agencies'] as const;
const freeText = ['people', 'places', 'organizations', 'stories', 'series'] as const;
type Kind = (typeof completed)[number] | (typeof freeText)[number];

/** All names that the articles of an import give, and their keys. */
export class NameBook {
  private readonly met: ReadonlyMap<Kind, NamesMet>;

  /** `yaml`: the `publication.yaml` as it stands. */
  constructor(yaml: string) {
    this.met = new Map(
      [...completed, ...freeText].map((kind) => [kind, new NamesMet(kind, knownNames(yaml, kind))]),
    );
  }

  meetAll(matter: ImportedMatter): void {
    for (const [kind, names] of namesIn(matter)) for (const name of names) this.met.get(kind)?.meet(name);
  }

  /** The names of one kind as the front matter shall have them: keys where there is an entry, each once. */
  write(kind: Kind, names: readonly ImportedName[]): string[] {
    const met = this.met.get(kind);
    const written = names.flatMap(({ name }) => {
      const key = met?.keyOf(name);
      if (key === undefined) return [];
      const isFree = freeText.some((free) => free === kind);
      const entry = met?.added.get(key);
      return [isFree && entry && !needsEntry(entry) ? entry.name : key];
    });
    return [...new Set(written)];
  }

  /** The entries that `publication.yaml` has to get. */
  added(): Map<IndexKind, NewEntry[]> {
    const added = new Map<IndexKind, NewEntry[]>();
    for (const kind of completed) added.set(kind, [...(this.met.get(kind)?.added.values() ?? [])]);
    for (const kind of freeText) {
      const entries = [...(this.met.get(kind)?.added.values() ?? [])];
      added.set(kind, entries.filter(needsEntry));
    }
    return added;
  }
}

/** True for a name whose own slug would not do as an address: none, too long, kept for lists, or taken. */
function needsEntry({ key, name }: NewEntry): boolean {
  return key !== slug(name);
}

function namesIn(matter: ImportedMatter): [Kind, readonly ImportedName[]][] {
  const plain = (names: readonly string[] | undefined) => (names ?? []).map((name) => ({ name }));
  const one = (name: ImportedName | undefined) => (name ? [name] : []);
  return [
    ['sections', one(matter.section)],
    ['topics', matter.topics ?? []],
    ['authors', matter.authors ?? []],
    ['agencies', one(matter.agency)],
    ['people', plain(matter.people)],
    ['places', plain(matter.places)],
    ['organizations', plain(matter.organizations)],
    ['stories', plain(matter.story === undefined ? [] : [matter.story])],
    ['series', plain(matter.series === undefined ? [] : [matter.series])],
  ];
}
