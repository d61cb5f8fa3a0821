import { posix } from 'node:path';
import { slug } from '#lib/slug.ts';
import { Changes } from '../converting/changes.ts';
import type {
  ImportedArticle,
  ImportedDate,
  ImportedMatter,
  ImportedName,
  ImportedPicture,
} from '../imported-article.ts';
import { readDate } from '../reading/read-date.ts';
import type { Dialect } from './dialect.ts';
import { dateKeys, type FileName, fileName } from './file-name.ts';
import { translateAttributes } from './kramdown.ts';
import { translateLiquid } from './liquid.ts';
import type { MarkdownPost } from './markdown-post.ts';
import { MatterReader, plainWords, withoutReferences } from './matter-reader.ts';
import { fillPermalink } from './permalinks.ts';
import { translateShortcodes } from './shortcodes.ts';
import { inSite, type MarkdownSite } from './site-config.ts';

/** What a post is translated with. */
export interface PostContext {
  readonly site: MarkdownSite;
  readonly source: string | Uint8Array;
  readonly postAddress: Dialect['postAddress'];
  /** Names of authors by key. */
  readonly authors: ReadonlyMap<string, string>;
  /** The form of addresses, where the configuration does not say it. */
  readonly permalink: string | undefined;
}

/** The translation of a post to our words. */
export function translatePost(post: MarkdownPost, context: PostContext): ImportedArticle {
  const { site } = context;
  const changes = new Changes();
  const reader = new MatterReader(post.matter);
  const dialect = { postAddress: context.postAddress, url: site.url ?? '', base: site.base, changes };
  for (const key of post.repeated)
    changes.add('dropped', `key ${key}`, 'it was given twice; the last one counts');
  const named = fileName(post.path);
  const title = reader.text('title', 'headline');
  const date = dateOf(reader, named, site, changes);
  const own = reader.text('slug');
  const addresses = addressesOf({ post, reader, context, named, title: title ?? '', date, own });
  const matter = matterOf(post, reader, context, title, date);
  const text = post.path.endsWith('.html')
    ? translateLiquid(post.body, dialect)
    : translateAttributes(
        site.generator === 'hugo'
          ? translateShortcodes(post.body, dialect)
          : translateLiquid(post.body, dialect),
        dialect,
      );
  for (const key of ['layout', 'comments']) {
    const value = reader.text(key);
    if (value) changes.add('dropped', `${key}: ${value}`, 'it says how the old site made its pages');
  }
  return {
    origin: post.path,
    place: { file: post.path, line: 1 },
    source: { name: post.path, content: context.source },
    name: own?.replace(/^.*\//, '') ?? named.name,
    addresses,
    matter: { ...matter, kept: reader.rest() },
    text: {
      form: post.path.endsWith('.html') ? 'html' : 'markdown',
      text: text.replace(/^[ \t]*<!--\s*more\s*-->[ \t]*\n?/gim, ''),
    },
    changes: changes.all(),
  };
}

/** The date of the front matter, else the day in the name of the file. */
function dateOf(
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
  return named.date === undefined ? undefined : { text: named.date };
}

/** `published: 2011-03-02`, where others have `published: true`. */
function dateLike(reader: MatterReader): string | undefined {
  const value = reader.text('published');
  return value && /\d{4}/.test(value) ? value : undefined;
}

interface Addressing {
  readonly post: MarkdownPost;
  readonly reader: MatterReader;
  readonly context: PostContext;
  readonly named: FileName;
  readonly title: string;
  readonly date: ImportedDate | undefined;
  readonly own: string | undefined;
}

/** The old addresses of a post: its permalink, what the site’s form makes of it, and its aliases. */
function addressesOf({ post, reader, context, named, title, date, own }: Addressing): string[] {
  const { site } = context;
  const written = date?.text.slice(0, 10) ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : (named.date ?? '');
  const path = inSite(post.path, site);
  const folders = posix.dirname(path).split('/');
  const inContent = site.content === '' ? folders : folders.slice(folders[0] === site.content ? 1 : 0);
  const isBundle = /^_?index\.\w+$/.test(posix.basename(post.path));
  const parts = {
    date: day,
    name: named.name,
    title,
    ...(own !== undefined && { slug: own }),
    categories: [...folders.slice(0, Math.max(0, folders.indexOf('_posts'))), ...categoriesIn(post)],
    sections: (isBundle ? inContent.slice(0, -1) : inContent).filter((folder) => folder !== '.'),
  };
  const given = reader.text('permalink', 'url');
  const pattern = given && !/[{}]/.test(given) ? given : (context.permalink ?? patternFor(path, site));
  const canonical =
    pattern === undefined || /^false$/i.test(pattern) ? undefined : fillPermalink(pattern, parts);
  const others = [
    ...reader.list('aliases', 'alias'),
    ...reader.list('redirect_from', 'redirectFrom', 'redirects'),
  ];
  const links = ['link', 'original_url', 'wordpress_url', 'canonical_url', 'canonical'].flatMap((key) => {
    const link = reader.peek(key);
    return link && isOwn(link, site) ? (reader.text(key) ?? []) : [];
  });
  const wordpress = reader.text('wordpress_id');
  return [
    ...(canonical ? [/^https?:/.test(given ?? '') ? (given ?? '') : site.base + canonical] : []),
    ...links,
    ...others
      .map((alias) => (/^(?:\/|https?:)/.test(alias) ? alias : posix.join(canonical ?? '/', alias)))
      .map((alias) => (alias.startsWith('/') ? site.base + alias : alias)),
    ...(wordpress && /^\d+$/.test(wordpress) ? [`/?p=${wordpress}`] : []),
  ];
}

function isOwn(link: string, { url }: MarkdownSite): boolean {
  return url !== undefined && URL.canParse(link) && new URL(link).hostname === new URL(url).hostname;
}

function categoriesIn({ matter }: MarkdownPost): string[] {
  const value = matter['categories'] ?? matter['category'];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : [];
}

/** The form of the folder that is nearest to a file. */
function patternFor(path: string, { permalinks }: MarkdownSite): string | undefined {
  const fitting = permalinks.filter(
    ({ folder }) => folder === '' || path.startsWith(`${folder.replace(/\/+$/, '')}/`),
  );
  return fitting.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.pattern;
}

function matterOf(
  post: MarkdownPost,
  reader: MatterReader,
  { site, authors }: PostContext,
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
    canonical && !isOwn(reader.peek(canonical) ?? '', site) ? reader.text(canonical) : undefined;
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
