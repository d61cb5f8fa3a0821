import { posix } from 'node:path';
import type { Source } from '../importer.ts';

/** Finds the files of a wire delivery: documents name them by paths, or by addresses of the agency’s servers. */
export class LocalFiles {
  private readonly byPath = new Map<string, string>();
  /** By their name alone, lower case; undefined where two files have it. */
  private readonly byName = new Map<string, string | undefined>();

  constructor({ files }: Source) {
    for (const { path } of files) {
      this.byPath.set(path.toLowerCase(), path);
      const name = posix.basename(path).toLowerCase();
      this.byName.set(name, this.byName.has(name) ? undefined : path);
    }
  }

  /** The file of the source that an address means, as a path from its root; undefined when it is not at hand. */
  find(address: string, from: string): string | undefined {
    const path = decoded(address.replace(/[?#].*$/s, '').replace(/^(?:https?|ftp|file):\/\/[^/]*/i, ''));
    if (path === '') return undefined;
    const beside = posix.join(posix.dirname(from), path.replace(/^\/+/, ''));
    const found =
      this.byPath.get(beside.toLowerCase()) ?? this.byName.get(posix.basename(path).toLowerCase());
    return found && `/${found.split('/').map(encodeURIComponent).join('/')}`;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
