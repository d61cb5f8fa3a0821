import { type Changes, excerpt } from '#importers/converting/changes.ts';
import type { LocalFiles } from '#importers/wire/local-files.ts';
import { plainLine } from '#importers/wire/wire-text.ts';
import type { ImportedMatter, ImportedPicture, SourcePlace } from '../imported-article.ts';
import type { NinjsDocument } from './ninjs-document.ts';

interface PictureContext {
  readonly place: SourcePlace;
  readonly local: LocalFiles;
  readonly changes: Changes;
}

/** The pictures that go with a document: its own renditions and its associations, the main one first. */
export function picturesOf(
  document: NinjsDocument,
  context: PictureContext,
): Pick<ImportedMatter, 'image' | 'images'> {
  const associated = document.list('associations', 'association').flatMap((one) => pictureOf(one, context));
  const own = document.list('renditions');
  const main = own.length > 0 ? pictureFrom(own, document, context) : undefined;
  const pictures = [...(main ? [{ name: 'main', picture: main }] : []), ...associated];
  const lead = pictures.find(({ name }) => /main|lead|feature/i.test(name)) ?? pictures[0];
  const others = pictures.filter((one) => one !== lead).map(({ picture }) => picture);
  return { ...(lead && { image: lead.picture }), ...(others.length > 0 && { images: others }) };
}

function pictureOf(
  one: NinjsDocument,
  context: PictureContext,
): { name: string; picture: ImportedPicture }[] {
  const name = one.text('name') ?? '';
  const type = one.text('type') ?? 'picture';
  const title = plainLine(one.text('headline', 'title', 'uri') ?? name);
  if (!/^(?:picture|graphic|image|photo)$/i.test(type)) {
    context.changes.add(
      'dropped',
      `${type} “${excerpt(title)}”`,
      'only pictures are taken from what goes with a document',
    );
    return [];
  }
  const picture = pictureFrom(one.list('renditions'), one, context);
  if (picture) return [{ name, picture }];
  context.changes.add('dropped', `picture “${excerpt(title)}”`, 'the document names no file of it');
  return [];
}

/** The largest rendition that is at hand; else the largest, so that the report names it. */
function pictureFrom(
  renditions: readonly NinjsDocument[],
  one: NinjsDocument,
  { place, local }: PictureContext,
): ImportedPicture | undefined {
  const files = renditions
    .filter(
      (rendition) =>
        !/^(?:video|audio|text|application)\//.test(rendition.text('contenttype', 'mimetype') ?? ''),
    )
    .map((rendition) => ({ href: rendition.text('href') ?? '', width: Number(rendition.text('width') ?? 0) }))
    .filter(({ href }) => href !== '')
    .sort((a, b) => b.width - a.width);
  const found = files.map(({ href }) => local.find(href, place.file)).find((path) => path !== undefined);
  const src = found ?? files[0]?.href;
  if (src === undefined) return undefined;
  const descriptions = one.texts('description', 'descriptions');
  const alt = descriptions.find(({ role }) => /^alt/i.test(role));
  const caption = descriptions.find((text) => text !== alt);
  const byline = plainLine(one.text('byline', 'by') ?? '');
  const credit = byline === '' ? plainLine(one.text('copyrightnotice', 'copyrightholder') ?? '') : byline;
  return {
    src,
    ...(alt && { alt: plainLine(alt.value) }),
    ...(caption && plainLine(caption.value) !== '' && { caption: plainLine(caption.value) }),
    ...(credit !== '' && { credit }),
  };
}
