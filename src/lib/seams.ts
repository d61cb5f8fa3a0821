/** Scripts that set no space between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/**
 * Where two words may meet without a space: around each character of a script without spaces, after a dash, an
 * ellipsis or a middle dot, and in `U.S.-led`.
 */
const seam = new RegExp(
  [
    `(?<=\\S)(?=(?!\\p{M})[${unspaced}])`,
    `(?<=[${unspaced}])(?=[^\\s\\p{M}])`,
    '(?<=[—―…·])(?=\\S)',
    '(?<=\\.-)(?=\\S)',
  ].join('|'),
  'gu',
);

/** Sets words apart where they meet without a space. */
export function markSeams(text: string, mark: string): string {
  return text.replace(seam, mark);
}

const wide = new RegExp(`[${unspaced}]`, 'u');

/** True for text with a character of a script that sets no spaces: Chinese, Japanese, Thai … */
export function hasWide(text: string): boolean {
  return wide.test(text);
}
