import type { ProblemCollector } from '#content/yaml/problem-collector.ts';
import { nearest } from '#lib/nearest.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { foldText } from '#lib/text.ts';
import type { IndexKind } from '#model/paths.ts';
import type { PartialPublicationInput } from '#model/publication-schema.ts';
import { parseDay } from '#model/time.ts';
import { isEmail } from './check-publication.ts';

type Entries = NonNullable<PartialPublicationInput[IndexKind]>;
type Entry = Entries[string];
type Path = readonly PropertyKey[];

/** Checks the entries of one kind: keys, parents, days, email addresses and ambiguous names. */
export function checkEntries(kind: IndexKind, entries: Entries, collector: ProblemCollector): void {
  for (const [key, entry] of Object.entries(entries)) {
    const keyProblem = portabilityProblem(key);
    if (keyProblem) collector.error([kind, key], `the key ${key} ${keyProblem}`, 'choose another key');
    checkParent(kind, key, entries, collector);
    checkDays([kind, key], entry, collector);
    if (entry.email !== undefined && !isEmail(entry.email)) {
      collector.error(
        [kind, key, 'email'],
        `"${entry.email}" is not an email address`,
        'write it as name@example.org',
      );
    }
  }
  checkAmbiguousNames(kind, entries, collector);
}

function checkParent(kind: IndexKind, key: string, entries: Entries, collector: ProblemCollector): void {
  const parent = entries[key]?.parent;
  if (parent === undefined) return;
  const path = [kind, key, 'parent'];
  if (!Object.hasOwn(entries, parent)) {
    const suggestion = nearest(
      parent,
      Object.keys(entries).filter((other) => other !== key),
    );
    collector.error(
      path,
      `${kind} has no key ${parent}`,
      suggestion ? `did you mean ${suggestion}?` : `add it to ${kind}, or remove the line`,
    );
    return;
  }
  const visited = new Set([key]);
  for (
    let ancestor: string | undefined = parent;
    ancestor !== undefined;
    ancestor = entries[ancestor]?.parent
  ) {
    if (ancestor === key)
      collector.error(path, `${key} is its own parent, through ${parent}`, 'remove one of the parents');
    if (visited.has(ancestor)) return;
    visited.add(ancestor);
  }
}

/** Reports entries that share a key, name or alias, because articles could not refer to them unambiguously. */
function checkAmbiguousNames(kind: IndexKind, entries: Entries, collector: ProblemCollector): void {
  const entriesByName = new Map<string, { readonly key: string; readonly path: Path }>();
  for (const [key, entry] of Object.entries(entries)) {
    for (const [name, path] of namesOf(kind, key, entry)) {
      const folded = foldText(name);
      const other = entriesByName.get(folded);
      if (other && other.key !== key) {
        const { line } = collector.at(other.path);
        collector.error(
          path,
          `"${name}" is used for both ${key} and ${other.key} (line ${line})`,
          'remove it from one of the two',
        );
      } else if (!other) entriesByName.set(folded, { key, path });
    }
  }
}

function* namesOf(kind: IndexKind, key: string, entry: Entry): Generator<readonly [string, Path]> {
  yield [key, [kind, key]];
  if (typeof entry.name === 'string') yield [entry.name, [kind, key, 'name']];
  else for (const [tag, name] of Object.entries(entry.name)) yield [name, [kind, key, 'name', tag]];
  for (const [index, alias] of (entry.aliases ?? []).entries()) yield [alias, [kind, key, 'aliases', index]];
}

function checkDays(path: Path, { start, end, dates }: Entry, collector: ProblemCollector): void {
  for (const [name, day] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (day !== undefined && !parseDay(day))
      collector.error([...path, name], `"${day}" is not a valid day`, 'write a day such as 2024-12-03');
  }
  if (start !== undefined && end !== undefined && end < start) {
    collector.error(
      [...path, 'end'],
      `the end ${end} is before the start ${start}`,
      'correct one of the two',
    );
  }
  for (const day of Object.keys(dates ?? {})) {
    if (!parseDay(day))
      collector.keyError(
        [...path, 'dates', day],
        `"${day}" is not a valid day`,
        'write a day such as 2024-12-03',
      );
  }
}
