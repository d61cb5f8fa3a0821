import { colour, dot, line, margin, picture, rect, text } from './drawing.ts';

type Point = readonly [longitude: number, latitude: number];

/** The simplified outline of mainland South Korea, in degrees. */
const coast: readonly Point[] = [
  [126.65, 37.75], [126.75, 37.97], [127.05, 38.17], [127.5, 38.3], [128.05, 38.31], [128.36, 38.61],
  [128.6, 38.2], [128.93, 37.78], [129.15, 37.42], [129.35, 37.03], [129.43, 36.5], [129.38, 36.08],
  [129.56, 36.07], [129.5, 35.7], [129.33, 35.3], [129.08, 35.08], [128.78, 35.08], [128.58, 35.13],
  [128.43, 34.83], [128.06, 34.95], [127.78, 34.92], [127.73, 34.68], [127.5, 34.82], [127.36, 34.48],
  [127.2, 34.7], [126.97, 34.45], [126.75, 34.4], [126.52, 34.3], [126.32, 34.58], [126.38, 34.78],
  [126.27, 35.0], [126.4, 35.18], [126.42, 35.42], [126.5, 35.64], [126.7, 35.8], [126.6, 35.97],
  [126.5, 36.17], [126.5, 36.42], [126.33, 36.52], [126.15, 36.77], [126.32, 36.93], [126.62, 36.98],
  [126.85, 36.97], [126.7, 37.2], [126.64, 37.42], [126.55, 37.6],
]; // biome-ignore format: rows of pairs are easier to read.

const jeju: readonly Point[] = [
  [126.17, 33.31], [126.25, 33.45], [126.53, 33.52], [126.83, 33.54], [126.93, 33.44], [126.82, 33.32],
  [126.55, 33.24], [126.27, 33.21],
]; // biome-ignore format: rows of pairs are easier to read.

/** A city on the map; `side` is the side of its name. */
export interface City {
  readonly name: string;
  readonly at: Point;
  readonly side: 'left' | 'right';
  readonly emphasized?: boolean;
}

/** A number and what it counts. */
export interface Figure {
  readonly count: string;
  readonly words: string;
}

/** A map of South Korea on the right and figures on the left; 3:2. */
export function map(
  headline: string,
  deck: string,
  cities: readonly City[],
  figures: readonly Figure[],
): string {
  return picture(headline, deck, 427, [
    outline(coast),
    outline(jeju),
    ...cities.flatMap(drawCity),
    ...figures.flatMap((figure, row) => [
      text(margin, 164 + row * 88, figure.count, {
        size: 54,
        bold: true,
        serif: true,
        fill: row === 0 ? colour.accent : colour.ink,
      }),
      text(margin, 190 + row * 88, figure.words, { size: 19, fill: colour.quiet }),
    ]),
  ]);
}

function project([longitude, latitude]: Point): { x: number; y: number } {
  return { x: 372 + (longitude - 126) * 54, y: 92 + (38.7 - latitude) * 60 };
}

function outline(points: readonly Point[]): string {
  const corners = points.map(project).map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
  return `<polygon points="${corners.join(' ')}" fill="${colour.pale}" stroke="${colour.quiet}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

function drawCity(city: City): string[] {
  const { x, y } = project(city.at);
  const fill = city.emphasized ? colour.accent : colour.ink;
  const style = { size: 20, bold: city.emphasized ?? false, fill } as const;
  return [
    dot(x, y, city.emphasized ? 9 : 6, fill),
    city.side === 'right'
      ? text(x + 15, y + 7, city.name, style)
      : text(x - 15, y + 7, city.name, { ...style, anchor: 'end' }),
  ];
}

/** A calendar month; `first` is the weekday of its first day, 0 for Sunday. */
export interface Month {
  readonly name: string;
  readonly first: number;
  readonly days: number;
  /** The first and last tinted day. */
  readonly within: readonly [number, number];
  /** Highlighted days. */
  readonly marked: readonly number[];
}

/** Three months side by side with a tinted period; 16:9. */
export function months(headline: string, deck: string, threeMonths: readonly Month[]): string {
  const shapes = threeMonths.flatMap((month, index) => {
    const left = margin + index * 200;
    const days = Array.from({ length: month.days }, (_, index) => drawDay(index + 1, month, left));
    return [
      text(left, 112, month.name, { size: 21, bold: true, serif: true }),
      line(left, 120, left + 184, 120),
      ...days.flat(),
    ];
  });
  return picture(headline, deck, 360, shapes);
}

function drawDay(day: number, month: Month, left: number): string[] {
  const cell = month.first + day - 1;
  const x = left + (cell % 7) * 26.3;
  const y = 128 + Math.floor(cell / 7) * 36;
  const marked = month.marked.includes(day);
  const tinted = day >= month.within[0] && day <= month.within[1];
  const fill = marked ? colour.accent : tinted ? colour.pale : colour.paper;
  return [
    rect(x, y, 25, 33, fill),
    text(x + 12.5, y + 23, String(day), {
      size: 17,
      bold: marked,
      anchor: 'middle',
      fill: marked ? colour.paper : tinted ? colour.ink : colour.quiet,
    }),
  ];
}
