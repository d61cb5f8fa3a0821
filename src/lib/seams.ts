/**
 * Where two words meet without a space: around a Chinese or Japanese character, after a dash, an ellipsis or a
 * middle dot, and in `U.S.-led`.
 */
const seam =
  /(?<=\S)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー])(?=\S)|(?<=[—―…·])(?=\S)|(?<=\.-)(?=\S)/gu;

/** Sets words apart where they meet without a space. */
export function markSeams(text: string, mark: string): string {
  return text.replace(seam, mark);
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー]/u;

/** True for text with a Chinese or Japanese character in it. */
export function hasWide(text: string): boolean {
  return wide.test(text);
}
