import { type Changes, excerpt } from '#importers/converting/changes.ts';
import type { LocalFiles } from '#importers/wire/local-files.ts';
import { plainLine } from '#importers/wire/wire-text.ts';
import type { ImportedFrontMatter, ImportedPicture, SourceLocation } from '../imported-article.ts';
import type { NinjsDocument } from './ninjs-document.ts';

interface PictureContext {
  readonly location: SourceLocation;
  readonly localFiles: LocalFiles;
  readonly changes: Changes;
}

/** The images of a document: its own renditions and its associations, the main one first. */
export function picturesOf(
  document: NinjsDocument,
  context: PictureContext,
): Pick<ImportedFrontMatter, 'image' | 'images'> {
  const associated = document.list('associations', 'association').flatMap((item) => pictureOf(item, context));
  const own = document.list('renditions');
  const main = own.length > 0 ? pictureFrom(own, document, context) : undefined;
  const pictures = [...(main ? [{ name: 'main', picture: main }] : []), ...associated];
  const lead = pictures.find(({ name }) => /main|lead|feature/i.test(name)) ?? pictures[0];
  const others = pictures.filter((item) => item !== lead).map(({ picture }) => picture);
  return { ...(lead && { image: lead.picture }), ...(others.length > 0 && { images: others }) };
}

function pictureOf(
  item: NinjsDocument,
  context: PictureContext,
): { name: string; picture: ImportedPicture }[] {
  const name = item.text('name') ?? '';
  const type = item.text('type') ?? 'picture';
  const title = plainLine(item.text('headline', 'title', 'uri') ?? name);
  if (!/^(?:picture|graphic|image|photo)$/i.test(type)) {
    context.changes.add('dropped', `${type} “${excerpt(title)}”`, 'only images are imported with a document');
    return [];
  }
  const picture = pictureFrom(item.list('renditions'), item, context);
  if (picture) return [{ name, picture }];
  context.changes.add('dropped', `image “${excerpt(title)}”`, 'the document does not name its file');
  return [];
}

/** The largest rendition in the source; if there is none, the largest one, so that the report names it. */
function pictureFrom(
  renditions: readonly NinjsDocument[],
  item: NinjsDocument,
  { location, localFiles }: PictureContext,
): ImportedPicture | undefined {
  const files = renditions
    .filter(
      (rendition) =>
        !/^(?:video|audio|text|application)\//.test(rendition.text('contenttype', 'mimetype') ?? ''),
    )
    .map((rendition) => ({ href: rendition.text('href') ?? '', width: Number(rendition.text('width') ?? 0) }))
    .filter(({ href }) => href !== '')
    .sort((a, b) => b.width - a.width);
  const found = files
    .map(({ href }) => localFiles.find(href, location.file))
    .find((path) => path !== undefined);
  const src = found ?? files[0]?.href;
  if (src === undefined) return undefined;
  const descriptions = item.texts('description', 'descriptions');
  const alt = descriptions.find(({ role }) => /^alt/i.test(role));
  const caption = descriptions.find((text) => text !== alt);
  const byline = plainLine(item.text('byline', 'by') ?? '');
  const credit = byline === '' ? plainLine(item.text('copyrightnotice', 'copyrightholder') ?? '') : byline;
  return {
    src,
    ...(alt && { alt: plainLine(alt.value) }),
    ...(caption && plainLine(caption.value) !== '' && { caption: plainLine(caption.value) }),
    ...(credit !== '' && { credit }),
  };
}
