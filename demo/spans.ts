import { colour, dot, frame, line, margin, picture, rect, text, width } from './drawing.ts';

/** An event on a timeline; `at` is its position from 0 (left end) to 1 (right end). */
export interface Mark {
  readonly at: number;
  readonly when: string;
  readonly what: readonly string[];
  readonly above: boolean;
  readonly fill?: string;
}

const left = margin + 8;
const right = width - margin - 8;

/** A timeline to scale, with events above and below; 16:9. */
export function timeLine(
  headline: string,
  deck: string,
  marks: readonly Mark[],
  ends: readonly [string, string],
): string {
  const y = 222;
  return picture(headline, deck, 360, [
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

/** A term of office; `from` and `to` are positions on the axis, 0 to 1. `open` means that it has not ended. */
export interface Term {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly days: string;
  readonly fill: string;
  readonly open?: boolean;
}

/** Terms of office in rows on a common axis with ticks; 3:2. */
export function terms(
  headline: string,
  deck: string,
  rows: readonly Term[],
  ticks: readonly { at: number; name: string }[],
): string {
  const start = 214;
  const axisWidth = width - margin - start;
  const bottom = 372;
  const step = (bottom - 100) / rows.length;
  return picture(headline, deck, 427, [
    ...ticks.flatMap((tick) => [
      line(start + tick.at * axisWidth, 100, start + tick.at * axisWidth, bottom, colour.rule),
      text(start + tick.at * axisWidth + 5, bottom + 26, tick.name, { size: 18, fill: colour.quiet }),
    ]),
    ...rows.flatMap((row, index) => {
      const y = 100 + index * step + step / 2;
      const x = start + row.from * axisWidth;
      const length = (row.to - row.from) * axisWidth;
      return [
        text(margin, y - 2, row.name, { size: 21, bold: true, serif: true }),
        text(margin, y + 21, row.days, { size: 18, fill: colour.quiet }),
        row.open ? frame(x, y - 16, length, 32) : rect(x, y - 16, length, 32, row.fill),
      ];
    }),
    line(start, bottom, width - margin, bottom),
  ]);
}

/** A list of dated events, not to scale; 3:2. */
export function tickList(
  headline: string,
  deck: string,
  rows: readonly { when: string; what: string; emphasized?: boolean }[],
): string {
  const step = 316 / rows.length;
  const x = margin + 104;
  return picture(headline, deck, 427, [
    line(x, 100, x, 410, colour.rule, 2),
    ...rows.flatMap((row, index) => {
      const y = 96 + index * step + step / 2;
      const fill = row.emphasized ? colour.accent : colour.quiet;
      return [
        text(x - 18, y + 7, row.when, { size: 20, bold: true, serif: true, anchor: 'end', fill }),
        dot(x, y, 7, fill),
        text(x + 20, y + 7, row.what, { size: 20, bold: row.emphasized ?? false }),
      ];
    }),
  ]);
}

/** One instant in two cities: a bar for each city’s day, and a line through both; 16:9. */
export function twoClocks(
  headline: string,
  deck: string,
  cities: readonly { name: string; time: string; midnight: number; before: string; after: string }[],
  instant: number,
): string {
  const axisWidth = width - 2 * margin;
  const x = margin + instant * axisWidth;
  return picture(headline, deck, 360, [
    ...cities.flatMap((city, index) => {
      const y = 150 + index * 114;
      const midnightX = margin + city.midnight * axisWidth;
      return [
        text(margin, y - 14, city.name, { size: 22, bold: true, serif: true }),
        text(width - margin, y - 14, city.time, {
          size: 22,
          bold: true,
          serif: true,
          anchor: 'end',
          fill: colour.accent,
        }),
        rect(margin, y, midnightX - margin, 48, colour.pale),
        rect(midnightX, y, width - margin - midnightX, 48, colour.blue),
        text(margin + 12, y + 31, city.before, { size: 19 }),
        text(Math.max(midnightX, x) + 14, y + 31, city.after, { size: 19, fill: colour.paper }),
      ];
    }),
    line(x, 122, x, 330, colour.accent, 4),
    dot(x, 330, 8, colour.accent),
  ]);
}
