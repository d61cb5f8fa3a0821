import type { SiteSources } from '#builder/read/site-sources.ts';
import type { UsedFile } from '#content/files/used-files.ts';
import type { Archive } from '#model/archive.ts';
import type { PictureFile } from '#model/page.ts';
import { filePath, resizedPicturePath } from '#model/paths.ts';
import { buildSiteContent, type SiteContent } from '#pages/site-content.ts';

const standardWidths = [320, 640, 960, 1280, 1920];
const maxWidth = Math.max(...standardWidths);
const resizableTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/avif']);

/** The widths a picture is resized to, in pixels: the standard widths below its own, and its own up to the largest. */
export function widthsOf({ type, width }: UsedFile): number[] {
  if (!resizableTypes.has(type) || width === 0) return [];
  return [...new Set([...standardWidths.filter((standard) => standard < width), Math.min(width, maxWidth)])];
}

/** A picture as pages show it: its original and its resized files. */
function pictureFileOf(picture: UsedFile): PictureFile {
  const { file, hash, width, height, type, bytes } = picture;
  const sizes = widthsOf(picture).map((size) => ({ path: resizedPicturePath(hash, size), width: size }));
  return { path: filePath(file), width, height, type, bytes, sizes };
}

/** The archive with the files, tables and standalone pages that its pages show. */
export function planContent(
  archive: Archive,
  { pictures, standalonePages, tables }: Pick<SiteSources, 'pictures' | 'standalonePages' | 'tables'>,
): SiteContent {
  const pictureFiles = new Map(pictures.map((picture) => [picture.file, pictureFileOf(picture)]));
  return buildSiteContent(
    archive,
    (file) => pictureFiles.get(file),
    standalonePages,
    (file) => tables.get(file),
  );
}
