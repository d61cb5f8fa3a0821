import type { Change } from '../imported-article.ts';

/** Invisible characters that affect the text: control characters, direction marks, byte order marks. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
const windows = new TextDecoder('windows-1252');

/** A text without hidden characters, with the changes that were made. */
export interface CleanText {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * Removes hidden characters from a text. Those between U+0080 and U+009F are decoded as Windows-1252, as in browsers.
 */
export function cleanText(text: string): CleanText {
  if (text.search(hidden) < 0) return { text, changes: [] };
  const names = new Map<string, number>();
  const clean = text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    names.set(name, (names.get(name) ?? 0) + 1);
    const decoded = code >= 0x80 && code <= 0x9f ? windows.decode(Uint8Array.of(code)) : '';
    return decoded.charCodeAt(0) > 0x9f ? decoded : '';
  });
  const changes = [...names].map(([name, count]): Change => {
    const decoded = /^U\+00[89]/.test(name);
    return {
      what: decoded ? 'changed' : 'dropped',
      part: `${count === 1 ? '' : `${count} × `}character ${name}`,
      reason: decoded
        ? 'a control character, read as Windows-1252'
        : 'an invisible character that affects the text',
      characters: count,
    };
  });
  return { text: clean, changes };
}

/** Removes hidden characters and joins white space, for one line of plain text. */
export function cleanLine(text: string): string {
  return cleanText(text).text.replace(/\s+/gu, ' ').trim();
}
