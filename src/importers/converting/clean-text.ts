import type { Change } from '../imported-article.ts';

/** Characters that cannot be seen and change what is seen: controls, direction marks, byte order marks inside. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
const windows = new TextDecoder('windows-1252');

/** A text without hidden characters, and what was done to them. */
export interface CleanText {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * Takes hidden characters out of a text. Those between U+0080 and U+009F become what Windows-1252 means by them, as
 * browsers show them.
 */
export function cleanText(text: string): CleanText {
  if (text.search(hidden) < 0) return { text, changes: [] };
  const names = new Map<string, number>();
  const clean = text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    names.set(name, (names.get(name) ?? 0) + 1);
    const meant = code >= 0x80 && code <= 0x9f ? windows.decode(Uint8Array.of(code)) : '';
    return meant.charCodeAt(0) > 0x9f ? meant : '';
  });
  const changes = [...names].map(([name, count]): Change => {
    const meant = /^U\+00[89]/.test(name);
    return {
      what: meant ? 'changed' : 'dropped',
      part: `${count === 1 ? '' : `${count} × `}character ${name}`,
      why: meant
        ? 'a control character that stands for one of Windows-1252'
        : 'it cannot be seen and changes what is seen',
      characters: count,
    };
  });
  return { text: clean, changes };
}

/** One line of plain text: no hidden characters, spaces joined. */
export function cleanLine(text: string): string {
  return cleanText(text).text.replace(/\s+/gu, ' ').trim();
}
