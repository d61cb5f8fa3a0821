import sharp from 'sharp';
import { probePicture as checkPicture } from '#content/files/picture-file.ts';
import type { SourceFile } from '#importers/importer.ts';
import { hasErrors } from '#model/problem.ts';

const endings: Readonly<Record<string, string>> = {
  jpeg: '.jpg',
  png: '.png',
  gif: '.gif',
  webp: '.webp',
  heif: '.avif',
  svg: '.svg',
};

/** The ending that a picture should have by its content; undefined for one that no build could read. */
export async function probePicture(file: SourceFile): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  try {
    const { format } = await sharp(bytes).metadata();
    const ending = endings[format];
    if (ending === undefined) return undefined;
    await sharp(bytes, { failOn: 'warning' }).resize(32).raw().toBuffer();
    const { problems } = await checkPicture(`picture${ending}`, bytes);
    return hasErrors(problems) ? undefined : ending;
  } catch {
    return undefined;
  }
}
