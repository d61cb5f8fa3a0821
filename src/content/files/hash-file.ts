import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The SHA-256 and size of a file, read as a stream so that memory use does not depend on its size. */
export async function hashFile(disk: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(disk)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
