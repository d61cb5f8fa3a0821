import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PlainFile } from '#builder/plan/stale-pages.ts';
import { onDisk } from '#content/files/on-disk.ts';
import type { PictureFile } from '#model/page.ts';
import { type ArchiveFile, filePath, madePicturePath } from '#model/paths.ts';

/** A picture file of the archive, probed. */
export interface ProbedPicture {
  readonly file: ArchiveFile;
  /** Fingerprint of its bytes. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly bytes: number;
}

const widths = [320, 640, 960, 1280, 1920];
const resizable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/avif']);

/** The widths a picture is made in: those below its own, and its own up to 1920 pixels. */
function widthsOf({ type, width }: ProbedPicture): number[] {
  if (!resizable.has(type) || width === 0) return [];
  return [...widths.filter((one) => one < width), Math.min(width, 1920)].filter(
    (one, at, all) => all.indexOf(one) === at,
  );
}

/** A picture as pages show it: its place, and the sizes that are made of it. */
export function pictureFileOf(picture: ProbedPicture): PictureFile {
  const { file, hash, width, height, type, bytes } = picture;
  const sizes = widthsOf(picture).map((one) => ({ path: madePicturePath(hash, one), width: one }));
  return { path: filePath(file), width, height, type, bytes, sizes };
}

/** Pictures that begin as pictures do, but whose pixels cannot be read: cut short, or damaged. */
export class BrokenPictures extends Error {
  readonly files: readonly ArchiveFile[];

  constructor(files: readonly ArchiveFile[]) {
    super(`${files.length} pictures cannot be read`);
    this.files = files;
  }
}

/**
 * Makes the WebP sizes that the cache does not hold yet, and names every file that the site needs of a picture.
 * Throws `BrokenPictures`, all of them.
 */
export async function makePictures(
  pictures: readonly ProbedPicture[],
  archive: string,
  cache: string,
): Promise<PlainFile[]> {
  const folder = join(cache, 'pictures');
  await mkdir(folder, { recursive: true });
  const waiting = new Map(pictures.map((picture) => [picture.hash, picture])).values();
  const files: PlainFile[] = [];
  const broken: ArchiveFile[] = [];
  const makeAll = async () => {
    for (const picture of waiting) {
      try {
        files.push(...(await makeSizes(picture, archive, folder)));
      } catch (reason) {
        if (await hasPixels(onDisk(archive, picture.file))) throw reason;
        broken.push(picture.file);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, makeAll));
  if (broken.length > 0) throw new BrokenPictures(broken);
  return files;
}

/** False for a picture that is at fault itself; true where the machine was. */
async function hasPixels(place: string): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(place).stats();
    return true;
  } catch {
    return false;
  }
}

async function makeSizes(picture: ProbedPicture, archive: string, folder: string): Promise<PlainFile[]> {
  const { hash } = picture;
  const made = widthsOf(picture).map((width) => ({ width, path: join(folder, `${hash}-${width}.webp`) }));
  const missing = made.filter(({ path }) => !existsSync(path));
  if (missing.length > 0) {
    const { default: makePicture } = await import('@11ty/eleventy-img');
    await makePicture(onDisk(archive, picture.file), {
      widths: missing.map(({ width }) => width),
      formats: ['webp'],
      outputDir: folder,
      filenameFormat: (_id: string, _src: string, width: number) => `${hash}-${width}.webp.new`,
      useCache: false,
    });
    for (const { path } of missing) await rename(`${path}.new`, path);
  }
  return made.map(({ width, path }) => ({
    path: madePicturePath(hash, width),
    key: `${hash}-${width}`,
    source: path,
  }));
}
