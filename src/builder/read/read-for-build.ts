import { resolve } from 'node:path';
import { openCache } from '#builder/cache/open-cache.ts';
import { writeTextPack } from '#builder/cache/rendered-texts.ts';
import { openFileIds } from '#builder/scan/file-ids.ts';
import type { ArchiveScan } from '#builder/scan/scan-archive.ts';
import { type ArchiveReading, readArchive } from '#content/read-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { BuildOptions, Progress } from '../build-options.ts';
import { filesReader } from './files-reader.ts';
import { readArticlesCached } from './read-articles-cached.ts';

/** Reads and checks an archive folder that was looked at: what did not change comes from the cache. */
export async function readForBuild(
  { listing, stamps }: ArchiveScan,
  options: BuildOptions,
  cache: string,
  revision: string,
  progress: Progress,
): Promise<ArchiveReading> {
  const folder = resolve(options.articles);
  const { now, drafts } = options;
  const damaged = (file: string) => progress(`the cache is damaged and made again: ${file}`, 0);
  let count = 0;
  const ids = openFileIds(folder, stamps);
  const reading = await readArchive(folder, {
    now,
    listing,
    ...(options.ledger !== undefined && { ledger: resolve(options.ledger) }),
    readArticles: (files, publication) => {
      const basis = fingerprint(`${revision} ${publication.language} ${publication.timezone} ${drafts}`);
      if (openCache(cache, basis)) progress('the cache is of another version and is made again', 0);
      return readArticlesCached(files, ids, { cache, publication, now, drafts }, damaged, (done) => {
        count += done;
        progress('read', count, files.length);
      });
    },
    readFiles: filesReader(ids, cache, damaged),
  });
  const pages = reading.standalonePages.map(
    ({ file, digest, html }) => [file, { hash: digest.hash, html }] as const,
  );
  if (pages.length > 0) writeTextPack(cache, 'pages', Object.fromEntries(pages));
  return reading;
}
