import { colour, dot, frame, line, margin, picture, rect, ring, text, width } from './drawing.ts';

/** A number of seats or ballots in one colour. */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly fill: string;
}

/** The seats of a chamber as a half circle, filled from the left, with a legend and one large figure; 16:9. */
export function chamber(
  headline: string,
  deck: string,
  shares: readonly Share[],
  figure: string,
  caption: string,
): string {
  const fills = shares.flatMap((share) => Array.from({ length: share.count }, () => share.fill));
  const seats = chamberSeats(fills.length).map((seat, index) =>
    dot(seat.x, seat.y, 5.4, fills[index] ?? colour.pale),
  );
  const legend = shares.flatMap((share, index) => legendEntry(share, index));
  return picture(headline, deck, 360, [
    ...seats,
    text(width / 2, 312, figure, { size: 52, bold: true, serif: true, anchor: 'middle' }),
    text(width / 2, 338, caption, { size: 18, fill: colour.quiet, anchor: 'middle' }),
    ...legend,
  ]);
}

function legendEntry(share: Share, index: number): string[] {
  const y = 114 + Math.floor(index / 2) * 27;
  const words = `${share.name} ${share.count}`;
  return index % 2 === 0
    ? [dot(margin + 7, y - 6, 7, share.fill), text(margin + 22, y, words, { size: 19 })]
    : [
        dot(width - margin - 7, y - 6, 7, share.fill),
        text(width - margin - 22, y, words, { size: 19, anchor: 'end' }),
      ];
}

/** Positions of seats in nine rows, distributed by the length of each row, sorted from left to right. */
function chamberSeats(count: number): { x: number; y: number }[] {
  const radii = Array.from({ length: 9 }, (_, row) => 86 + row * 15.5);
  const totalRadius = radii.reduce((sum, radius) => sum + radius, 0);
  const rows = radii.map((radius) => Math.round((count * radius) / totalRadius));
  const last = rows.length - 1;
  rows[last] = (rows[last] ?? 0) + count - rows.reduce((sum, row) => sum + row, 0);
  const seats = radii.flatMap((radius, row) => {
    const inRow = rows[row] ?? 0;
    return Array.from({ length: inRow }, (_, seat) => ({ radius, angle: seat / (inRow - 1) }));
  });
  seats.sort((a, b) => a.angle - b.angle || a.radius - b.radius);
  return seats.map(({ radius, angle }) => ({
    x: width / 2 - radius * Math.cos(Math.PI * angle),
    y: 340 - radius * Math.sin(Math.PI * angle),
  }));
}

/** A count and the count that was needed. */
export interface ThresholdBar {
  readonly label: string;
  readonly count: number;
  readonly needed: number;
  readonly neededLabel: string;
}

/** Bars on a scale of 300, each with a mark at its threshold; 16:9. */
export function thresholdBars(headline: string, deck: string, bars: readonly ThresholdBar[]): string {
  const step = 244 / bars.length;
  const barHeight = Math.min(44, step * 0.42);
  const scale = (count: number): number => margin + (count / 300) * (width - 2 * margin);
  const shapes = bars.flatMap((bar, index) => {
    const y = 104 + index * step + step / 2 - barHeight / 2;
    const reached = bar.count >= bar.needed;
    return [
      text(margin, y - 9, bar.label, { size: 20 }),
      rect(margin, y, width - 2 * margin, barHeight, colour.pale),
      rect(margin, y, scale(bar.count) - margin, barHeight, reached ? colour.blue : colour.accent),
      text(margin + 10, y + barHeight / 2 + 8, String(bar.count), {
        size: 24,
        bold: true,
        fill: colour.paper,
      }),
      line(scale(bar.needed), y - 6, scale(bar.needed), y + barHeight + 6, colour.ink, 3),
      text(scale(bar.needed), y - 9, bar.neededLabel, { size: 18, fill: colour.quiet }),
    ];
  });
  return picture(headline, deck, 360, shapes);
}

/** The nine seats of the Constitutional Court, `filled` of them occupied; 16:9. */
export function bench(
  headline: string,
  deck: string,
  filled: number,
  fill: string,
  labels: readonly string[],
): string {
  const seats = Array.from({ length: 9 }, (_, seat) => {
    const x = 64 + seat * 64;
    const y = 196 - 26 * Math.sin((Math.PI * seat) / 8);
    return seat < filled ? [dot(x, y, 25, fill)] : [ring(x, y, 25)];
  });
  return picture(headline, deck, 360, [
    ...seats.flat(),
    rect(margin, 240, width - 2 * margin, 10, colour.ink),
    ...labels.map((label, row) =>
      text(width / 2, 292 + row * 32, label, {
        size: row === 0 ? 26 : 20,
        bold: row === 0,
        serif: row === 0,
        anchor: 'middle',
        fill: row === 0 ? colour.ink : colour.quiet,
      }),
    ),
  ]);
}

/** Percentages as bars, in the given order; 16:9. */
export function percentages(
  headline: string,
  deck: string,
  shares: readonly { name: string; percent: number; fill: string }[],
): string {
  const shapes = shares.flatMap((share, index) => {
    const y = 138 + index * 118;
    const barWidth = width - 2 * margin;
    return [
      text(margin, y - 12, share.name, { size: 21 }),
      text(width - margin, y - 10, `${share.percent}%`, { size: 34, bold: true, serif: true, anchor: 'end' }),
      frame(margin, y, barWidth, 50),
      rect(margin, y, (barWidth * share.percent) / 100, 50, share.fill),
    ];
  });
  return picture(headline, deck, 360, shapes);
}
