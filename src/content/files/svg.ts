import { SaxesParser, type SaxesTagNS } from 'saxes';
import { error, type Position, type Problem } from '#model/problem.ts';

/** The size of an SVG in pixels (0 if it has none), and problems with active or external content. */
export interface SvgInfo {
  readonly width: number;
  readonly height: number;
  readonly problems: readonly Problem[];
}

const svgSpace = 'http://www.w3.org/2000/svg';
const forbidden = new Set([
  'script',
  'foreignObject',
  'handler',
  'listener',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
]);
const exportHint = 'export the image without it';

/** Parses an SVG: its size, and everything in it that runs scripts or loads other files. */
export function parseSvg(file: string, text: string): SvgInfo {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const problems: Problem[] = [];
  let size: readonly [number, number] | undefined;
  let start: Position = { line: 1, column: 1 };
  let inStyle = false;
  const refuse = (what: string, at: Position = start) =>
    problems.push(error(file, at, `the image contains ${what}`, exportHint));
  const here = (): Position => ({ line: parser.line, column: parser.column + 1 });
  parser.on('opentagstart', (tag) => {
    start = { line: parser.line, column: Math.max(1, parser.column - tag.name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    if (size === undefined && tag.local !== 'svg') refuse(`<${tag.name}> as its root instead of <svg>`);
    size ??= sizeOf(tag);
    inStyle = tag.local === 'style';
    for (const what of unsafeParts(tag)) refuse(what);
  });
  parser.on('closetag', () => {
    inStyle = false;
  });
  const checkStyle = (css: string) => {
    if (inStyle && loadsFile(css)) refuse('a style that loads another file', start);
  };
  parser.on('text', checkStyle);
  parser.on('cdata', checkStyle);
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('entity declarations', here());
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') refuse('a reference to an external style sheet', here());
  });
  parser.on('error', (reason) => {
    if (problems.some(({ message }) => message.startsWith('the image is not'))) return;
    const detail = reason.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    problems.push(error(file, here(), `the image is not well-formed XML: ${detail}`, 'export it again'));
  });
  parser.write(text).close();
  if (size === undefined && problems.length === 0) refuse('no <svg>', { line: 1, column: 1 });
  const [width, height] = size ?? [0, 0];
  return { width, height, problems };
}

/** Descriptions of the active content and external references of a tag. */
function* unsafeParts(tag: SaxesTagNS): Generator<string> {
  if (forbidden.has(tag.local) || (tag.uri !== svgSpace && /xhtml/i.test(tag.uri))) yield `<${tag.name}>`;
  for (const { local, name, value } of Object.values(tag.attributes)) {
    if (/^on/i.test(local)) yield `the attribute ${name}, which runs a script`;
    else if (local === 'href' || local === 'src') {
      if (!isSafeReference(tag.local, value)) yield `a reference to ${value.trim().slice(0, 60)}`;
    } else if (loadsFile(value)) yield `a reference in ${name}`;
    if (local === 'attributeName' && /^(?:xlink:)?href$|^on/i.test(value))
      yield `<${tag.name}> that changes ${value}`;
  }
}

/** True for CSS that may load a file. CSS escapes count too, since they could hide `url`. */
function loadsFile(css: string): boolean {
  return /@import|(?:image|image-set|src)\(|url\(\s*(?!['"]?\s*#)/i.test(css) || /\\[0-9a-z]/i.test(css);
}

/** True for a reference within the image, an embedded raster image, or an ordinary link. */
function isSafeReference(element: string, value: string): boolean {
  const address = value.trim();
  if (address === '' || address.startsWith('#')) return true;
  if (element === 'a') return /^https?:\/\//i.test(address);
  return element === 'image' && /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(address);
}

/** Width and height in pixels, from the attributes or else the view box. */
function sizeOf({ attributes }: SaxesTagNS): readonly [number, number] {
  const { viewBox, width: widthAttribute, height: heightAttribute } = attributes;
  const [, , boxWidth = 0, boxHeight = 0] = (viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = pixels(widthAttribute?.value);
  const height = pixels(heightAttribute?.value);
  if (width && height) return [width, height];
  if (!(boxWidth > 0 && boxHeight > 0)) return [width ?? 0, height ?? 0];
  if (width) return [width, Math.round((width * boxHeight) / boxWidth)];
  if (height) return [Math.round((height * boxWidth) / boxHeight), height];
  return [Math.round(boxWidth), Math.round(boxHeight)];
}

const pixelsPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/i.exec(length ?? '') ?? [];
  return number === undefined
    ? undefined
    : Math.round(Number(number) * (pixelsPerUnit[unit.toLowerCase()] ?? 1));
}
