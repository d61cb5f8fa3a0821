import { posix } from 'node:path';
import { type DecodedFile, NotText, readWhole } from '#importers/reading/decode.ts';
import type { ImportedArticle, ImportedPicture } from '../imported-article.ts';
import type { Found, Given, Importer, OpenedSource, Refused, Source, SourceFile } from '../importer.ts';
import { type Capture, parseCapture } from './capture.ts';
import { dateOfCapture } from './capture-date.ts';

const textName = /\.(?:txt|text)$/i;
/** Texts that lie beside captures and are none. */
const noCapture = /^(?:readme|licen[cs]e|copying|robots|humans|ads|security|changelog)\b.*$/i;
const pictureName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Plain text captures of news pages, one a file. */
export const textImporter: Importer = {
  format: 'text',
  takes: 'news pages captured as plain text, one a file (.txt)',
  recognise: (path, beginning) =>
    textName.test(path) &&
    !noCapture.test(posix.basename(path)) &&
    /\S/.test(beginning) &&
    !/^\s*[<{]/.test(beginning)
      ? 'is plain text'
      : undefined,
  open: async (source, given): Promise<OpenedSource> => ({
    site: { roots: [] },
    find: () => findCaptures(source, given),
  }),
};

async function* findCaptures(source: Source, given: Given): AsyncGenerator<Found> {
  const files = source.files.filter(({ path }) => source.files.length === 1 || textName.test(path));
  const pictures = new Map(
    source.files.filter(({ path }) => pictureName.test(path)).map(({ path }) => [stemOf(path), path]),
  );
  if (files.length === 0)
    yield refused(
      source.name,
      1,
      'there is no text in it',
      'name a file that ends in .txt, or a folder of such',
    );
  for (const file of files) {
    const name = posix.basename(file.path);
    if (files.length > 1 && noCapture.test(name)) {
      yield {
        kind: 'left out',
        place: { file: file.path, line: 1 },
        name,
        reason: 'by its name it is no article',
      };
    } else yield* findCapture(file, pictures, given);
  }
}

async function* findCapture(
  file: SourceFile,
  pictures: ReadonlyMap<string, string>,
  given: Given,
): AsyncGenerator<Found> {
  try {
    const decoded = await readWhole(file, given.encoding);
    for (const line of decoded.strayLines) {
      const message = 'a byte that is not UTF-8 was read as Windows-1252';
      yield { kind: 'remark', place: { file: file.path, line }, message };
    }
    const capture = parseCapture(decoded.text.replace(/^\ufeff/, ''));
    if (!capture.headline && capture.paragraphs.length === 0)
      yield refused(
        file.path,
        1,
        'no line of it is a headline or a paragraph',
        'put the article’s text into the file',
      );
    else
      yield dated(file.path, capture, given) ?? {
        kind: 'article',
        article: translate(file.path, decoded, capture, pictures, given),
      };
  } catch (problem) {
    if (!(problem instanceof NotText)) throw problem;
    yield refused(file.path, 1, problem.message, problem.hint);
  }
}

function refused(file: string, line: number, message: string, hint: string): Refused {
  return { kind: 'refused', place: { file, line }, name: posix.basename(file), message, hint };
}

/** A capture of which nothing says the day is refused: a date is never made up. */
function dated(path: string, capture: Capture, { date }: Given): Refused | undefined {
  if (date !== undefined || dateOfCapture(capture, path, date)) return undefined;
  return refused(
    path,
    1,
    'neither the text nor the name of the file says of which day it is',
    'give the day by --date YEAR-MONTH-DAY, or begin the file’s name with it',
  );
}

function translate(
  path: string,
  { bytes }: DecodedFile,
  capture: Capture,
  pictures: ReadonlyMap<string, string>,
  { date: givenDate }: Given,
): ImportedArticle {
  const { headline, captions, signs, paragraphs, agency, dateline, changes } = capture;
  const valuesOf = (kind: string) => signs.filter((one) => one.kind === kind).flatMap(({ values }) => values);
  const date = dateOfCapture(capture, path, givenDate);
  const [updated] = valuesOf('time of change');
  const image = pictureFor(path, capture, pictures);
  const kept = image ? captions.slice(1) : captions;
  const unshown = kept.map(({ text }) => ({
    what: 'changed' as const,
    part: `caption “${text.slice(0, 60)}”`,
    why: 'its picture is not at hand: it stands under x-captions',
  }));
  return {
    origin: path,
    place: { file: path, line: 1 },
    source: { name: path, content: bytes },
    addresses: valuesOf('address').slice(0, 1),
    matter: {
      ...(headline && { title: headline }),
      ...(date && { date }),
      ...(updated && { updated: { text: updated } }),
      authors: valuesOf('byline').map((name) => ({ name })),
      ...(agency && { agency: { name: agency } }),
      ...(dateline && { dateline }),
      ...(image && { image }),
      kept: { captions: kept.map(({ text, credit }) => ({ text, ...(credit && { credit }) })) },
    },
    text: { form: 'plain', text: paragraphs.join('\n\n') },
    changes: [...changes, ...unshown],
  };
}

/** A picture of the same name beside the capture: `capture.jpg`. */
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
