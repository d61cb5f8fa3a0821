const initialConsonants = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];
const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;
const syllablesPerInitial = 588;

/**
 * The letter under which a name stands in an index: `a` to `z` without marks, the initial consonant of a Korean
 * syllable (double ones under the single), `0` for digits, else the first character in lower case.
 */
export function letterOf(name: string): string {
  const first = [...name.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '';
  const code = first.codePointAt(0) ?? 0;
  if (code >= hangulFirst && code <= hangulLast) {
    return initialConsonants[Math.floor((code - hangulFirst) / syllablesPerInitial)] ?? first;
  }
  if (/^\p{N}/u.test(first)) return '0';
  const plain = first.normalize('NFKD').charAt(0).toLowerCase();
  return /^\p{L}/u.test(plain) ? plain : '-';
}

/** The order of names in an index, the same on every machine: letter, then the name without case and marks. */
export function sortKey(name: string): string {
  const letter = letterOf(name);
  const rank = letter === '-' ? 3 : letter === '0' ? 0 : /^[a-z]$/.test(letter) ? 1 : 2;
  return `${rank}${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()}\0${name}`;
}
