import type { SourceFile } from '../importer.ts';
import { EucKrDecoder } from './decode-euc-kr.ts';

/** A file that is too large, or that cannot be decoded. */
export class UnreadableFileError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The text of a file, and the lines in which single bytes of another encoding were found. */
export interface DecodedFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly strayLines: readonly number[];
}

/** In bytes. Larger files that must be read completely are rejected. */
const maxFileSize = 64 * 1024 * 1024;

/** Reads and decodes a whole file. Throws `UnreadableFileError`. */
export async function decodeFile(file: SourceFile, encoding?: string): Promise<DecodedFile> {
  if (file.size > maxFileSize)
    throw new UnreadableFileError('the file is larger than 64 MB', 'split it into smaller files');
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const decoder = new Decoder(encoding);
  const text = decoder.decode(bytes, true);
  return { bytes, text, strayLines: decoder.strayLines };
}

/** About the first 4,000 characters of a file. Invalid bytes become U+FFFD. */
export async function readBeginning(file: SourceFile): Promise<string> {
  for await (const chunk of file.bytes()) {
    const bytes = chunk.subarray(0, 4000);
    const label = encodingFromBom(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
    return new TextDecoder(isEncoding(label) ? label : 'utf-8').decode(bytes);
  }
  return '';
}

/**
 * Decodes a file in chunks. The encoding is that of the byte order mark, else the requested one, else the one that the
 * file declares, else UTF-8. Single bytes that are not UTF-8 in a UTF-8 file are read as Windows-1252.
 */
export class Decoder {
  readonly strayLines: number[] = [];
  private readonly requested: string | undefined;
  private label: string | undefined;
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private eucKr: EucKrDecoder | undefined;
  private pending: Uint8Array = new Uint8Array();
  private line = 1;

  constructor(requested?: string) {
    this.requested = requested;
  }

  decode(chunk: Uint8Array, last: boolean): string {
    const bytes = this.pending.length > 0 ? Buffer.concat([this.pending, chunk]) : chunk;
    if (this.label === undefined) this.chooseEncoding(bytes);
    const text = this.label === 'utf-8' ? this.decodeUtf8(bytes, last) : this.decodeOther(bytes, last);
    this.line += countLines(text);
    return text;
  }

  private chooseEncoding(bytes: Uint8Array): void {
    const label = encodingFromBom(bytes) ?? this.requested ?? declaredEncoding(bytes) ?? 'utf-8';
    if (!isEncoding(label))
      throw new UnreadableFileError(
        `"${label}" is not a known encoding`,
        'set the encoding with --encoding NAME',
      );
    this.decoder = new TextDecoder(label, { fatal: true });
    this.label = this.decoder.encoding;
    if (this.label === 'euc-kr') this.eucKr = new EucKrDecoder();
  }

  private decodeOther(bytes: Uint8Array, last: boolean): string {
    this.pending = new Uint8Array();
    try {
      return this.eucKr?.decode(bytes, last) ?? this.decoder.decode(bytes, { stream: !last });
    } catch {
      throw new UnreadableFileError(
        `after line ${this.line} the file is not valid ${this.label}`,
        'set the encoding with --encoding NAME',
      );
    }
  }

  private decodeUtf8(bytes: Uint8Array, last: boolean): string {
    const end = last ? bytes.length : completeLength(bytes);
    const complete = bytes.subarray(0, end);
    this.pending = bytes.slice(end);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: this.line > 1 }).decode(complete);
    } catch {
      return this.decodeMixed(complete);
    }
  }

  /** Decodes UTF-8 with stray bytes. If most non-ASCII bytes are not UTF-8, the file has another encoding. */
  private decodeMixed(bytes: Uint8Array): string {
    const parts: string[] = [];
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    const windows = new TextDecoder('windows-1252');
    let [from, at, strays, characters, line] = [0, 0, 0, 0, this.line];
    while (at < bytes.length) {
      const length = sequenceLength(bytes, at);
      if (length > 1) characters++;
      if (bytes[at] === 0x0a) line++;
      if (length > 0) {
        at += length;
        continue;
      }
      parts.push(utf8.decode(bytes.subarray(from, at)), windows.decode(bytes.subarray(at, at + 1)));
      if (this.strayLines.at(-1) !== line) this.strayLines.push(line);
      strays++;
      from = ++at;
    }
    if (strays > characters) {
      throw new UnreadableFileError(
        'the file is not UTF-8 and declares no encoding',
        'set the encoding with --encoding NAME, such as windows-1252 or euc-kr',
      );
    }
    return parts.join('') + utf8.decode(bytes.subarray(from));
  }
}

/** True for a name in the Encoding Standard, such as `euc-kr`. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
}

function encodingFromBom([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The encoding in an XML declaration or an HTML `meta` element. It cannot be UTF-16 if it can be read as ASCII. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).trimStart();
  if (!beginning.startsWith('<')) return undefined;
  const xml = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning);
  const declared = (xml ??
    /<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(beginning))?.[1]?.toLowerCase();
  return declared?.startsWith('utf-16') ? 'utf-8' : declared;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** The length of the chunk without an incomplete character at its end. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0)
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The length in bytes of the character at an offset, or 0 if it is not valid UTF-8 (RFC 3629). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  const second = bytes[at + 1] ?? 0;
  const minSecond = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const maxSecond = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < minSecond || second > maxSecond) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
