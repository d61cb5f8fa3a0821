/** Colours of all pictures, which have their own background and look the same in light and dark mode. */
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

/** Languages of the text in a picture. */
export type Language = 'en' | 'ko';

/** The style of a text; sizes in units. */
export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly serif?: boolean;
}

/** Width of all pictures in units; at a display width of 320 px a unit is half a pixel. */
export const width = 640;

/** Margin at the edges, in units. */
export const margin = 28;

/** Renders a picture as SVG: headline, deck (the line below it) and shapes. Height 360 is 16:9, 427 is 3:2. */
export function picture(headline: string, deck: string, height: number, shapes: readonly string[]): string {
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

/** A line of text; `x` is its start, middle or end according to `anchor`. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = 20, fill = colour.ink, anchor = 'start', bold = false, serif = false } = style;
  const weight = bold ? ' font-weight="700"' : '';
  const anchorAttribute = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const family = serif ? 'serif' : 'sans-serif';
  return `<text x="${round(x)}" y="${round(y)}" font-family="${family}" font-size="${size}"${weight} fill="${fill}"${anchorAttribute}>${escapeMarkup(content)}</text>`;
}

/** A filled rectangle. */
export function rect(x: number, y: number, boxWidth: number, boxHeight: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(boxWidth)}" height="${round(boxHeight)}" fill="${fill}"/>`;
}

/** A dashed rectangle without a fill, for what is open, absent or still to come. */
export function frame(x: number, y: number, boxWidth: number, boxHeight: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(boxWidth)}" height="${round(boxHeight)}" fill="none" stroke="${colour.quiet}" stroke-width="1.5" stroke-dasharray="5 4"/>`;
}

/** A straight line. */
export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string = colour.ink,
  strokeWidth = 1.5,
): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${strokeWidth}"/>`;
}

/** A filled circle. */
export function dot(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
}

/** A dashed circle without a fill. */
export function ring(x: number, y: number, radius: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="none" stroke="${colour.quiet}" stroke-width="1.5" stroke-dasharray="4 4"/>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function escapeMarkup(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
