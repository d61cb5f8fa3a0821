import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WrongFolders } from '#builder/context/check-folders.ts';
import { listSiteFiles } from '#builder/manifest/site-files.ts';
import { diskPath } from '#content/files/disk-path.ts';
import { hashFile } from '#content/files/hash-file.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit } from '#lib/grouping.ts';

/** The contents of a bag and its metadata. */
export interface BagContents {
  /** The built site. */
  readonly site: string;
  /** The archive folder, and the files of it to include. */
  readonly archive: string;
  readonly sources: readonly string[];
  /** The publication’s name. */
  readonly name: string;
  /** The bagging date, `2024-12-21`. */
  readonly day: string;
}

/**
 * Writes sources and site as a bag (BagIt 1.0, RFC 8493) with SHA-256 manifests; returns the number of payload files. Throws
 * `WrongFolders` when the folder is not empty.
 */
export async function writeBag(bag: string, contents: BagContents): Promise<number> {
  if (existsSync(bag) && readdirSync(bag).length > 0)
    throw new WrongFolders(`${bag} is not empty; use an empty folder for --bag`);
  const { files } = await listSiteFiles(contents.site);
  const payload = [
    ...[...files].map((file) => ({ from: join(contents.site, file), path: `data/site/${file}` })),
    ...contents.sources.map((file) => ({
      from: diskPath(contents.archive, file),
      path: `data/sources/${file}`,
    })),
  ].sort((a, b) => byCodeUnit(a.path, b.path));
  const lines: string[] = [];
  let bytes = 0;
  for (const { from, path } of payload) {
    const place = join(bag, path);
    mkdirSync(dirname(place), { recursive: true });
    await copyFile(from, place);
    const copied = await hashFile(place);
    lines.push(`${copied.sha256}  ${escaped(path)}\n`);
    bytes += copied.bytes;
  }
  writeTags(bag, contents, lines.join(''), `${bytes}.${payload.length}`);
  return payload.length;
}

/** Writes the tag files and their manifest. */
function writeTags(bag: string, { name, day }: BagContents, manifest: string, oxum: string): void {
  const tags: Readonly<Record<string, string>> = {
    'bag-info.txt': `Bag-Software-Agent: Backfile\nBagging-Date: ${day}\nPayload-Oxum: ${oxum}\nSource-Organization: ${name}\n`,
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'manifest-sha256.txt': manifest,
  };
  for (const [file, text] of Object.entries(tags)) writeFileSync(join(bag, file), text);
  const hashes = Object.entries(tags).map(([file, text]) => `${sha256(text)}  ${file}\n`);
  writeFileSync(join(bag, 'tagmanifest-sha256.txt'), hashes.join(''));
}

/** Percent-encodes line breaks and percent signs, as manifests of bags require (RFC 8493, 2.1.3). */
function escaped(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}
