import type { Changes } from '#importers/converting/changes.ts';
import { readDate } from '#importers/reading/parse-date.ts';
import { slug } from '#lib/slug.ts';
import type { ImportedDate, ImportedMatter, ImportedName, ImportedPicture } from '../imported-article.ts';
import { addressKeys, dateKeys, dayAmongFolders, type FileName, fileName } from './file-name.ts';
import { MatterReader, plainWords, withoutReferences } from './front-matter-reader.ts';
import type { MarkdownPost } from './markdown-post.ts';
import { isOwnAddress, type MarkdownSite } from './site-config.ts';

/** The date of the front matter, else the day in the name of the file, else among the folders of its address. */
export function dateOf(
  path: string,
  reader: MatterReader,
  named: FileName,
  site: MarkdownSite,
  changes: Changes,
): ImportedDate | undefined {
  const zone = site.zone && { zone: site.zone };
  const written = reader.text(...dateKeys) ?? dateLike(reader);
  const read = written === undefined ? undefined : readDate({ text: written }, 'UTC');
  if (written !== undefined && named.date === undefined) return { text: written, ...zone };
  if (written !== undefined && read && !('reason' in read)) return { text: written, ...zone };
  if (read && 'reason' in read)
    changes.add('dropped', `date ${written}`, `${read.reason}: the day in the file’s name was taken`);
  return named.date === undefined ? foldersDate(reader, path) : { text: named.date };
}

/** The day that the address of a post names, else the folders in which it lies. */
function foldersDate(reader: MatterReader, path: string): ImportedDate | undefined {
  const address = reader.peek(...addressKeys) ?? '';
  const [fromAddress, fromPath] = [dayAmongFolders(address), dayAmongFolders(path)];
  if (fromAddress) return { text: fromAddress, inferred: `from the address ${address}` };
  return fromPath === undefined ? undefined : { text: fromPath, inferred: `from the path ${path}` };
}

/** `published: 2011-03-02`, where others have `published: true`. */
function dateLike(reader: MatterReader): string | undefined {
  const value = reader.text('published');
  return value && /\d{4}/.test(value) ? value : undefined;
}

/** The front matter of a post in our words. */
export function matterOf(
  post: MarkdownPost,
  reader: MatterReader,
  { site, authors }: { readonly site: MarkdownSite; readonly authors: ReadonlyMap<string, string> },
  title: string | undefined,
  date: ImportedDate | undefined,
): ImportedMatter {
  const zone = site.zone && { zone: site.zone };
  const dated = (...keys: string[]): ImportedDate | undefined => {
    const text = reader.text(...keys);
    return text === undefined ? undefined : { text, ...zone };
  };
  const updated = dated(
    'lastmod',
    'last_modified_at',
    'updated',
    'modified',
    'updatedDate',
    'modDatetime',
    'date_modified',
  );
  const publish = dated('publishDate');
  const summary = reader.text('summary', 'description', 'excerpt', 'dek', 'deck');
  const language = reader.text('lang', 'language', 'locale') ?? fileName(post.path).language;
  const names = reader.list('authors', 'author', 'by', 'byline').map(
    (name): ImportedName => ({
      name: authors.get(name) ?? name,
      ...(authors.has(name) && { key: slug(name) }),
    }),
  );
  const [series, ...otherSeries] = reader.list('series');
  const image = pictureOf(reader);
  const canonical = ['canonical_url', 'canonical', 'source_url', 'external_url'].find((key) =>
    /^https?:\/\/\S+$/.test(reader.peek(key) ?? ''),
  );
  const elsewhere =
    canonical && !isOwnAddress(reader.peek(canonical) ?? '', site) ? reader.text(canonical) : undefined;
  const isDraft =
    /(?:^|\/)_drafts\//.test(post.path) ||
    reader.isTrue('draft') ||
    reader.isFalse('published') ||
    /^(?:draft|private)$/i.test(reader.text('status') ?? '');
  return {
    ...(title !== undefined && { title: withoutReferences(title) }),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(publish && publish.text !== date?.text && { embargo: publish }),
    ...(summary && { summary: plainWords(summary) }),
    topics: [...topicsOf(reader, site), ...otherSeries.map((name) => ({ name }))],
    ...(series && { series }),
    ...(names.length > 0 && { authors: names }),
    ...(image && { image }),
    ...(language && { language }),
    ...(elsewhere && { source: elsewhere }),
    ...(isDraft && { draft: true }),
    ...((reader.isTrue('noindex') || /noindex/.test(reader.text('robots') ?? '')) && { noindex: true }),
  };
}

/** Tags and categories; Jekyll parts a text of them by spaces. */
function topicsOf(reader: MatterReader, { generator }: MarkdownSite): ImportedName[] {
  const keys = ['categories', 'category', 'topics', 'tags', 'tag'];
  const names = keys.flatMap((key) => {
    const listed = reader.list(key);
    const [only] = listed;
    const spaced =
      generator === 'jekyll' &&
      listed.length === 1 &&
      typeof reader.value(key) === 'string' &&
      /^(?:categories|tags)$/.test(key);
    return spaced && only ? only.split(/\s+/) : listed;
  });
  return [...new Set(names)].map((name) => ({ name }));
}

function pictureOf(reader: MatterReader): ImportedPicture | undefined {
  const value = reader.value(
    'image',
    'featured_image',
    'cover',
    'heroImage',
    'hero_image',
    'thumbnail',
    'feature_image',
  );
  if (typeof value === 'string')
    return {
      src: value,
      ...(reader.text('image_alt', 'alt') && { alt: reader.text('image_alt', 'alt') ?? '' }),
    };
  if (typeof value !== 'object' || value === null) return undefined;
  const given = new MatterReader(value as Readonly<Record<string, unknown>>);
  const src = given.text('src', 'path', 'url', 'image', 'feature', 'file');
  if (src === undefined) return undefined;
  const [alt, caption, credit] = [
    given.text('alt'),
    given.text('caption', 'title'),
    given.text('credit', 'source'),
  ];
  return {
    src,
    ...(alt && { alt }),
    ...(caption && { caption: plainWords(caption) }),
    ...(credit && { credit: plainWords(credit) }),
  };
}
