const initialConsonants = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];
const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;
const syllablesPerInitial = 588;

/**
 * The index letter of a name: `a` to `z` without diacritics, the initial consonant of a Korean syllable (double
 * consonants count as single), `0` for digits, or else the first character in lower case.
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

/** The sort key of a name in an index: by letter, then by the name without case and diacritics. */
export function sortKey(name: string): string {
  const letter = letterOf(name);
  const rank = letter === '-' ? 3 : letter === '0' ? 0 : /^[a-z]$/.test(letter) ? 1 : 2;
  return `${rank}${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()}\0${name}`;
}
