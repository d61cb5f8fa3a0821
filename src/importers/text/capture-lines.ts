/** A line of a capture, or several that one paragraph was broken into; spaces joined. */
export interface CapturedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Over this, in characters, no page breaks its lines: then every line is a paragraph. */
const unbroken = 110;

/** Cuts a capture into paragraphs: by line, or by empty line where lines are broken at some width. */
export function capturedLines(text: string): CapturedLine[] {
  const lines = text.split(/\r\n?|\n|\f|\u2028|\u2029/).map((one) => one.replace(/\s+/gu, ' ').trim());
  const isBroken = !lines.some((one) => one.length > unbroken);
  const paragraphs: { line: number; text: string }[] = [];
  for (const [place, one] of lines.entries()) {
    const before = paragraphs.at(-1);
    const goesOn =
      isBroken && before !== undefined && place > 0 && isFull(lines[place - 1] ?? '') && one !== '';
    if (goesOn) before.text += ` ${one}`;
    else if (one !== '') paragraphs.push({ line: place + 1, text: one });
  }
  return paragraphs;
}

/** True for a line that may have been broken: it is nearly as wide as mails and terminals are. */
function isFull(line: string): boolean {
  return line.length >= 55;
}

/** True for what reads as a sentence or more: long, or ended by a full stop. */
export function isParagraph(text: string): boolean {
  const words = text.split(' ').length;
  const isEnded = /[.!?。…][”"’'»)\]]*$/u.test(text) || /[.!?。][”"’'»]? \([^()]{1,40}\)$/u.test(text);
  return (isEnded && (words >= 8 || text.length >= 50)) || words > 30 || text.length > 180;
}

/** True for a line that may be a headline: some words, not a word of a menu. */
export function isHeadline(text: string): boolean {
  return (
    text.split(' ').length >= 4 || /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}].{7,}/u.test(text)
  );
}
