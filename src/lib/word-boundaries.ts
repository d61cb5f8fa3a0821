/** Scripts without spaces between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/**
 * Word boundaries without a space: around each character of an unspaced script, after a dash, an ellipsis or a
 * middle dot, and after the hyphen in `U.S.-led`.
 */
const boundary = new RegExp(
  [
    `(?<=\\S)(?=(?!\\p{M})[${unspaced}])`,
    `(?<=[${unspaced}])(?=[^\\s\\p{M}])`,
    '(?<=[—―…·])(?=\\S)',
    '(?<=\\.-)(?=\\S)',
  ].join('|'),
  'gu',
);

/** Inserts a mark at every word boundary without a space. */
export function markWordBoundaries(text: string, mark: string): string {
  return text.replace(boundary, mark);
}

const unspacedCharacter = new RegExp(`[${unspaced}]`, 'u');

/** True if the text contains a character of an unspaced script, such as Chinese, Japanese or Thai. */
export function hasUnspacedScript(text: string): boolean {
  return unspacedCharacter.test(text);
}
