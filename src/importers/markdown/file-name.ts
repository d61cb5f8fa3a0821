import { posix } from 'node:path';

/** What a file’s name says: its day, its name, its language. */
export interface FileName {
  readonly date?: string;
  readonly name: string;
  readonly language?: string;
}

/** `_posts/2011-03-02-name.md`, `posts/name/index.md`, `name.ko.md`. */
export function fileName(path: string): FileName {
  const stem = posix.basename(path).replace(/\.(?:md|markdown|mdx|mkd|mdown|html?)$/i, '');
  const [, bare = stem, language] = /^(.+)\.([a-z]{2}(?:-[a-z]{2})?)$/i.exec(stem) ?? [];
  const own = bare === 'index' || bare === '_index' ? posix.basename(posix.dirname(path)) : bare;
  const [, year, month, day, name] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ](.*))?$/.exec(own) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return { name: own, ...(language && { language }) };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { date, name: name || own, ...(language && { language }) };
}

/** The day that an address or a path has among its folders: `2026/03/26/name`. */
export function dayAmongFolders(path: string): string | undefined {
  const [, year, month, day] =
    /(?:^|\/)((?:19|20)\d\d)\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\//.exec(path) ?? [];
  return year && `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** The keys under which generators have the address of a post. */
export const addressKeys = ['permalink', 'url', 'path'];

/** The keys under which generators have the date of a post. */
export const dateKeys = [
  'date',
  'pubDate',
  'pubDatetime',
  'publishDate',
  'publish_date',
  'pubdate',
  'published_at',
  'date_published',
  'datePublished',
  'created_at',
  'created',
];
