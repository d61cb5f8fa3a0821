import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '#lib/fingerprint.ts';
import { buildOrThrow, type SitePaths } from '../tools/build.ts';
import { copyArchive, filesBelow, root } from '../tools/folders.ts';

/** Where the golden site stands: text files whole, all others named in one list. */
export const goldenFolder = join(root, 'test/golden');
/** The list of files that are not kept whole. */
export const listFile = 'other-files.txt';

/** The clock of the golden site: one article is embargoed, one lies in the future, some are two days old. */
const now = '2025-01-12T09:00:00Z';
/** Days of the year that no article of the newsroom has, but for one that shows what is said then. */
const emptyDay = '07-04';

/** Builds the site of the small newsroom below a folder. */
export async function buildNewsroom(folder: string): Promise<SitePaths> {
  const articles = copyArchive(join(root, 'test/fixtures/newsroom'), join(folder, 'articles'));
  const paths = { articles, out: join(folder, 'site'), cache: join(folder, 'cache') };
  await buildOrThrow(paths, { now });
  return paths;
}

/** A built site as it is kept: text files whole, and the list of the others. The manifest repeats what these say. */
export function goldenFiles(site: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const others: string[] = [];
  for (const file of filesBelow(site)) {
    if (file.startsWith('manifest/') || isEmptyDay(site, file)) continue;
    const bytes = readFileSync(join(site, file));
    if (isNamedByContent.test(file)) others.push(withoutHashes(`/${file}`).slice(1));
    else if (isNoText.test(file)) others.push(`${file} ${sha256(bytes)}`);
    else files.set(`site/${file}`, readable(file, withoutHashes(bytes.toString())));
  }
  return files.set(listFile, `${others.sort().join('\n')}\n`);
}

/** Files of the interface, which change with every style, and made pictures, which each machine makes its own way. */
const isNamedByContent = /^assets\/|^pictures\/.*\.webp$/;
/** Pictures, and the files of the search. */
const isNoText = /\.(?:png|pdf)$|^search\/.*(?<!\.html)$/;

/** A day of “on this day” without articles: one such page is enough. */
function isEmptyDay(site: string, file: string): boolean {
  if (!/^on-this-day\/\d\d-\d\d\/index\.html$/.test(file) || file.includes(emptyDay)) return false;
  return !/href="\/\d{4}\/\d\d\/\d\d\//.test(readFileSync(join(site, file), 'utf8'));
}

function withoutHashes(text: string): string {
  return text.replace(/(\/assets\/[a-z-]+)-[0-9a-f]{16}\./g, '$1-HASH.');
}

/** HTML is written on one line: a tag a line shows what changed. */
function readable(file: string, text: string): string {
  return file.endsWith('.html') ? text.replaceAll('><', '>\n<') : text;
}
