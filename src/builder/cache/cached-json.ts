import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprint } from '#lib/fingerprint.ts';

/** Told of a file of the cache that is damaged or cut short: it is thrown away. */
export type Damaged = (file: string) => void;

/**
 * Reads a file of the cache: a fingerprint, a line break, JSON. Undefined when it is not there, or when its
 * content is not what its fingerprint says; then `damaged` is told. The shape is the writer’s of the same revision.
 */
export function readCached<Value>(path: string, damaged: Damaged): Value | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const cut = text.indexOf('\n');
  const body = text.slice(cut + 1);
  if (cut > 0 && text.slice(0, cut) === fingerprint(body)) return JSON.parse(body);
  damaged(path);
  return undefined;
}

/** Writes a file of the cache whole: a reader sees the old one or the new one. */
export function writeCached(path: string, value: object): void {
  mkdirSync(dirname(path), { recursive: true });
  const body = JSON.stringify(value);
  writeFileSync(`${path}.new`, `${fingerprint(body)}\n${body}`);
  renameSync(`${path}.new`, path);
}

/** When a file or folder of the cache was last written, in milliseconds; what changed later than that is read again. */
export function writtenAt(path: string): number {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return mtimeMs - 1000;
}
