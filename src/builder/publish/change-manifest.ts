import { type ManifestEntry, renderIndex, renderPart } from '#builder/manifest/manifest.ts';
import { manifestIndexFile, partOf } from '#builder/manifest/manifest-parts.ts';
import type { PreviousSite } from '#builder/manifest/previous-site.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit, groupBy } from '#lib/grouping.ts';

/** The files that a build puts into the site, and those that it removes. */
interface ChangedFiles {
  readonly put: readonly ManifestEntry[];
  readonly removed: readonly string[];
}

/** The manifest files to write after a change, by path: the parts that change and the index; and the parts to remove. */
export function changeManifest(
  previous: PreviousSite,
  changes: ChangedFiles,
): { readonly files: ReadonlyMap<string, string>; readonly removed: readonly string[] } {
  const files = new Map<string, string>();
  const removed: string[] = [];
  const parts = new Map((previous.index?.parts ?? []).map((part) => [part.path, part]));
  const putByPart = groupBy(changes.put, ({ file }) => partOf(file));
  const removedByPart = groupBy(changes.removed, partOf);
  for (const path of new Set([...putByPart.keys(), ...removedByPart.keys()])) {
    const lines = new Map(previous.part(path));
    let bytes = parts.get(path)?.bytes ?? 0;
    for (const { file, sha256: sha, bytes: size } of putByPart.get(path) ?? []) {
      bytes += size - (lines.has(file) ? previous.bytesOf(file) : 0);
      lines.set(file, sha);
    }
    for (const file of removedByPart.get(path) ?? []) {
      if (lines.delete(file)) bytes -= previous.bytesOf(file);
    }
    if (lines.size === 0) {
      if (parts.delete(path)) removed.push(path);
      continue;
    }
    const text = renderPart([...lines].map(([file, sha]) => ({ file, sha256: sha })));
    files.set(path, text);
    parts.set(path, { path, sha256: sha256(text), files: lines.size, bytes });
  }
  const sorted = [...parts.values()].sort((a, b) => byCodeUnit(a.path, b.path));
  files.set(manifestIndexFile, renderIndex(sorted));
  return { files, removed };
}
