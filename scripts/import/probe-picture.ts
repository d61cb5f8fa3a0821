import sharp from 'sharp';
import { probePicture as checkPicture } from '#content/files/used-files.ts';
import type { SourceFile } from '#importers/importer.ts';
import { hasErrors } from '#model/problem.ts';

const extensions: Readonly<Record<string, string>> = {
  jpeg: '.jpg',
  png: '.png',
  gif: '.gif',
  webp: '.webp',
  heif: '.avif',
  svg: '.svg',
};

/** The file extension that matches an image’s content, or undefined if a build could not read the image. */
export async function probePicture(file: SourceFile): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  try {
    const { format } = await sharp(bytes).metadata();
    const extension = extensions[format];
    if (extension === undefined) return undefined;
    await sharp(bytes, { failOn: 'warning' }).resize(32).raw().toBuffer();
    const { problems } = await checkPicture(`picture${extension}`, bytes);
    return hasErrors(problems) ? undefined : extension;
  } catch {
    return undefined;
  }
}
