import { colour, dot, frame, line, margin, rect, sheet, text, width } from './drawing.ts';

/** Something that happened at a point of a line; `at` runs from 0 (left end) to 1 (right end). */
export interface Mark {
  readonly at: number;
  readonly when: string;
  readonly what: readonly string[];
  readonly above: boolean;
  readonly fill?: string;
}

const left = margin + 8;
const right = width - margin - 8;

/** A line of time, true to scale, with marks above and below. */
export function timeLine(
  headline: string,
  deck: string,
  marks: readonly Mark[],
  ends: readonly [string, string],
): string {
  const y = 222;
  return sheet(headline, deck, 360, [
    line(left, y, right, y, colour.ink, 3),
    text(margin, y + 30, ends[0], { size: 17, fill: colour.quiet }),
    text(width - margin, y + 30, ends[1], { size: 17, fill: colour.quiet, anchor: 'end' }),
    ...marks.flatMap((mark) => drawMark(mark, y)),
  ]);
}

function drawMark(mark: Mark, y: number): string[] {
  const x = left + mark.at * (right - left);
  const anchor = mark.at < 0.2 ? 'start' : mark.at > 0.8 ? 'end' : 'middle';
  const edge = anchor === 'start' ? x - 8 : anchor === 'end' ? x + 8 : x;
  const fill = mark.fill ?? colour.accent;
  const first = mark.above ? y - 46 - mark.what.length * 23 : y + 66;
  return [
    line(x, y, x, mark.above ? y - 34 : y + 44, fill, 2),
    dot(x, y, 9, fill),
    text(edge, first, mark.when, { size: 22, bold: true, serif: true, anchor, fill }),
    ...mark.what.map((words, row) => text(edge, first + 24 + row * 23, words, { size: 19, anchor })),
  ];
}

/** A time of office: from a day to a day, as shares of the axis; open-ended when it still runs. */
export interface Term {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly days: string;
  readonly fill: string;
  readonly open?: boolean;
}

/** Terms one below the other on one axis, with its ticks; 3:2. */
export function terms(
  headline: string,
  deck: string,
  rows: readonly Term[],
  ticks: readonly { at: number; name: string }[],
): string {
  const start = 214;
  const wide = width - margin - start;
  const bottom = 372;
  const step = (bottom - 100) / rows.length;
  return sheet(headline, deck, 427, [
    ...ticks.flatMap((tick) => [
      line(start + tick.at * wide, 100, start + tick.at * wide, bottom, colour.rule),
      text(start + tick.at * wide + 5, bottom + 26, tick.name, { size: 18, fill: colour.quiet }),
    ]),
    ...rows.flatMap((row, place) => {
      const y = 100 + place * step + step / 2;
      const x = start + row.from * wide;
      const length = (row.to - row.from) * wide;
      return [
        text(margin, y - 2, row.name, { size: 21, bold: true, serif: true }),
        text(margin, y + 21, row.days, { size: 18, fill: colour.quiet }),
        row.open ? frame(x, y - 16, length, 32) : rect(x, y - 16, length, 32, row.fill),
      ];
    }),
    line(start, bottom, width - margin, bottom),
  ]);
}

/** Dated lines one below the other, for a timeline that is read and not measured; 3:2. */
export function tickList(
  headline: string,
  deck: string,
  rows: readonly { when: string; what: string; strong?: boolean }[],
): string {
  const step = 316 / rows.length;
  const x = margin + 104;
  return sheet(headline, deck, 427, [
    line(x, 100, x, 410, colour.rule, 2),
    ...rows.flatMap((row, place) => {
      const y = 96 + place * step + step / 2;
      const fill = row.strong ? colour.accent : colour.quiet;
      return [
        text(x - 18, y + 7, row.when, { size: 20, bold: true, serif: true, anchor: 'end', fill }),
        dot(x, y, 7, fill),
        text(x + 20, y + 7, row.what, { size: 20, bold: row.strong ?? false }),
      ];
    }),
  ]);
}

/** One instant on the clocks of two cities: a day's bar for each, and a line through both. */
export function twoClocks(
  headline: string,
  deck: string,
  cities: readonly { name: string; time: string; midnight: number; before: string; after: string }[],
  instant: number,
): string {
  const wide = width - 2 * margin;
  const x = margin + instant * wide;
  return sheet(headline, deck, 360, [
    ...cities.flatMap((city, place) => {
      const y = 150 + place * 114;
      const turn = margin + city.midnight * wide;
      return [
        text(margin, y - 14, city.name, { size: 22, bold: true, serif: true }),
        text(width - margin, y - 14, city.time, {
          size: 22,
          bold: true,
          serif: true,
          anchor: 'end',
          fill: colour.accent,
        }),
        rect(margin, y, turn - margin, 48, colour.pale),
        rect(turn, y, width - margin - turn, 48, colour.blue),
        text(margin + 12, y + 31, city.before, { size: 19 }),
        text(Math.max(turn, x) + 14, y + 31, city.after, { size: 19, fill: colour.paper }),
      ];
    }),
    line(x, 122, x, 330, colour.accent, 4),
    dot(x, 330, 8, colour.accent),
  ]);
}
