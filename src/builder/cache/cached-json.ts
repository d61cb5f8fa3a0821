import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprint } from '#lib/fingerprint.ts';

/** Called with a cache file that is damaged and therefore ignored. */
export type OnDamage = (file: string) => void;

/**
 * Reads a cache file: a fingerprint, a line break, JSON. Undefined when the file does not exist or when its content does
 * not match its fingerprint; `onDamage` is called in the second case. The same program revision wrote it, so its shape
 * is trusted.
 */
export function readCached<Value>(path: string, onDamage: OnDamage): Value | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const lineEnd = text.indexOf('\n');
  const body = text.slice(lineEnd + 1);
  if (lineEnd > 0 && text.slice(0, lineEnd) === fingerprint(body)) return JSON.parse(body);
  onDamage(path);
  return undefined;
}

/** Writes a cache file atomically. */
export function writeCached(path: string, value: object): void {
  mkdirSync(dirname(path), { recursive: true });
  const body = JSON.stringify(value);
  writeFileSync(`${path}.new`, `${fingerprint(body)}\n${body}`);
  renameSync(`${path}.new`, path);
}

/**
 * The time in milliseconds up to which the stamps in a cache file or folder can be trusted: its modification time less
 * the coarsest resolution of a file system’s clock.
 */
export function trustedUntil(path: string): number {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return mtimeMs - 1000;
}
