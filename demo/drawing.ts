/** The graphics desk's colours, on its own paper: the same on light and on dark ground. */
export const colour = {
  paper: '#f8f4ea',
  ink: '#211f1b',
  quiet: '#575146',
  rule: '#cbc3b2',
  pale: '#dcd5c5',
  accent: '#7d1f2a',
  blue: '#26506e',
  ochre: '#a8701a',
} as const;

/** The editions that a picture is drawn for. */
export type Language = 'en' | 'ko';

export interface Lettering {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly serif?: boolean;
}

/** All pictures are this wide, in units; at 320 px a unit is half a pixel. */
export const width = 640;

/** The space kept free at the edges. */
export const margin = 28;

/** A picture: a headline, a line below it, and shapes on paper. Height 360 is 16:9, 427 is 3:2. */
export function sheet(headline: string, deck: string, height: number, shapes: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${height * 2}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeMarkup(headline)}</title>`,
    rect(0, 0, width, height, colour.paper),
    rect(margin, 16, 44, 4, colour.accent),
    text(margin, 49, headline, { size: 26, bold: true, serif: true }),
    text(margin, 76, deck, { size: 19, fill: colour.quiet }),
    ...shapes,
    '</svg>',
    '',
  ].join('\n');
}

export function text(x: number, y: number, words: string, lettering: Lettering = {}): string {
  const { size = 20, fill = colour.ink, anchor = 'start', bold = false, serif = false } = lettering;
  const weight = bold ? ' font-weight="700"' : '';
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const family = serif ? 'serif' : 'sans-serif';
  return `<text x="${round(x)}" y="${round(y)}" font-family="${family}" font-size="${size}"${weight} fill="${fill}"${place}>${escapeMarkup(words)}</text>`;
}

export function rect(x: number, y: number, wide: number, high: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" fill="${fill}"/>`;
}

/** A box drawn with a line only: what is open, absent or still to come. */
export function frame(x: number, y: number, wide: number, high: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" fill="none" stroke="${colour.quiet}" stroke-width="1.5" stroke-dasharray="5 4"/>`;
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string = colour.ink,
  thick = 1.5,
): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${thick}"/>`;
}

export function dot(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
}

export function ring(x: number, y: number, radius: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="none" stroke="${colour.quiet}" stroke-width="1.5" stroke-dasharray="4 4"/>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function escapeMarkup(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
