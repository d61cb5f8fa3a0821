import type { SourceFile } from '../importer.ts';
import { KoreanDecoder } from './decode-euc-kr.ts';

/** Bytes that are no text in the encoding they should have; said with a way to mend it. */
export class NotText extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The whole text of a file, and the lines on which single bytes of another encoding stood. */
export interface DecodedFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly strayLines: readonly number[];
}

/** Over this, in bytes, a file that has to be read whole is refused. */
const largest = 64 * 1024 * 1024;

/** Reads a file whole. Throws `NotText`. */
export async function readWhole(file: SourceFile, encoding?: string): Promise<DecodedFile> {
  if (file.size > largest) throw new NotText('the file is over 64 MB', 'cut it into smaller files');
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const decoder = new Decoder(encoding);
  const text = decoder.decode(bytes, true);
  return { bytes, text, strayLines: decoder.strayLines };
}

/** The first 4,000 characters of a file or so; whatever is no text in it becomes U+FFFD. */
export async function readBeginning(file: SourceFile): Promise<string> {
  for await (const chunk of file.bytes()) {
    const bytes = chunk.subarray(0, 4000);
    const label = encodingByMark(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
    return new TextDecoder(isEncoding(label) ? label : 'utf-8').decode(bytes);
  }
  return '';
}

/**
 * Turns bytes into text, a chunk after the other: by the byte order mark, the encoding given, the one that the
 * file declares, or UTF-8. Single bytes that are not UTF-8 in a file that otherwise is are read as Windows-1252.
 */
export class Decoder {
  readonly strayLines: number[] = [];
  private readonly given: string | undefined;
  private label: string | undefined;
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private korean: KoreanDecoder | undefined;
  private rest: Uint8Array = new Uint8Array();
  private line = 1;

  constructor(given?: string) {
    this.given = given;
  }

  decode(chunk: Uint8Array, last: boolean): string {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    if (this.label === undefined) this.settle(bytes);
    const text = this.label === 'utf-8' ? this.decodeUtf8(bytes, last) : this.decodeForeign(bytes, last);
    this.line += countLines(text);
    return text;
  }

  private settle(bytes: Uint8Array): void {
    const label = encodingByMark(bytes) ?? this.given ?? declaredEncoding(bytes) ?? 'utf-8';
    if (!isEncoding(label))
      throw new NotText(`"${label}" is no encoding that is known here`, 'give the right one by --encoding');
    this.decoder = new TextDecoder(label, { fatal: true });
    this.label = this.decoder.encoding;
    if (this.label === 'euc-kr') this.korean = new KoreanDecoder();
  }

  private decodeForeign(bytes: Uint8Array, last: boolean): string {
    this.rest = new Uint8Array();
    try {
      return this.korean?.decode(bytes, last) ?? this.decoder.decode(bytes, { stream: !last });
    } catch {
      throw new NotText(
        `after line ${this.line} the file is not ${this.label}`,
        'give its encoding by --encoding NAME',
      );
    }
  }

  private decodeUtf8(bytes: Uint8Array, last: boolean): string {
    const end = last ? bytes.length : wholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    this.rest = bytes.slice(end);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: this.line > 1 }).decode(whole);
    } catch {
      return this.decodeMixed(whole);
    }
  }

  /** Mostly UTF-8, with strays; where strays are many, it is another encoding altogether. */
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
      throw new NotText(
        'the file is not UTF-8 and declares no encoding',
        'give its encoding by --encoding NAME, such as windows-1252 or euc-kr',
      );
    }
    return parts.join('') + utf8.decode(bytes.subarray(from));
  }
}

/** True for a name of the Encoding Standard, such as `euc-kr`. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** What an XML declaration or an HTML `meta` says; bytes that can be read as such are not UTF-16. */
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

/** Up to where a chunk of UTF-8 holds no begun character. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0)
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Bytes of the character that begins here; 0 when none can (RFC 3629). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  const second = bytes[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < least || second > most) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
