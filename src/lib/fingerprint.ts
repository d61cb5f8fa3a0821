import { createHash, hash } from 'node:crypto';

/** SHA-256 of bytes or UTF-8 text, 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** A short name for content: the first 16 hexadecimal digits of its SHA-256. */
export function fingerprint(content: string | Uint8Array): string {
  return sha256(content).slice(0, 16);
}

/** The id that git gives a file of these bytes (SHA-1 of a blob), 40 hexadecimal digits. */
export function gitBlobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
