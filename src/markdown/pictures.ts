import type { Token } from 'markdown-it';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position } from '#model/problem.ts';
import { parseDestination, shown } from './destination.ts';
import { takeRoom } from './links.ts';
import { escapeHtml, finish, finished } from './parser.ts';
import { plainTokens } from './plain-text.ts';
import type { Rendering } from './rendering.ts';

/** What a page can show or play. */
type Medium = 'picture' | 'audio' | 'video';

const endings: readonly (readonly [Medium, RegExp])[] = [
  ['picture', /\.(?:svg|png|jpe?g|gif|webp|avif)$/iu],
  ['audio', /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac)$/iu],
  ['video', /\.(?:mp4|m4v|webm|ogv|mov)$/iu],
];

/** A file of the archive that a page shows or plays. */
export interface MediumFile {
  readonly medium: Medium;
  /** Its address, marked for `fillText`. */
  readonly mark: string;
}

/** Finds and records the file that a text shows; undefined, and a problem, when it is none of the archive’s. */
export function findMedium(written: string, at: Position, work: Rendering): MediumFile | undefined {
  const refuse = (message: string, hint: string) => {
    work.problems.push(error(work.file, at, message, hint));
    return undefined;
  };
  const destination = parseDestination(work.file, written);
  switch (destination.kind) {
    case 'web':
      return refuse(
        `"${shown(written)}" is on another host, which no page may ask`,
        'save it beside the article and write its file name',
      );
    case 'none':
      return refuse(destination.message, destination.hint);
    case 'site': {
      const { file, mark } = destination;
      if (file.startsWith('/'))
        return refuse(
          `"${shown(written)}" is no path of a file`,
          'write it from the article’s folder, as ../12/vote.svg',
        );
      const medium = mediumOf(file);
      if (!medium)
        return refuse(`"${shown(written)}" is no picture, sound or film`, 'link it instead: [words](file)');
      (medium === 'picture' ? work.pictures : work.links).push({ file, ...at });
      return { medium, mark };
    }
  }
}

function mediumOf(file: ArchiveFile): Medium | undefined {
  return endings.find(([, ending]) => ending.test(file))?.[0];
}

/** Says that a picture, sound or film has no description. */
export function reportNoWords(written: string, at: Position, work: Rendering): void {
  const message = 'a picture has no words for those who cannot see it';
  work.problems.push(
    error(work.file, at, message, `say between the brackets what it shows: ![…](${shown(written)})`),
  );
}

/** How a picture stands in its passage: in a line, alone, or alone as a link. */
export type Standing = 'inline' | 'alone' | 'alone-linked';

export function standingOf(children: readonly Token[]): Standing {
  if (children.length > 5) return 'inline';
  const words = children.filter(({ type, content }) => type !== 'text' || content.trim() !== '');
  const types = words.map(({ type }) => type).join(' ');
  if (types === 'image') return 'alone';
  return types === 'link_open image link_close' ? 'alone-linked' : 'inline';
}

/** Makes an image the picture, sound or film that it names. Standing alone it has a legend: a token to set after it. */
export function shapePicture(
  image: Token,
  at: Position,
  work: Rendering,
  standing: Standing,
): Token | undefined {
  const written = String(image.attrGet('src') ?? '');
  const title = String(image.attrGet('title') ?? '');
  const alt = plainTokens(image.children ?? []).trim();
  if (alt === '') reportNoWords(written, at, work);
  if (image.children?.some(({ type }) => type === 'footnote_ref')) {
    const message = 'a note stands in the words of a picture';
    work.problems.push(error(work.file, at, message, 'move it into the text'));
  }
  const found = takeRoom(written.length + title.length, at, work) ? findMedium(written, at, work) : undefined;
  if (!found) {
    finish(image, escapeHtml(alt));
    return undefined;
  }
  if (standing === 'inline') {
    finish(image, mediumTag(found, alt, title));
    return undefined;
  }
  const { caption, credit } = legendOf(title || (found.medium === 'picture' ? '' : alt));
  const readTwice = caption === alt && standing === 'alone';
  finish(image, mediumTag(found, readTwice ? '' : alt));
  return caption || credit ? finished(figcaption(caption, credit)) : undefined;
}

/** Takes `Caption | Credit` apart. */
function legendOf(title: string): { readonly caption: string; readonly credit: string } {
  const bar = title.lastIndexOf('| ');
  if (bar < 0 || (bar > 0 && title[bar - 1] !== ' ')) return { caption: title.trim(), credit: '' };
  return { caption: title.slice(0, bar).trim(), credit: title.slice(bar + 1).trim() };
}

/** In a picture `src` stands first and `alt` follows: `fillText` knows it by that. */
function mediumTag({ medium, mark }: MediumFile, words: string, title = ''): string {
  const source = `src="${escapeHtml(mark)}"`;
  const named = title && ` title="${escapeHtml(title)}"`;
  if (medium === 'picture') return `<img ${source} alt="${escapeHtml(words)}"${named}>`;
  const label = words && ` aria-label="${escapeHtml(words)}"`;
  return `<${medium} ${source} controls preload="none"${label}${named}></${medium}>`;
}

function figcaption(caption: string, credit: string): string {
  const spans = [
    caption && `<span class="caption">${escapeHtml(caption)}</span>`,
    credit && `<span class="credit">${escapeHtml(credit)}</span>`,
  ];
  return `\n<figcaption>${spans.filter(Boolean).join(' ')}</figcaption>\n`;
}
