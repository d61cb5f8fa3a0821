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
