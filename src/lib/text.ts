/** Collapses white space to single spaces and trims. */
export function joinSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, ' ').trim();
}

/** The form in which free texts are compared: NFKC, case-folded, white space collapsed. Never shown. */
export function foldText(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return joinSpaces(text).toLowerCase();
  return joinSpaces(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .normalize('NFKC');
}

/** Removes characters that XML 1.0 does not allow: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
}

const wide = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const wideOrBeyond = /[\u0250-\uffff]/;
const plainWord =
  /[A-Za-z0-9\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][A-Za-z0-9\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f'-]*/g;
const anyWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const anyWordOrCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** The length of a text in words (a Chinese or Japanese character counts as one) and in minutes of reading time. */
export interface TextLength {
  readonly words: number;
  readonly minutes: number;
}

/**
 * Measures a text. Words are runs of letters and digits. Reading time is a minute per 230 words or per 500 Korean,
 * Chinese or Japanese characters, and at least one. Latin text is counted by a faster rule.
 */
export function measureText(text: string): TextLength {
  const latin = text.replaceAll('’', "'").replace(/[“”‘–—…\u2009\u202f]/g, ' ');
  if (!wideOrBeyond.test(latin)) {
    const words = latin.match(plainWord)?.length ?? 0;
    return { words, minutes: Math.max(1, Math.round(words / 230)) };
  }
  const characters = text.match(wide)?.length ?? 0;
  const narrow = characters > 0 ? text.replace(wide, ' ') : text;
  const minutes = (narrow.match(anyWord)?.length ?? 0) / 230 + characters / 500;
  return { words: text.match(anyWordOrCharacter)?.length ?? 0, minutes: Math.max(1, Math.round(minutes)) };
}

/** Truncates a text to `length` characters, at a word boundary and with an ellipsis. */
export function opening(text: string, length: number): string {
  const joined = joinSpaces(text);
  const characters = [...joined];
  if (characters.length <= length) return joined;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/u, '')}…`;
}

/** Formats a whole number with thousands separators: 1204 → 1,204. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count with its noun, plural with -s: `1 file`, `1,204 files`. */
export function countOf(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Escapes text for HTML, in elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
