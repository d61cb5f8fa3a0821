import { describe, expect, test } from 'vitest';
import { decodeFile, UnreadableFileError } from '#importers/reading/decode.ts';
import { sourceOf } from '../archive-in-memory.ts';

async function read(bytes: Uint8Array, encoding?: string): Promise<string> {
  const [file] = sourceOf({ 'a.html': bytes }).files;
  if (!file) throw new Error('there is no file');
  return (await decodeFile(file, encoding)).text;
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const page = (charset: string) => `<!doctype html><meta charset="${charset}"><p>Café</p>`;

describe('the encoding of a file', () => {
  test('from --encoding overrides the one that the file declares', async () => {
    expect(await read(latin(page('utf-8')), 'windows-1252')).toContain('Café');
    expect(await read(latin(page('euc-kr')), 'windows-1252')).toContain('Café');
  });

  test('from the byte order mark overrides --encoding', async () => {
    expect(await read(Buffer.from(`\ufeff${page('utf-8')}`), 'windows-1252')).toContain('Café');
    expect(await read(Buffer.from(`\ufeff${page('utf-8')}`, 'utf16le'), 'windows-1252')).toContain('Café');
  });

  test('is the declared one without --encoding', async () => {
    expect(await read(latin(page('iso-8859-1')))).toContain('Café');
  });

  test('is never guessed if many bytes are not UTF-8', async () => {
    await expect(read(latin('Café après café'))).rejects.toThrow(UnreadableFileError);
    expect(await read(latin('Café après café'), 'windows-1252')).toBe('Café après café');
  });
});
