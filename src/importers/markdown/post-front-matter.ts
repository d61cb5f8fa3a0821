import type { Changes } from '#importers/converting/changes.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import { slug } from '#lib/slug.ts';
import type {
  ImportedDate,
  ImportedFrontMatter,
  ImportedName,
  ImportedPicture,
} from '../imported-article.ts';
import { addressKeys, dateKeys, dayInFolders, type FileName, parseFileName } from './file-name.ts';
import { decodeReferences, FrontMatterReader, textOfMarkdown } from './front-matter-reader.ts';
import type { MarkdownPost } from './markdown-post.ts';
import { isReservedAddress, type MarkdownSite } from './site-config.ts';

/** The date in the front matter, otherwise in the file name, otherwise in the folders of the URL or path. */
export function dateOf(
  path: string,
  reader: FrontMatterReader,
  parsedName: FileName,
  site: MarkdownSite,
  changes: Changes,
): ImportedDate | undefined {
  const zone = site.zone && { zone: site.zone };
  const raw = reader.text(...dateKeys) ?? publishedDate(reader);
  const parsed = raw === undefined ? undefined : parseDate({ text: raw }, 'UTC');
  if (raw !== undefined && parsedName.date === undefined) return { text: raw, ...zone };
  if (raw !== undefined && parsed && !('reason' in parsed)) return { text: raw, ...zone };
  if (parsed && 'reason' in parsed)
    changes.add('dropped', `date ${raw}`, `${parsed.reason}; the day in the file name was used`);
  return parsedName.date === undefined ? dateFromFolders(reader, path) : { text: parsedName.date };
}

/** The day in the URL of a post, otherwise in its path. */
function dateFromFolders(reader: FrontMatterReader, path: string): ImportedDate | undefined {
  const address = reader.peek(...addressKeys) ?? '';
  const [fromAddress, fromPath] = [dayInFolders(address), dayInFolders(path)];
  if (fromAddress) return { text: fromAddress, inferred: `from the URL ${address}` };
  return fromPath === undefined ? undefined : { text: fromPath, inferred: `from the path ${path}` };
}

/** A date in `published`, which is a boolean in other generators. */
function publishedDate(reader: FrontMatterReader): string | undefined {
  const value = reader.text('published');
  return value && /\d{4}/.test(value) ? value : undefined;
}

/** Maps the front matter of a post. */
export function frontMatterOf(
  post: MarkdownPost,
  reader: FrontMatterReader,
  { site, authors }: { readonly site: MarkdownSite; readonly authors: ReadonlyMap<string, string> },
  title: string | undefined,
  date: ImportedDate | undefined,
): ImportedFrontMatter {
  const zone = site.zone && { zone: site.zone };
  const dateField = (...keys: string[]): ImportedDate | undefined => {
    const text = reader.text(...keys);
    return text === undefined ? undefined : { text, ...zone };
  };
  const updated = dateField(
    'lastmod',
    'last_modified_at',
    'updated',
    'modified',
    'updatedDate',
    'modDatetime',
    'date_modified',
  );
  const publish = dateField('publishDate');
  const summary = reader.text('summary', 'description', 'excerpt', 'dek', 'deck');
  const language = reader.text('lang', 'language', 'locale') ?? parseFileName(post.path).language;
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
  const sourceUrl =
    canonical && !isReservedAddress(reader.peek(canonical) ?? '', site) ? reader.text(canonical) : undefined;
  const isDraft =
    /(?:^|\/)_drafts\//.test(post.path) ||
    reader.isTrue('draft') ||
    reader.isFalse('published') ||
    /^(?:draft|private)$/i.test(reader.text('status') ?? '');
  return {
    ...(title !== undefined && { title: decodeReferences(title) }),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(publish && publish.text !== date?.text && { embargo: publish }),
    ...(summary && { summary: textOfMarkdown(summary) }),
    topics: [...topicsOf(reader, site), ...otherSeries.map((name) => ({ name }))],
    ...(series && { series }),
    ...(names.length > 0 && { authors: names }),
    ...(image && { image }),
    ...(language && { language }),
    ...(sourceUrl && { source: sourceUrl }),
    ...(isDraft && { draft: true }),
    ...((reader.isTrue('noindex') || /noindex/.test(reader.text('robots') ?? '')) && { noindex: true }),
  };
}

/** Tags and categories. Jekyll separates them with spaces if they are a string. */
function topicsOf(reader: FrontMatterReader, { generator }: MarkdownSite): ImportedName[] {
  const keys = ['categories', 'category', 'topics', 'tags', 'tag'];
  const names = keys.flatMap((key) => {
    const listed = reader.list(key);
    const [single] = listed;
    const isSpaceSeparated =
      generator === 'jekyll' &&
      listed.length === 1 &&
      typeof reader.value(key) === 'string' &&
      /^(?:categories|tags)$/.test(key);
    return isSpaceSeparated && single ? single.split(/\s+/) : listed;
  });
  return [...new Set(names)].map((name) => ({ name }));
}

function pictureOf(reader: FrontMatterReader): ImportedPicture | undefined {
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
  const fields = new FrontMatterReader(value as Readonly<Record<string, unknown>>);
  const src = fields.text('src', 'path', 'url', 'image', 'feature', 'file');
  if (src === undefined) return undefined;
  const [alt, caption, credit] = [
    fields.text('alt'),
    fields.text('caption', 'title'),
    fields.text('credit', 'source'),
  ];
  return {
    src,
    ...(alt && { alt }),
    ...(caption && { caption: textOfMarkdown(caption) }),
    ...(credit && { credit: textOfMarkdown(credit) }),
  };
}
