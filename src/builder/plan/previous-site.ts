import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ManifestEntry,
  type ManifestIndex,
  parseIndex,
  parsePart,
  renderIndex,
  renderPart,
} from '#builder/manifest/manifest.ts';
import { manifestIndexFile, partOf } from '#builder/manifest/manifest-parts.ts';
import { WrongFolders } from '#builder/scan/check-folders.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit, groupBy } from '#lib/grouping.ts';

/** The site that stands in the output folder, by its manifest; parts are read when they are asked for. */
export interface PreviousSite {
  /** SHA-256 of the manifest’s index; empty when no site stands. */
  readonly manifest: string;
  readonly index?: ManifestIndex;
  /** SHA-256 of a file; undefined for one that the site does not have. */
  readonly shaOf: (file: string) => string | undefined;
  /** The files of a part of the manifest, each with its SHA-256. */
  readonly part: (path: string) => ReadonlyMap<string, string>;
  /** Every file but the manifest’s own. */
  readonly files: () => string[];
  readonly bytesOf: (file: string) => number;
}

const nothing = {
  shaOf: () => undefined,
  part: () => new Map<string, string>(),
  files: () => [],
  bytesOf: () => 0,
};

/** Where no site stands. */
export const noSite: PreviousSite = { manifest: '', ...nothing };

/** Reads what stands in a folder. An empty or missing folder is no site; one without our manifest is refused. */
export function readPreviousSite(out: string): PreviousSite {
  const indexFile = join(out, manifestIndexFile);
  if (!existsSync(indexFile)) {
    if (existsSync(out) && readdirSync(out).length > 0) {
      throw new WrongFolders(
        `${out} is not empty and holds no site of Backfile; name an empty folder with --out`,
      );
    }
    return noSite;
  }
  const text = readFileSync(indexFile, 'utf8');
  const { index } = parseIndex(text);
  if (!index) return { manifest: sha256(text), ...nothing };
  const parts = new Map<string, ReadonlyMap<string, string>>();
  const part = (path: string): ReadonlyMap<string, string> => {
    const known = parts.get(path);
    if (known) return known;
    const read = readPart(out, path);
    parts.set(path, read);
    return read;
  };
  const paths = new Set(index.parts.map(({ path }) => path));
  return {
    manifest: sha256(text),
    index,
    part: (path) => (paths.has(path) ? part(path) : new Map()),
    shaOf: (file) => (paths.has(partOf(file)) ? part(partOf(file)).get(file) : undefined),
    files: () => index.parts.flatMap(({ path }) => [...part(path).keys()]),
    bytesOf: (file) => statSync(join(out, file), { throwIfNoEntry: false })?.size ?? 0,
  };
}

function readPart(out: string, path: string): ReadonlyMap<string, string> {
  try {
    const { lines } = parsePart(readFileSync(join(out, path), 'utf8'), path);
    return new Map(lines.map(({ file, sha256: sha }) => [file, sha]));
  } catch {
    return new Map();
  }
}

/** What a build changes: files put (with their new hash and size) and files removed. */
export interface SiteChange {
  readonly put: readonly ManifestEntry[];
  readonly removed: readonly string[];
}

/** The manifest after a change: only the parts that change, and the index. A part without files is removed. */
export function changeManifest(
  before: PreviousSite,
  change: SiteChange,
): { readonly files: ReadonlyMap<string, string>; readonly removed: readonly string[] } {
  const files = new Map<string, string>();
  const removed: string[] = [];
  const parts = new Map((before.index?.parts ?? []).map((part) => [part.path, part]));
  const put = groupBy(change.put, ({ file }) => partOf(file));
  const taken = groupBy(change.removed, partOf);
  for (const path of new Set([...put.keys(), ...taken.keys()])) {
    const lines = new Map(before.part(path));
    let bytes = parts.get(path)?.bytes ?? 0;
    for (const { file, sha256: sha, bytes: size } of put.get(path) ?? []) {
      bytes += size - (lines.has(file) ? before.bytesOf(file) : 0);
      lines.set(file, sha);
    }
    for (const file of taken.get(path) ?? []) {
      if (lines.delete(file)) bytes -= before.bytesOf(file);
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
