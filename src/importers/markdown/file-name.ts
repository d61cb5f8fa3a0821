import { posix } from 'node:path';

/** The day, the name and the language in a file name. */
export interface FileName {
  readonly date?: string;
  readonly name: string;
  readonly language?: string;
}

/** `_posts/2011-03-02-name.md`, `posts/name/index.md`, `name.ko.md`. */
export function parseFileName(path: string): FileName {
  const stem = posix.basename(path).replace(/\.(?:md|markdown|mdx|mkd|mdown|html?)$/i, '');
  const [, withoutLanguage = stem, language] = /^(.+)\.([a-z]{2}(?:-[a-z]{2})?)$/i.exec(stem) ?? [];
  const baseName =
    withoutLanguage === 'index' || withoutLanguage === '_index'
      ? posix.basename(posix.dirname(path))
      : withoutLanguage;
  const [, year, month, day, name] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ](.*))?$/.exec(baseName) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return { name: baseName, ...(language && { language }) };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { date, name: name || baseName, ...(language && { language }) };
}

/** The day in the folders of a URL or path: `2026/03/26/name`. */
export function dayInFolders(path: string): string | undefined {
  const [, year, month, day] =
    /(?:^|\/)((?:19|20)\d\d)\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\//.exec(path) ?? [];
  return year && `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** Front matter keys for the URL of a post. */
export const addressKeys = ['permalink', 'url', 'path'];

/** Front matter keys for the date of a post. */
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
