import { join } from 'node:path';
import { type OnDamage, readCached, trustedUntil, writeCached } from '#builder/cache/cached-json.ts';
import type { CachedId, FileIds } from '#builder/scan/file-ids.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { readUsedFiles, type UsedFile } from '#content/files/used-files.ts';

interface CachedUsedFile extends CachedId {
  readonly used: UsedFile;
}

/** Returns a reader of pictures and other files that takes unchanged files from the cache. */
export function usedFilesReader(
  ids: FileIds,
  cache: string,
  onDamage: OnDamage,
): (files: readonly ListedFile[]) => Promise<UsedFile[]> {
  const path = join(cache, 'files.json');
  const cachedAt = trustedUntil(path);
  const cached = new Map(
    Object.entries(readCached<Readonly<Record<string, CachedUsedFile>>>(path, onDamage) ?? {}),
  );
  return async (files) => {
    const result: UsedFile[] = [];
    let changed = false;
    for (const listed of files) {
      const before = cached.get(listed.file);
      const id = ids.idOf(listed.disk, before, cachedAt);
      const used = before?.id === id.id ? before.used : (await readUsedFiles([listed]))[0];
      if (!used) continue;
      changed ||= before?.used !== used;
      cached.set(listed.file, { ...id, used });
      result.push(used);
    }
    if (changed) writeCached(path, Object.fromEntries(cached));
    return result;
  };
}
