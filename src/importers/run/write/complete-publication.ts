import { isMap, isPair, isScalar, type Pair, parseDocument, stringify, YAMLMap } from 'yaml';
import type { ExistingEntry, NewEntry } from '#importers/run/plan/name-keys.ts';
import type { IndexKind } from '#model/paths.ts';

/** The entries of one kind in a `publication.yaml`. Invalid YAML has none; `check` reports the error. */
export function existingEntries(yaml: string, kind: IndexKind): ExistingEntry[] {
  const entries = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false }).get(kind);
  if (!isMap(entries)) return [];
  return entries.items.map((pair) => ({
    key: keyText(pair),
    names: isMap(pair.value) ? namesOf(pair.value) : [],
  }));
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function namesOf(entry: YAMLMap): string[] {
  const plain: unknown = entry.toJSON();
  if (typeof plain !== 'object' || plain === null) return [];
  const { name, aliases } = plain as { readonly name?: unknown; readonly aliases?: unknown };
  const values = [name, aliases].flatMap((value) =>
    typeof value === 'object' && value !== null ? Object.values(value) : [value],
  );
  return values.filter((value) => typeof value === 'string');
}

/**
 * Adds entries to a `publication.yaml` and leaves the existing text unchanged, including comments. New entries follow
 * the last entry of their kind; a new kind is added at the end.
 */
export function completePublication(
  yaml: string,
  added: ReadonlyMap<IndexKind, readonly NewEntry[]>,
): string {
  let text = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  for (const [kind, entries] of added) if (entries.length > 0) text = addEntries(text, kind, entries);
  return text;
}

function addEntries(yaml: string, kind: IndexKind, entries: readonly NewEntry[]): string {
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  const root = document.contents;
  const pair = isMap(root) ? root.items.find((item) => isPair(item) && keyText(item) === kind) : undefined;
  if (!pair) return `${yaml}\n${kind}:\n${renderEntries(entries, '  ')}`;
  const { value } = pair;
  if (isMap(value) && !value.flow && value.range && value.items.length > 0) {
    const first = value.items[0];
    const start = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
    const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
    const end = endOfBlock(yaml, value.range[1]);
    return `${yaml.slice(0, end)}${renderEntries(entries, indent)}${yaml.slice(end)}`;
  }
  const map = isMap(value) ? value : new YAMLMap();
  for (const entry of entries) map.items.push(document.createPair(entry.key, entryOf(entry)));
  document.set(kind, map);
  return document.toString({ lineWidth: 0 });
}

/** Adds redirects from old paths that are not aliases of an article. */
export function addRedirects(yaml: string, redirects: ReadonlyMap<string, string>): string {
  if (redirects.size === 0) return yaml;
  const lines = [...redirects].map(
    ([from, to]) => `  ${stringify({ [from]: to }, { lineWidth: 0 }).trimEnd()}\n`,
  );
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  const redirectMap = document.get('redirects');
  if (!isMap(redirectMap))
    return `${yaml.endsWith('\n') || yaml === '' ? yaml : `${yaml}\n`}\nredirects:\n${lines.join('')}`;
  for (const [from, to] of redirects)
    if (!redirectMap.has(from)) redirectMap.add(document.createPair(from, to));
  return document.toString({ lineWidth: 0 });
}

/** The offset of the line after the last entry of a block. Comments that follow the block stay after new entries. */
function endOfBlock(yaml: string, offset: number): number {
  const before = yaml.slice(0, offset).trimEnd().length;
  const end = yaml.indexOf('\n', before);
  return end < 0 ? yaml.length : end + 1;
}

function entryOf({ name, parent }: NewEntry): { readonly name: string; readonly parent?: string } {
  return { name, ...(parent && { parent }) };
}

function renderEntries(entries: readonly NewEntry[], indent: string): string {
  return entries
    .map((entry) => {
      const lines = stringify({ [entry.key]: entryOf(entry) }, { lineWidth: 0 })
        .trimEnd()
        .split('\n');
      return lines.map((line) => `${indent}${line}\n`).join('');
    })
    .join('');
}
