import type { Html, PictureFile } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import { escapeHtml } from './parser.ts';

/** What the page contributes to a rendered text. */
export interface FillOptions {
  /** Returns the percent-encoded address for a path: with the path prefix, or as a full URL for feeds. */
  readonly address: (path: SitePath) => string;
  /** Image files by path (`2024/12/vote.svg`). Other images are rendered without a size. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
  /** Omits the agency name at the end of the text, such as “(Hangang Wire)”. */
  readonly dropClosingTag?: boolean;
  /** For feeds and reuse: no anchors, classes, roles or resized images; every address goes through `address`. */
  readonly plain?: boolean;
}

/** The width at which pages show images in text (the `sizes` attribute). */
const sizes = '(min-width: 46rem) 42rem, 100vw';

/** Matches placeholders: addresses that begin with NUL, which cannot occur elsewhere. */
const placeholders = /<img src="\0([^"]*)"([^>]*)>|"\0([^"\0?#]*)(\0?)([^"]*)"/g;
const pageOnlyAttributes = / (?:id|class|role|tabindex|scope|rel|aria-[a-z]+)="[^"]*"/g;
const closingTagStart = '<span class="closing-tag">';
const closingTagEnd = '</span>';

/** Replaces the placeholders in a rendered text with addresses, and adds image sizes. */
export function fillText(html: Html, options: FillOptions): Html {
  const source = options.dropClosingTag ? dropClosingTag(html) : html;
  const filled = source.replace(
    placeholders,
    (_, picture?: string, rest = '', path = '', isOwnPage = '', ending = '') => {
      if (picture !== undefined) return renderPicture(decodePath(picture), rest, options);
      return isOwnPage && !options.plain
        ? `"${ending}"`
        : `"${escapeHtml(options.address(decodePath(path)))}${ending}"`;
    },
  );
  if (!options.plain) return filled as Html;
  return filled.replace(/<[a-z][^>]*>/g, (tag) => tag.replace(pageOnlyAttributes, '')) as Html;
}

/** Decodes the path in a placeholder, which `renderText` percent-encoded. */
function decodePath(path: string): SitePath {
  return decodeURIComponent(path) as SitePath;
}

/** Renders the original image with its size and lazy loading, and its resized versions as a `srcset`. */
function renderPicture(path: SitePath, rest: string, { address, pictures, plain }: FillOptions): string {
  const picture = pictures[path.slice(1)];
  const source = `<img src="${escapeHtml(address(path))}"${rest}`;
  if (plain || !picture) return `${source}>`;
  const { width, height } = picture;
  const size = width > 0 && height > 0 ? ` width="${width}" height="${height}"` : '';
  const image = `${source}${size} loading="lazy" decoding="async">`;
  if (picture.sizes.length === 0) return image;
  const set = picture.sizes
    .map((resized) => `${escapeHtml(address(resized.path))} ${resized.width}w`)
    .join(', ');
  return `<picture><source type="image/webp" srcset="${set}" sizes="${sizes}">${image}</picture>`;
}

/** Removes the closing tag and the space before it, or its paragraph if that contains nothing else. */
function dropClosingTag(html: string): string {
  const start = html.lastIndexOf(closingTagStart);
  if (start < 0) return html;
  const before = html.slice(0, start).trimEnd();
  const after = html.slice(html.indexOf(closingTagEnd, start) + closingTagEnd.length);
  const paragraph = /<p(?: id="[^"]*")?>$/.exec(before.slice(-80));
  if (!paragraph || !after.startsWith('</p>')) return before + after;
  return before.slice(0, -paragraph[0].length) + after.slice('</p>'.length).trimStart();
}
