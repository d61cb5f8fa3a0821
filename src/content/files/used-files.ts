import { readBytes } from '#content/articles/read-article.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { TableInFile } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, hasErrors, type Problem, top, warning } from '#model/problem.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { isPicture, mediaTypeOf } from './file-kinds.ts';
import { hashFile } from './hash-file.ts';
import type { ListedFile } from './list-archive.ts';
import { parseSvg } from './svg.ts';

/** An image or other file that pages use. Width and height are 0 if it has none. */
export interface UsedFile {
  readonly file: ArchiveFile;
  /** Content hash. Empty if the file could not be read. */
  readonly hash: string;
  readonly bytes: number;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** The table in a CSV file, if a page can show it. */
  readonly table?: TableInFile;
  readonly problems: readonly Problem[];
}

/** Reads images and other files: size, hash and problems. */
export async function readUsedFiles(files: readonly ListedFile[]): Promise<UsedFile[]> {
  const used: UsedFile[] = [];
  for (const listed of files)
    used.push(isPicture(listed.file) ? await readPicture(listed) : await readAttachment(listed));
  return used;
}

async function readPicture({ file, disk }: ListedFile): Promise<UsedFile> {
  const bytes = readBytes(file, disk);
  if ('problem' in bytes) return unreadable(file, bytes.problem);
  const probed = await probePicture(file, bytes);
  return { file, hash: fingerprint(bytes), bytes: bytes.length, ...probed };
}

/** Reads the size and media type of an image from its content. An SVG is parsed completely. */
export async function probePicture(
  file: string,
  bytes: Uint8Array,
): Promise<Pick<UsedFile, 'type' | 'width' | 'height' | 'problems'>> {
  const type = mediaTypeOf(file) ?? '';
  if (type === 'image/svg+xml') {
    const { text, problems } = decodeText(file, bytes);
    if (hasErrors(problems)) return { type, width: 0, height: 0, problems };
    return { type, ...parseSvg(file, text) };
  }
  try {
    const { default: sharp } = await import('sharp');
    const { width, height, format, orientation = 1 } = await sharp(bytes).metadata();
    const found = format === 'heif' ? 'image/avif' : `image/${format}`;
    const problems =
      found === type
        ? []
        : [
            error(
              file,
              top,
              `the image is ${found}, but its extension says ${type}`,
              'correct the extension',
            ),
          ];
    return orientation > 4
      ? { type, width: height, height: width, problems }
      : { type, width, height, problems };
  } catch (reason) {
    const tooLarge = reason instanceof Error && reason.message.includes('pixel limit');
    const problem = tooLarge
      ? error(file, top, 'the image has more than 268 million pixels', 'make it smaller')
      : error(file, top, 'the file is not a readable image', 'save it again');
    return { type, width: 0, height: 0, problems: [problem] };
  }
}

async function readAttachment({ file, disk }: ListedFile): Promise<UsedFile> {
  const hashed = await hashFile(disk).catch(() => undefined);
  if (!hashed)
    return unreadable(file, error(file, top, 'the file cannot be read', 'make it readable, or remove it'));
  const { sha256, bytes } = hashed;
  const type = mediaTypeOf(file) ?? '';
  const table = type === 'text/csv' && bytes <= maxTableBytes ? readTable(file, disk) : { problems: [] };
  return { file, hash: sha256.slice(0, 16), bytes, type, width: 0, height: 0, ...table };
}

/** Larger CSV files (in bytes) are copied but not parsed. */
const maxTableBytes = 4_000_000;

/** A CSV file that cannot be parsed can still be downloaded, so its problems are warnings. */
function readTable(file: ArchiveFile, disk: string): Pick<UsedFile, 'table' | 'problems'> {
  const bytes = readBytes(file, disk);
  if ('problem' in bytes) return { problems: [bytes.problem] };
  const { text, problems } = decodeText(file, bytes);
  if (!hasErrors(problems)) return parseCsv(file, text);
  return { problems: problems.map(({ message, hint, ...at }) => warning(file, at, message, hint)) };
}

function unreadable(file: ArchiveFile, problem: Problem): UsedFile {
  return { file, hash: '', bytes: 0, type: '', width: 0, height: 0, problems: [problem] };
}
