import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { widthsOf } from '#builder/plan/plan-content.ts';
import type { PlainFile } from '#builder/plan/stale-pages.ts';
import { diskPath } from '#content/files/disk-path.ts';
import type { UsedFile } from '#content/files/used-files.ts';
import { eachInParallel } from '#lib/parallel.ts';
import { type ArchiveFile, resizedPicturePath } from '#model/paths.ts';

/** Pictures whose header is valid but whose pixels cannot be decoded. */
export class BrokenPictures extends Error {
  readonly files: readonly ArchiveFile[];

  constructor(files: readonly ArchiveFile[]) {
    super(`${files.length} pictures cannot be decoded`);
    this.files = files;
  }
}

/**
 * Resizes pictures to WebP, reusing the sizes in the cache, and returns all resized files. Throws `BrokenPictures` with every
 * picture that cannot be decoded.
 */
export async function resizePictures(
  pictures: readonly UsedFile[],
  archive: string,
  cache: string,
): Promise<PlainFile[]> {
  const folder = join(cache, 'pictures');
  await mkdir(folder, { recursive: true });
  const distinct = new Map(pictures.map((picture) => [picture.hash, picture])).values();
  const files: PlainFile[] = [];
  const broken: ArchiveFile[] = [];
  const resize = async (picture: UsedFile) => {
    try {
      files.push(...(await resizePicture(picture, archive, folder)));
    } catch (reason) {
      if (await canDecode(diskPath(archive, picture.file))) throw reason;
      broken.push(picture.file);
    }
  };
  await eachInParallel(distinct, resize, availableParallelism());
  if (broken.length > 0) throw new BrokenPictures(broken);
  return files;
}

/**
 * False when the picture itself is at fault; true when resizing failed for another reason, such as a full disk. Decodes by
 * resizing, because `stats()` can miss errors while other pictures are being decoded.
 */
async function canDecode(path: string): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(path).resize(16).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

async function resizePicture(picture: UsedFile, archive: string, folder: string): Promise<PlainFile[]> {
  const { hash } = picture;
  const sizes = widthsOf(picture).map((width) => ({ width, path: join(folder, `${hash}-${width}.webp`) }));
  const missing = sizes.filter(({ path }) => !existsSync(path));
  if (missing.length > 0) {
    const { default: resize } = await import('@11ty/eleventy-img');
    await resize(diskPath(archive, picture.file), {
      widths: missing.map(({ width }) => width),
      formats: ['webp'],
      outputDir: folder,
      filenameFormat: (_id: string, _src: string, width: number) => `${hash}-${width}.webp.new`,
      useCache: false,
    });
    for (const { path } of missing) await rename(`${path}.new`, path);
  }
  return sizes.map(({ width, path }) => ({
    path: resizedPicturePath(hash, width),
    key: `${hash}-${width}`,
    source: path,
  }));
}
