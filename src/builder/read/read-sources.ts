import { resolve } from 'node:path';
import { openCache } from '#builder/cache/open-cache.ts';
import { writeTextPack } from '#builder/cache/rendered-texts.ts';
import { type BuildContext, reportDamage } from '#builder/context/build-context.ts';
import { openFileIds } from '#builder/scan/file-ids.ts';
import type { ArchiveScan } from '#builder/scan/scan-archive.ts';
import { type ArchiveReading, readArchive } from '#content/read-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { reserved } from '#pages/site-addresses.ts';
import { readArticlesCached } from './read-articles-cached.ts';
import { usedFilesReader } from './used-files.ts';

/** Reads and checks a scanned archive; what has not changed comes from the cache. */
export async function readSources(
  { listing, stamps }: ArchiveScan,
  { options, cache, revision, progress }: BuildContext,
): Promise<ArchiveReading> {
  const folder = resolve(options.articles);
  const { now, drafts } = options;
  const onDamage = reportDamage(progress);
  let count = 0;
  const ids = openFileIds(folder, stamps);
  const reading = await readArchive(folder, {
    now,
    reserved,
    listing,
    ...(options.ledger !== undefined && { ledger: resolve(options.ledger) }),
    readArticles: (files, publication) => {
      const basis = fingerprint(`${revision} ${publication.language} ${publication.timezone} ${drafts}`);
      if (openCache(cache, basis))
        progress('rebuilding the cache, which is from another version or another archive', 0);
      return readArticlesCached(files, ids, { cache, publication, now, drafts }, onDamage, (done) => {
        count += done;
        progress('read', count, files.length);
      });
    },
    readFiles: usedFilesReader(ids, cache, onDamage),
  });
  const pages = reading.standalonePages.map(
    ({ file, digest, html }) => [file, { hash: digest.hash, html }] as const,
  );
  if (pages.length > 0) writeTextPack(cache, 'pages', Object.fromEntries(pages));
  return reading;
}
