import type { Notes } from '#content/yaml/problem-list.ts';
import { nearest } from '#lib/nearest.ts';
import { unportable } from '#lib/portable-name.ts';
import { foldText } from '#lib/text.ts';
import type { IndexKind } from '#model/paths.ts';
import type { SoundPublicationMatter } from '#model/publication-schema.ts';
import { parseDay } from '#model/time.ts';
import { isMail } from './check-publication.ts';

type Entries = NonNullable<SoundPublicationMatter[IndexKind]>;
type Entry = Entries[string];
type Path = readonly PropertyKey[];

/** Checks the entries of one kind among each other; what is wrong goes into the notes. */
export function checkEntries(kind: IndexKind, entries: Entries, notes: Notes): void {
  for (const [key, entry] of Object.entries(entries)) {
    const clash = unportable(key);
    if (clash) notes.error([kind, key], `the key ${key} ${clash}`, 'write another key');
    checkParent(kind, key, entries, notes);
    checkDays([kind, key], entry, notes);
    if (entry.email !== undefined && !isMail(entry.email)) {
      notes.error(
        [kind, key, 'email'],
        `"${entry.email}" is no mail address`,
        'write it as name@example.org',
      );
    }
  }
  checkMeanings(kind, entries, notes);
}

function checkParent(kind: IndexKind, key: string, entries: Entries, notes: Notes): void {
  const parent = entries[key]?.parent;
  if (parent === undefined) return;
  const path = [kind, key, 'parent'];
  if (!Object.hasOwn(entries, parent)) {
    const meant = nearest(
      parent,
      Object.keys(entries).filter((other) => other !== key),
    );
    notes.error(
      path,
      `there is no key ${parent} in ${kind}`,
      meant ? `did you mean ${meant}?` : `add it to ${kind}, or take the line out`,
    );
    return;
  }
  const passed = new Set([key]);
  for (let wider: string | undefined = parent; wider !== undefined; wider = entries[wider]?.parent) {
    if (wider === key)
      notes.error(path, `${key} is its own wider entry, through ${parent}`, 'take one parent out');
    if (passed.has(wider)) return;
    passed.add(wider);
  }
}

/** Two entries that share a key, name or alias could not be told apart in an article. */
function checkMeanings(kind: IndexKind, entries: Entries, notes: Notes): void {
  const meanings = new Map<string, { readonly key: string; readonly path: Path }>();
  for (const [key, entry] of Object.entries(entries)) {
    for (const [name, path] of namesOf(kind, key, entry)) {
      const folded = foldText(name);
      const other = meanings.get(folded);
      if (other && other.key !== key) {
        const { line } = notes.at(other.path);
        notes.error(
          path,
          `"${name}" means ${key} here and ${other.key} in line ${line}`,
          'let only one of the two have it',
        );
      } else if (!other) meanings.set(folded, { key, path });
    }
  }
}

function* namesOf(kind: IndexKind, key: string, entry: Entry): Generator<readonly [string, Path]> {
  yield [key, [kind, key]];
  if (typeof entry.name === 'string') yield [entry.name, [kind, key, 'name']];
  else for (const [tag, name] of Object.entries(entry.name)) yield [name, [kind, key, 'name', tag]];
  for (const [place, alias] of (entry.aliases ?? []).entries()) yield [alias, [kind, key, 'aliases', place]];
}

function checkDays(path: Path, { start, end, dates }: Entry, notes: Notes): void {
  for (const [name, day] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (day !== undefined && !parseDay(day))
      notes.error([...path, name], `there is no day "${day}"`, 'write a day as 2024-12-03');
  }
  if (start !== undefined && end !== undefined && end < start) {
    notes.error([...path, 'end'], `the end ${end} lies before the start ${start}`, 'mend one of the two');
  }
  for (const day of Object.keys(dates ?? {})) {
    if (!parseDay(day))
      notes.keyError([...path, 'dates', day], `there is no day "${day}"`, 'write a day as 2024-12-03');
  }
}
