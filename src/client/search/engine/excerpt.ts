import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasUnspacedScript } from '#lib/word-boundaries.ts';
import { termsMark, wordBreak } from '#model/search.ts';

/** A segment of text; `marked` if it matches the query. */
export interface TextSegment {
  readonly text: string;
  readonly marked: boolean;
}

/** The text as readers see it: without the hidden terms at its end and without word-break marks. */
export function readableText(content: string): string {
  return (content.split(termsMark)[0] ?? '').replaceAll(wordBreak, '').trim();
}

/** The word forms to mark: the words of the query, and the forms that the index matched. */
export function formsToMark(
  words: readonly string[],
  content: string,
  positions: readonly number[],
): string[] {
  const allWords = content.split(/[^\S\ufeff]+/);
  const matched = positions.flatMap((position) => bareWord(allWords[position] ?? ''));
  return [...new Set([...words.map((word) => word.toLowerCase()), ...matched])].filter((word) => word !== '');
}

function bareWord(word: string): string {
  return word
    .replace(wordBreak.trim(), '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')
    .toLowerCase();
}

/** The length of an excerpt in characters. Korean, Chinese and Japanese text needs about half. */
const length = 190;
const wideLength = 100;

/** Builds an excerpt around the part of a text with the most matches, with the matches marked. */
export function buildExcerpt(text: string, forms: readonly string[]): TextSegment[] {
  const marks = findMarks(text, forms);
  const size = hasHangul(text) || hasUnspacedScript(text) ? wideLength : length;
  const start = windowStart(text, marks, size);
  const end = wordEnd(text, Math.min(text.length, start + size));
  const segments = splitSegments(text, marks, start, end);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...segments,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** A short text in full, with the matches marked. */
export function markText(text: string, forms: readonly string[]): TextSegment[] {
  return splitSegments(text, findMarks(text, forms), 0, text.length);
}

type Mark = readonly [start: number, end: number];

function findMarks(text: string, forms: readonly string[]): Mark[] {
  if (forms.length === 0) return [];
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  const marks: Mark[] = [];
  for (const given of forms) {
    const form = hasHangul(given) ? withoutParticle(given) : given;
    for (let at = lower.indexOf(form); at !== -1; at = lower.indexOf(form, at + form.length)) {
      if (isWholeWord(lower, at, form)) marks.push([at, at + form.length]);
    }
  }
  return mergeMarks(marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]));
}

/** Korean, Chinese and Japanese forms also match inside words; others match whole words only. */
function isWholeWord(text: string, at: number, form: string): boolean {
  if (hasHangul(form) || hasUnspacedScript(form)) return true;
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + form.length));
}

function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks) {
    const last = merged.at(-1);
    if (last && mark[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], mark[1])];
    else merged.push(mark);
  }
  return merged;
}

/** The start of the window with the most marks: a little before the first of them, at a word boundary. */
function windowStart(text: string, marks: readonly Mark[], size: number): number {
  let best = 0;
  let maxCount = 0;
  for (const [start] of marks) {
    const count = marks.filter(([at, end]) => at >= start && end <= start + size * 0.8).length;
    if (count > maxCount) {
      maxCount = count;
      best = start;
    }
  }
  const start = Math.max(0, Math.min(best - Math.floor(size / 5), text.length - size));
  if (start === 0) return 0;
  const space = text.indexOf(' ', start);
  return space === -1 || space > best ? start : space + 1;
}

function wordEnd(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > end - 30 ? space : end;
}

function splitSegments(text: string, marks: readonly Mark[], start: number, end: number): TextSegment[] {
  const segments: TextSegment[] = [];
  let at = start;
  for (const [from, to] of marks) {
    if (to <= at || from >= end) continue;
    if (from > at) segments.push({ text: text.slice(at, from), marked: false });
    segments.push({ text: text.slice(Math.max(from, at), Math.min(to, end)), marked: true });
    at = Math.min(to, end);
  }
  if (at < end) segments.push({ text: text.slice(at, end), marked: false });
  return segments;
}
