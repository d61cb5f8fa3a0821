import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasWide } from '#lib/seams.ts';
import { termsMark, wordBreak } from '#model/search.ts';

/** A segment of text; `marked` if it matches the query. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** The text as readers see it: without the hidden terms at its end and without word-break marks. */
export function readableText(content: string): string {
  return (content.split(termsMark)[0] ?? '').replaceAll(wordBreak, '').trim();
}

/** The word forms to mark: the words of the query, and the forms that the index matched. */
export function formsToMark(words: readonly string[], content: string, places: readonly number[]): string[] {
  const all = content.split(/[^\S\ufeff]+/);
  const found = places.flatMap((place) => bareWord(all[place] ?? ''));
  return [...new Set([...words.map((word) => word.toLowerCase()), ...found])].filter((word) => word !== '');
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
export function cutExcerpt(text: string, forms: readonly string[]): Stretch[] {
  const marks = findMarks(text, forms);
  const size = hasHangul(text) || hasWide(text) ? wideLength : length;
  const start = windowStart(text, marks, size);
  const end = wordEnd(text, Math.min(text.length, start + size));
  const stretches = stretchesOf(text, marks, start, end);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...stretches,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** A short text in full, with the matches marked. */
export function markText(text: string, forms: readonly string[]): Stretch[] {
  return stretchesOf(text, findMarks(text, forms), 0, text.length);
}

type Mark = readonly [start: number, end: number];

function findMarks(text: string, forms: readonly string[]): Mark[] {
  if (forms.length === 0) return [];
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  const marks: Mark[] = [];
  for (const form of forms) {
    const sought = hasHangul(form) ? withoutParticle(form) : form;
    for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + sought.length)) {
      if (isWhole(lower, at, sought)) marks.push([at, at + sought.length]);
    }
  }
  return joinMarks(marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]));
}

/** Korean, Chinese and Japanese forms also match inside words; others match whole words only. */
function isWhole(text: string, at: number, form: string): boolean {
  if (hasHangul(form) || hasWide(form)) return true;
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + form.length));
}

function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && mark[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], mark[1])];
    else joined.push(mark);
  }
  return joined;
}

/** The start of the window with the most marks: a little before the first of them, at a word boundary. */
function windowStart(text: string, marks: readonly Mark[], size: number): number {
  let best = 0;
  let most = 0;
  for (const [start] of marks) {
    const within = marks.filter(([at, end]) => at >= start && end <= start + size * 0.8).length;
    if (within > most) {
      most = within;
      best = start;
    }
  }
  const lead = Math.max(0, Math.min(best - Math.floor(size / 5), text.length - size));
  if (lead === 0) return 0;
  const space = text.indexOf(' ', lead);
  return space === -1 || space > best ? lead : space + 1;
}

function wordEnd(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > end - 30 ? space : end;
}

function stretchesOf(text: string, marks: readonly Mark[], start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  for (const [from, to] of marks) {
    if (to <= at || from >= end) continue;
    if (from > at) stretches.push({ text: text.slice(at, from), marked: false });
    stretches.push({ text: text.slice(Math.max(from, at), Math.min(to, end)), marked: true });
    at = Math.min(to, end);
  }
  if (at < end) stretches.push({ text: text.slice(at, end), marked: false });
  return stretches;
}
