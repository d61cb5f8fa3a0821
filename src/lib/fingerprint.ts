import { createHash, hash } from 'node:crypto';

/** The SHA-256 of bytes or UTF-8 text, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** A short content hash: the first 16 hexadecimal digits of the SHA-256. */
export function fingerprint(content: string | Uint8Array): string {
  return sha256(content).slice(0, 16);
}

/** The git blob id (SHA-1) of a file with these bytes, as 40 hexadecimal digits. */
export function gitBlobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
