import { join } from 'node:path';
import { type Damaged, readKept, writeKept, writtenAt } from '#builder/cache/cached-json.ts';
import type { FileIds, KeptId } from '#builder/scan/file-ids.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { readUsedFiles, type UsedFile } from '#content/files/picture-file.ts';

interface KeptFile extends KeptId {
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
  const kept = new Map(Object.entries(readKept<Readonly<Record<string, KeptFile>>>(path, damaged) ?? {}));
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
    if (changed) writeKept(path, Object.fromEntries(kept));
    return read;
  };
}
