import { TextPositions } from '#content/yaml/text-positions.ts';
import { error, type Problem, top, warning } from '#model/problem.ts';

/** The text of a file, with `\n` line endings. Empty, with an error, if it cannot be decoded. */
export interface DecodedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const asUtf8 = 'save the file as UTF-8';

/** Decodes UTF-8, with or without a byte order mark and with any line endings. Other encodings are errors. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const otherEncoding = detectOtherEncoding(bytes);
  if (otherEncoding)
    return { text: '', problems: [error(file, top, `the file is ${otherEncoding}`, asUtf8)] };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { text: '', problems: [invalidUtf8(file, bytes)] };
  }
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  return { text, problems: hiddenCharacters(file, text) };
}

function detectOtherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe)
    return third === 0 && fourth === 0 ? 'UTF-32, not UTF-8' : 'UTF-16, not UTF-8';
  if (first === 0xfe && second === 0xff) return 'UTF-16, not UTF-8';
  if (first === 0 || second === 0) return 'UTF-16 or binary, not UTF-8';
  return undefined;
}

/** Reports the first invalid byte: its offset (from 0), line and column. */
function invalidUtf8(file: string, bytes: Uint8Array): Problem {
  const offset = firstInvalid(bytes);
  const before = new TextDecoder('utf-8', { ignoreBOM: false })
    .decode(bytes.subarray(0, offset))
    .replace(/\r\n?/g, '\n');
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const at = new TextPositions(before).at(before.length);
  return error(file, at, `byte ${offset} (0x${byte}) is not UTF-8`, asUtf8);
}

/** The offset of the first byte that is invalid at its position (RFC 3629). */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  const min = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const max = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || second < min || second > max) return 0;
  for (let next = 2; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Invisible characters that affect how text is displayed: control characters and bidirectional controls. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffd\ufffe\uffff]/g;

function hiddenCharacters(file: string, text: string): Problem[] {
  if (text.search(hidden) < 0) return [];
  const positions = new TextPositions(text);
  const lines = new Map<number, Problem>();
  for (const { 0: character, index } of text.matchAll(hidden)) {
    const at = positions.at(index);
    if (lines.has(at.line)) continue;
    const problem =
      character === '\ufffd'
        ? warning(
            file,
            at,
            'the replacement character U+FFFD shows that a character was lost',
            'write the original character',
          )
        : error(file, at, `the line contains ${describeCharacter(character)}`, 'remove it');
    lines.set(at.line, problem);
  }
  return [...lines.values()];
}

/** Describes the first hidden character or lone surrogate in a text: `a control character (U+0000)`. */
export function describeHidden(text: string): string | undefined {
  const at = text.search(hidden);
  if (at >= 0) return describeCharacter(text[at] ?? '');
  return text.isWellFormed() ? undefined : 'a lone surrogate';
}

function describeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code >= 0x202a && code <= 0x2069) return `a character that changes the text direction (${name})`;
  if (code === 0xfeff) return `a byte order mark inside the text (${name})`;
  return `a control character (${name})`;
}
