import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '#lib/fingerprint.ts';
import { buildOrThrow, type SitePaths } from '../tools/build.ts';
import { copyArchive, filesBelow, root } from '../tools/folders.ts';

/** The folder of the golden site: complete text files, and a list of all other files. */
export const goldenFolder = join(root, 'test/golden');
/** The list of all other files. */
const listFile = 'other-files.txt';

/** The `--now` of the golden site: one article is embargoed, one dated in the future, some are two days old. */
const now = '2025-01-12T09:00:00Z';
/** The only day without articles whose “on this day” page is kept. */
const keptEmptyDay = '07-04';

/** Builds the site of the small newsroom below a folder. */
export async function buildNewsroom(folder: string): Promise<SitePaths> {
  const articles = copyArchive(join(root, 'test/fixtures/newsroom'), join(folder, 'articles'));
  const paths = { articles, out: join(folder, 'site'), cache: join(folder, 'cache') };
  await buildOrThrow(paths, { now });
  return paths;
}

/** The golden files of a built site: complete text files and the list of others, without the manifest. */
export function goldenFiles(site: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const others: string[] = [];
  for (const file of filesBelow(site)) {
    if (file.startsWith('manifest/') || isOmittedDay(site, file)) continue;
    const bytes = readFileSync(join(site, file));
    if (isNamedByContent.test(file)) others.push(withoutHashes(`/${file}`).slice(1));
    else if (isBinary.test(file)) others.push(`${file} ${sha256(bytes)}`);
    else files.set(`site/${file}`, readable(file, withoutHashes(bytes.toString())));
  }
  return files.set(listFile, `${others.sort().join('\n')}\n`);
}

/** Interface files, which change with every style, and resized pictures, which differ between machines. */
const isNamedByContent = /^assets\/|^pictures\/.*\.webp$/;
/** Pictures and search files. */
const isBinary = /\.(?:png|pdf)$|^search\/.*(?<!\.html)$/;

/** An “on this day” page without articles; one such page is enough. */
function isOmittedDay(site: string, file: string): boolean {
  if (!/^on-this-day\/\d\d-\d\d\/index\.html$/.test(file) || file.includes(keptEmptyDay)) return false;
  return !/href="\/\d{4}\/\d\d\/\d\d\//.test(readFileSync(join(site, file), 'utf8'));
}

function withoutHashes(text: string): string {
  return text.replace(/(\/assets\/[a-z-]+)-[0-9a-f]{16}\./g, '$1-HASH.');
}

/** Puts every HTML tag on its own line, so that differences are readable. */
function readable(file: string, text: string): string {
  return file.endsWith('.html') ? text.replaceAll('><', '>\n<') : text;
}
