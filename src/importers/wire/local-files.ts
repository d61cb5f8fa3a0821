import { posix } from 'node:path';
import { decodePercent } from '#importers/converting/urls.ts';
import type { Source } from '../importer.ts';

/** Finds the files of a delivery. Documents refer to them by paths, or by URLs of the agency’s servers. */
export class LocalFiles {
  private readonly byPath = new Map<string, string>();
  /** By file name in lower case; undefined if two files have the same name. */
  private readonly byName = new Map<string, string | undefined>();

  constructor({ files }: Source) {
    for (const { path } of files) {
      this.byPath.set(path.toLowerCase(), path);
      const name = posix.basename(path).toLowerCase();
      this.byName.set(name, this.byName.has(name) ? undefined : path);
    }
  }

  /** The path of the source file for a URL, from the root of the source; undefined if there is none. */
  find(address: string, from: string): string | undefined {
    const path = decodePercent(
      address.replace(/[?#].*$/s, '').replace(/^(?:https?|ftp|file):\/\/[^/]*/i, ''),
    );
    if (path === '') return undefined;
    const beside = posix.join(posix.dirname(from), path.replace(/^\/+/, ''));
    const localPath =
      this.byPath.get(beside.toLowerCase()) ?? this.byName.get(posix.basename(path).toLowerCase());
    return localPath && `/${localPath.split('/').map(encodeURIComponent).join('/')}`;
  }
}
