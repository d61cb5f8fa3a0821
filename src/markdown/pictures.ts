import type { Token } from 'markdown-it';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position } from '#model/problem.ts';
import { parseDestination, shorten } from './destination.ts';
import { spendBudget } from './links.ts';
import { escapeHtml, htmlToken, setHtml } from './parser.ts';
import { plainTokens } from './plain-text.ts';
import type { RenderContext } from './render-context.ts';

/** A kind of file that a page can show or play. */
type MediaKind = 'picture' | 'audio' | 'video';

const extensions: readonly (readonly [MediaKind, RegExp])[] = [
  ['picture', /\.(?:svg|png|jpe?g|gif|webp|avif)$/iu],
  ['audio', /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac)$/iu],
  ['video', /\.(?:mp4|m4v|webm|ogv|mov)$/iu],
];

/** A file of the archive that a page shows or plays. */
export interface MediaFile {
  readonly kind: MediaKind;
  /** The placeholder of its address, for `fillText`. */
  readonly placeholder: string;
}

/** Resolves and records an image, audio or video file. Returns undefined, with an error, if it is not an archive file. */
export function findMediaFile(address: string, at: Position, context: RenderContext): MediaFile | undefined {
  const refuse = (message: string, hint: string) => {
    context.problems.push(error(context.file, at, message, hint));
    return undefined;
  };
  const destination = parseDestination(context.file, address);
  switch (destination.kind) {
    case 'web':
      return refuse(
        `"${shorten(address)}" is on another host, but pages load nothing from other hosts`,
        'save it next to the article and use its file name',
      );
    case 'invalid':
      return refuse(destination.message, destination.hint);
    case 'site': {
      const { file, placeholder } = destination;
      if (file.startsWith('/'))
        return refuse(
          `"${shorten(address)}" is not a relative path`,
          'write a path relative to the article, such as ../12/vote.svg',
        );
      const kind = mediaKindOf(file);
      if (!kind)
        return refuse(
          `"${shorten(address)}" is not an image, audio or video file`,
          'link to it instead: [words](file)',
        );
      (kind === 'picture' ? context.pictures : context.links).push({ file, ...at });
      return { kind, placeholder };
    }
  }
}

function mediaKindOf(file: ArchiveFile): MediaKind | undefined {
  return extensions.find(([, extension]) => extension.test(file))?.[0];
}

/** Reports an image, audio or video file without alternative text. */
export function reportMissingAlt(address: string, at: Position, context: RenderContext): void {
  const message = 'the image has no alternative text';
  context.problems.push(
    error(context.file, at, message, `describe it between the brackets: ![…](${shorten(address)})`),
  );
}

/** The placement of an image in its passage: among other content, alone, or alone in a link. */
export type Placement = 'inline' | 'alone' | 'alone-linked';

export function placementOf(children: readonly Token[]): Placement {
  if (children.length > 5) return 'inline';
  const content = children.filter(({ type, content: text }) => type !== 'text' || text.trim() !== '');
  const types = content.map(({ type }) => type).join(' ');
  if (types === 'image') return 'alone';
  return types === 'link_open image link_close' ? 'alone-linked' : 'inline';
}

/** Renders an image, audio or video file. Returns the caption token of one that is alone in its passage. */
export function transformPicture(
  image: Token,
  at: Position,
  context: RenderContext,
  placement: Placement,
): Token | undefined {
  const address = String(image.attrGet('src') ?? '');
  const title = String(image.attrGet('title') ?? '');
  const alt = plainTokens(image.children ?? []).trim();
  if (alt === '') reportMissingAlt(address, at, context);
  if (image.children?.some(({ type }) => type === 'footnote_ref')) {
    const message = 'the alternative text of an image contains a footnote';
    context.problems.push(error(context.file, at, message, 'move the footnote into the text'));
  }
  const media = spendBudget(address.length + title.length, at, context)
    ? findMediaFile(address, at, context)
    : undefined;
  if (!media) {
    setHtml(image, escapeHtml(alt));
    return undefined;
  }
  if (placement === 'inline') {
    setHtml(image, renderMediaTag(media, alt, title));
    return undefined;
  }
  const { caption, credit } = parseCaption(title || (media.kind === 'picture' ? '' : alt));
  const repeatsCaption = caption === alt && placement === 'alone';
  setHtml(image, renderMediaTag(media, repeatsCaption ? '' : alt));
  return caption || credit ? htmlToken(renderCaption(caption, credit)) : undefined;
}

/** Splits `Caption | Credit`. */
function parseCaption(title: string): { readonly caption: string; readonly credit: string } {
  const bar = title.lastIndexOf('| ');
  if (bar < 0 || (bar > 0 && title[bar - 1] !== ' ')) return { caption: title.trim(), credit: '' };
  return { caption: title.slice(0, bar).trim(), credit: title.slice(bar + 1).trim() };
}

/** Renders the tag. In an image, `src` must come first, because `fillText` relies on that. */
function renderMediaTag({ kind, placeholder }: MediaFile, alt: string, title = ''): string {
  const source = `src="${escapeHtml(placeholder)}"`;
  const titleAttribute = title && ` title="${escapeHtml(title)}"`;
  if (kind === 'picture') return `<img ${source} alt="${escapeHtml(alt)}"${titleAttribute}>`;
  const label = alt && ` aria-label="${escapeHtml(alt)}"`;
  return `<${kind} ${source} controls preload="none"${label}${titleAttribute}></${kind}>`;
}

function renderCaption(caption: string, credit: string): string {
  const spans = [
    caption && `<span class="caption">${escapeHtml(caption)}</span>`,
    credit && `<span class="credit">${escapeHtml(credit)}</span>`,
  ];
  return `\n<figcaption>${spans.filter(Boolean).join(' ')}</figcaption>\n`;
}
