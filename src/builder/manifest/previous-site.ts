import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WrongFolders } from '#builder/context/check-folders.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { type ManifestIndex, parseIndex, parsePart } from './manifest.ts';
import { manifestIndexFile, partOf } from './manifest-parts.ts';

/** The site in the output folder, as its manifest describes it. Parts of the manifest are read on demand. */
export interface PreviousSite {
  /** SHA-256 of the manifest’s index; empty when there is no site. */
  readonly manifest: string;
  readonly index?: ManifestIndex;
  /** The SHA-256 of a file; undefined when the site does not have it. */
  readonly shaOf: (file: string) => string | undefined;
  /** The files of a part of the manifest, each with its SHA-256. */
  readonly part: (path: string) => ReadonlyMap<string, string>;
  /** Every file except those of the manifest. */
  readonly files: () => string[];
  readonly bytesOf: (file: string) => number;
}

const noFiles = {
  shaOf: () => undefined,
  part: () => new Map<string, string>(),
  files: () => [],
  bytesOf: () => 0,
};

/** An output folder without a site. */
export const noSite: PreviousSite = { manifest: '', ...noFiles };

/**
 * Reads the site in a folder. A missing or empty folder holds no site. Throws `WrongFolders` for a folder that holds anything
 * else.
 */
export function readPreviousSite(out: string): PreviousSite {
  const indexFile = join(out, manifestIndexFile);
  if (!existsSync(indexFile)) {
    if (existsSync(out) && readdirSync(out).length > 0) {
      throw new WrongFolders(
        `${out} is not empty and does not hold a Backfile site; use an empty folder for --out`,
      );
    }
    return noSite;
  }
  const text = readFileSync(indexFile, 'utf8');
  const { index } = parseIndex(text);
  if (!index) return { manifest: sha256(text), ...noFiles };
  const parts = new Map<string, ReadonlyMap<string, string>>();
  const readOnce = (path: string): ReadonlyMap<string, string> => {
    const part = parts.get(path) ?? readPart(out, path);
    parts.set(path, part);
    return part;
  };
  const paths = new Set(index.parts.map(({ path }) => path));
  return {
    manifest: sha256(text),
    index,
    part: (path) => (paths.has(path) ? readOnce(path) : new Map()),
    shaOf: (file) => (paths.has(partOf(file)) ? readOnce(partOf(file)).get(file) : undefined),
    files: () => index.parts.flatMap(({ path }) => [...readOnce(path).keys()]),
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
