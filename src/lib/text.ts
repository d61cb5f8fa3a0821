/** Joins runs of white space to one space and trims. */
export function joinSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, ' ').trim();
}

/** The form in which two free texts are compared: NFKC, case folded, spaces joined. Never shown. */
export function foldText(text: string): string {
  return joinSpaces(text.normalize('NFKC')).toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').normalize('NFKC');
}

/** Takes out what XML 1.0 does not allow: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
}

const wide = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Minutes that reading takes: 230 words, or 500 characters of Korean, Chinese or Japanese, a minute; at least 1. */
export function readingMinutes(text: string): number {
  const characters = text.match(wide)?.length ?? 0;
  const words = text.replace(wide, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / 230 + characters / 500));
}

/** The number of words: runs of letters and digits; each Chinese or Japanese character counts as one. */
export function countWords(text: string): number {
  const each = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
  return text.match(each)?.length ?? 0;
}

/** The opening of a text, cut at a word and ended with an ellipsis when it is longer than `length` characters. */
export function opening(text: string, length: number): string {
  const joined = joinSpaces(text);
  const characters = [...joined];
  if (characters.length <= length) return joined;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/u, '')}…`;
}

/** Groups the digits of a whole number by three: 1204 → 1,204. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
