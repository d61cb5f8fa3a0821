/** A line of a capture. A wrapped paragraph is joined to one line. */
export interface CaptureLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** In characters. If any line is longer, lines are not wrapped, and every line is a paragraph. */
const maxWrappedLength = 110;

/** Splits a capture into paragraphs: at line breaks, or at blank lines if lines are wrapped. */
export function splitCaptureLines(text: string): CaptureLine[] {
  const lines = text.split(/\r\n?|\n|\f|\u2028|\u2029/).map((line) => line.replace(/\s+/gu, ' ').trim());
  const isWrapped = !lines.some((line) => line.length > maxWrappedLength);
  const paragraphs: { line: number; text: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = paragraphs.at(-1);
    const continuesParagraph =
      isWrapped && previous !== undefined && index > 0 && isNearlyFull(lines[index - 1] ?? '') && line !== '';
    if (continuesParagraph) previous.text += ` ${line}`;
    else if (line !== '') paragraphs.push({ line: index + 1, text: line });
  }
  return paragraphs;
}

/** True for a line that may be wrapped, because it is almost as wide as emails and terminals. */
function isNearlyFull(line: string): boolean {
  return line.length >= 55;
}

/** True for a sentence or more: long, or with a full stop at the end. */
export function isParagraph(text: string): boolean {
  const wordCount = text.split(' ').length;
  const endsSentence = /[.!?。…][”"’'»)\]]*$/u.test(text) || /[.!?。][”"’'»]? \([^()]{1,40}\)$/u.test(text);
  return (endsSentence && (wordCount >= 8 || text.length >= 50)) || wordCount > 30 || text.length > 180;
}

/** True for a line that may be a headline: several words. */
export function isHeadline(text: string): boolean {
  return (
    text.split(' ').length >= 4 || /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}].{7,}/u.test(text)
  );
}
