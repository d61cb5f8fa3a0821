import { posix } from 'node:path';
import type { ImportedDate } from '../imported-article.ts';
import type { FileName } from './file-name.ts';
import type { MatterReader } from './front-matter-reader.ts';
import type { MarkdownPost } from './markdown-post.ts';
import { fillPermalink } from './permalinks.ts';
import { inSite, isOwnAddress, type MarkdownSite } from './site-config.ts';

/** What the addresses of a post are made of. */
export interface Addressing {
  readonly post: MarkdownPost;
  readonly reader: MatterReader;
  readonly site: MarkdownSite;
  /** The form of addresses, where the configuration does not say it. */
  readonly permalink: string | undefined;
  readonly named: FileName;
  readonly title: string;
  readonly date: ImportedDate | undefined;
  readonly own: string | undefined;
}

/** The old addresses of a post: its permalink, what the site’s form makes of it, and its aliases. */
export function addressesOf({
  post,
  reader,
  site,
  permalink,
  named,
  title,
  date,
  own,
}: Addressing): string[] {
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
  const given = givenAddress(reader);
  const pattern = given && !/[{}]/.test(given) ? given : (permalink ?? patternFor(path, site));
  const canonical =
    pattern === undefined || /^false$/i.test(pattern) ? undefined : fillPermalink(pattern, parts);
  const around = site.generator === 'zola' ? '/' : (canonical ?? '/');
  const others = [
    ...reader.list('aliases', 'alias'),
    ...reader.list('redirect_from', 'redirectFrom', 'redirects'),
  ];
  const links = ['link', 'original_url', 'wordpress_url', 'canonical_url', 'canonical'].flatMap((key) => {
    const link = reader.peek(key);
    return link && isOwnAddress(link, site) ? (reader.text(key) ?? []) : [];
  });
  const wordpress = reader.text('wordpress_id');
  return [
    ...(canonical ? [/^https?:/.test(given ?? '') ? (given ?? '') : site.base + canonical] : []),
    ...links,
    ...others
      .map((alias) => (/^(?:\/|https?:)/.test(alias) ? alias : posix.join(around, alias)))
      .map((alias) => (alias.startsWith('/') ? site.base + alias : alias)),
    ...(wordpress && /^\d+$/.test(wordpress) ? [`/?p=${wordpress}`] : []),
  ];
}

/** The address in the front matter; what Zola calls a `path` is always a folder. */
function givenAddress(reader: MatterReader): string | undefined {
  const given = reader.text('permalink', 'url');
  const path = reader.text('path');
  return given ?? (path && `/${path}/`.replace(/\/{2,}/g, '/').replace(/(\.html?)\/$/, '$1'));
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
