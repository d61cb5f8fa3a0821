import type { Html, PictureFile } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import { escapeHtml } from './parser.ts';

/** What a rendered text still needs from the page that shows it. */
export interface Filling {
  /** The address of a path as this page links it, percent-encoded: below the prefix, or absolute for feeds. */
  readonly address: (path: SitePath) => string;
  /** Pictures by file, `2024/12/vote.svg`. One that is not here is shown without its size. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
  /** Leaves out the tag that closes the text, such as “(Hangang Wire)”. */
  readonly dropClosingTag?: boolean;
  /** For feeds and reuse: no anchors, classes and roles, no made sizes, every address through `address`. */
  readonly plain?: boolean;
}

/** How wide a page shows a picture of its text. */
const sizes = '(min-width: 46rem) 42rem, 100vw';

/** A NUL begins a marked address, and can stand nowhere else. */
const marks = /<img src="\0([^"]*)"([^>]*)>|"\0([^"\0?#]*)(\0?)([^"]*)"/g;
const forPagesOnly = / (?:id|class|role|tabindex|scope|rel|aria-[a-z]+)="[^"]*"/g;
const tagOpening = '<span class="closing-tag">';
const tagEnd = '</span>';

/** Puts a site’s addresses and picture sizes where a rendered text has marks. */
export function fillText(html: Html, filling: Filling): Html {
  const kept = filling.dropClosingTag ? dropClosingTag(html) : html;
  const filled = kept.replace(marks, (_, picture?: string, rest = '', path = '', own = '', ending = '') => {
    if (picture !== undefined) return renderPicture(marked(picture), rest, filling);
    return own && !filling.plain ? `"${ending}"` : `"${escapeHtml(filling.address(marked(path)))}${ending}"`;
  });
  if (!filling.plain) return filled as Html;
  return filled.replace(/<[a-z][^>]*>/g, (tag) => tag.replace(forPagesOnly, '')) as Html;
}

/** Marks hold paths percent-encoded, as `renderText` got them from the model. */
function marked(path: string): SitePath {
  return decodeURIComponent(path) as SitePath;
}

/** The original with its size, lazily; before it the made sizes, for browsers to choose from. */
function renderPicture(path: SitePath, rest: string, { address, pictures, plain }: Filling): string {
  const picture = pictures[path.slice(1)];
  const source = `<img src="${escapeHtml(address(path))}"${rest}`;
  if (plain || !picture) return `${source}>`;
  const { width, height } = picture;
  const size = width > 0 && height > 0 ? ` width="${width}" height="${height}"` : '';
  const image = `${source}${size} loading="lazy" decoding="async">`;
  if (picture.sizes.length === 0) return image;
  const set = picture.sizes.map((made) => `${escapeHtml(address(made.path))} ${made.width}w`).join(', ');
  return `<picture><source type="image/webp" srcset="${set}" sizes="${sizes}">${image}</picture>`;
}

/** The tag goes with the space before it, and with its paragraph when that holds nothing else. */
function dropClosingTag(html: string): string {
  const start = html.lastIndexOf(tagOpening);
  if (start < 0) return html;
  const before = html.slice(0, start).trimEnd();
  const after = html.slice(html.indexOf(tagEnd, start) + tagEnd.length);
  const paragraph = /<p(?: id="[^"]*")?>$/.exec(before.slice(-80));
  if (!paragraph || !after.startsWith('</p>')) return before + after;
  return before.slice(0, -paragraph[0].length) + after.slice('</p>'.length).trimStart();
}
