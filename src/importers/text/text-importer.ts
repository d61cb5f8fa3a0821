import { posix } from 'node:path';
import { type DecodedFile, decodeFile, UnreadableFileError } from '#importers/reading/decode.ts';
import type { ImportedArticle, ImportedPicture } from '../imported-article.ts';
import {
  type Importer,
  type ImportOptions,
  type OpenedSource,
  type RejectedItem,
  rejectedItem,
  type Source,
  type SourceFile,
  type SourceItem,
  strayByteNotices,
} from '../importer.ts';
import { type Capture, parseCapture } from './capture.ts';
import { dateOfCapture } from './capture-date.ts';
import type { MetadataLine } from './capture-parts.ts';

const textName = /\.(?:txt|text)$/i;
/** Text files that are not captures. */
const nonCaptureName = /^(?:readme|licen[cs]e|copying|robots|humans|ads|security|changelog)\b.*$/i;
const pictureName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Imports news pages saved as plain text, one per file. */
export const textImporter: Importer = {
  format: 'text',
  accepts: 'news pages saved as plain text, one per file (.txt)',
  recognize: (path, beginning) =>
    textName.test(path) &&
    !nonCaptureName.test(posix.basename(path)) &&
    /\S/.test(beginning) &&
    !/^\s*[<{]/.test(beginning)
      ? 'is plain text'
      : undefined,
  open: async (source, options): Promise<OpenedSource> => ({
    site: { roots: [] },
    items: () => findCaptures(source, options),
  }),
};

async function* findCaptures(source: Source, options: ImportOptions): AsyncGenerator<SourceItem> {
  const files = source.files.filter(({ path }) => source.files.length === 1 || textName.test(path));
  const pictures = new Map(
    source.files.filter(({ path }) => pictureName.test(path)).map(({ path }) => [stemOf(path), path]),
  );
  if (files.length === 0)
    yield rejectedItem(
      { file: source.name, line: 1 },
      source.name,
      'the source contains no text file',
      'specify a file that ends in .txt, or a folder of such files',
    );
  for (const file of files) {
    const name = posix.basename(file.path);
    if (files.length > 1 && nonCaptureName.test(name)) {
      yield {
        kind: 'skipped',
        location: { file: file.path, line: 1 },
        name,
        reason: 'README or similar file',
      };
    } else yield* findCapture(file, pictures, options);
  }
}

async function* findCapture(
  file: SourceFile,
  pictures: ReadonlyMap<string, string>,
  options: ImportOptions,
): AsyncGenerator<SourceItem> {
  try {
    const decoded = await decodeFile(file, options.encoding);
    yield* strayByteNotices(file.path, decoded.strayLines);
    const capture = parseCapture(decoded.text.replace(/^\ufeff/, ''));
    if (!capture.headline && capture.paragraphs.length === 0)
      yield rejectCapture(
        file.path,
        'the file contains no headline or paragraph',
        'add the text of the article to the file',
      );
    else
      yield dateError(file.path, capture, options) ?? {
        kind: 'article',
        article: mapCapture(file.path, decoded, capture, pictures, options),
      };
  } catch (problem) {
    if (!(problem instanceof UnreadableFileError)) throw problem;
    yield rejectCapture(file.path, problem.message, problem.hint);
  }
}

function rejectCapture(path: string, message: string, hint: string): RejectedItem {
  return rejectedItem({ file: path, line: 1 }, posix.basename(path), message, hint);
}

/** Rejects a capture without a date, because dates are never guessed. */
function dateError(path: string, capture: Capture, { date }: ImportOptions): RejectedItem | undefined {
  if (date !== undefined || dateOfCapture(capture, path, date)) return undefined;
  return rejectCapture(
    path,
    'neither the text nor the file name contains a date',
    'set the date with --date YEAR-MONTH-DAY, or begin the file name with it',
  );
}

function mapCapture(
  path: string,
  { bytes }: DecodedFile,
  capture: Capture,
  pictures: ReadonlyMap<string, string>,
  { date: fallback }: ImportOptions,
): ImportedArticle {
  const { headline, captions, metadataLines, paragraphs, agency, dateline, changes } = capture;
  const valuesOf = (kind: MetadataLine['kind']) =>
    metadataLines.filter((line) => line.kind === kind).flatMap(({ values }) => values);
  const date = dateOfCapture(capture, path, fallback);
  const [updated] = valuesOf('update time');
  const image = pictureFor(path, capture, pictures);
  const unusedCaptions = image ? captions.slice(1) : captions;
  const captionChanges = unusedCaptions.map(({ text }) => ({
    what: 'changed' as const,
    part: `caption “${text.slice(0, 60)}”`,
    reason: 'its image is missing; moved to x-captions',
  }));
  return {
    origin: path,
    location: { file: path, line: 1 },
    source: { name: path, content: bytes },
    addresses: valuesOf('URL').slice(0, 1),
    frontMatter: {
      ...(headline && { title: headline }),
      ...(date && { date }),
      ...(updated && { updated: { text: updated } }),
      authors: valuesOf('byline').map((name) => ({ name })),
      ...(agency && { agency: { name: agency } }),
      ...(dateline && { dateline }),
      ...(image && { image }),
      extra: {
        captions: unusedCaptions.map(({ text, credit }) => ({ text, ...(credit && { credit }) })),
      },
    },
    text: { form: 'plain', text: paragraphs.join('\n\n') },
    changes: [...changes, ...captionChanges],
  };
}

/** An image with the same name as the capture: `capture.jpg`. */
function pictureFor(
  path: string,
  { captions }: Capture,
  pictures: ReadonlyMap<string, string>,
): ImportedPicture | undefined {
  const src = pictures.get(stemOf(path));
  if (src === undefined) return undefined;
  const [caption] = captions;
  return {
    src: encodeURI(posix.basename(src)),
    ...(caption && { caption: caption.text }),
    ...(caption?.credit && { credit: caption.credit }),
  };
}

function stemOf(path: string): string {
  return path.replace(/\.\w+$/, '').toLowerCase();
}
