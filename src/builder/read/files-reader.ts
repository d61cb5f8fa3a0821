import { join } from 'node:path';
import { type Damaged, readCached, writeCached, writtenAt } from '#builder/cache/cached-json.ts';
import type { CachedId, FileIds } from '#builder/scan/file-ids.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { readUsedFiles, type UsedFile } from '#content/files/picture-file.ts';

interface CachedUsedFile extends CachedId {
  readonly used: UsedFile;
}

/** Reads the files that changed; what is known of the others comes from the cache. */
export function filesReader(
  ids: FileIds,
  cache: string,
  damaged: Damaged,
): (files: readonly ListedFile[]) => Promise<UsedFile[]> {
  const path = join(cache, 'files.json');
  const keptAt = writtenAt(path);
  const kept = new Map(
    Object.entries(readCached<Readonly<Record<string, CachedUsedFile>>>(path, damaged) ?? {}),
  );
  return async (files) => {
    const read: UsedFile[] = [];
    let changed = false;
    for (const listed of files) {
      const before = kept.get(listed.file);
      const id = ids.idOf(listed.disk, before, keptAt);
      const used = before?.id === id.id ? before.used : (await readUsedFiles([listed]))[0];
      if (!used) continue;
      changed ||= before?.used !== used;
      kept.set(listed.file, { ...id, used });
      read.push(used);
    }
    if (changed) writeCached(path, Object.fromEntries(kept));
    return read;
  };
}
