import { posix } from 'node:path';
import type { ImportedDate } from '../imported-article.ts';
import type { FileName } from './file-name.ts';
import type { FrontMatterReader } from './front-matter-reader.ts';
import type { MarkdownPost } from './markdown-post.ts';
import { fillPermalink } from './permalinks.ts';
import { inSite, isReservedAddress, type MarkdownSite } from './site-config.ts';

/** What the URLs of a post are derived from. */
export interface AddressContext {
  readonly post: MarkdownPost;
  readonly reader: FrontMatterReader;
  readonly site: MarkdownSite;
  /** The form of URLs set with `--permalink`. */
  readonly permalink: string | undefined;
  readonly parsedName: FileName;
  readonly title: string;
  readonly date: ImportedDate | undefined;
  readonly slug: string | undefined;
}

/** The old URLs of a post: from its front matter or the permalink of the site, and its aliases. */
export function addressesOf({
  post,
  reader,
  site,
  permalink,
  parsedName,
  title,
  date,
  slug,
}: AddressContext): string[] {
  const dateText = date?.text.slice(0, 10) ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dateText) ? dateText : (parsedName.date ?? '');
  const path = inSite(post.path, site);
  const folders = posix.dirname(path).split('/');
  const contentFolders = site.content === '' ? folders : folders.slice(folders[0] === site.content ? 1 : 0);
  const isBundle = /^_?index\.\w+$/.test(posix.basename(post.path));
  const parts = {
    date: day,
    name: parsedName.name,
    title,
    ...(slug !== undefined && { slug }),
    categories: [...folders.slice(0, Math.max(0, folders.indexOf('_posts'))), ...categoriesIn(post)],
    sections: (isBundle ? contentFolders.slice(0, -1) : contentFolders).filter((folder) => folder !== '.'),
  };
  const explicit = explicitAddress(reader);
  const pattern = explicit && !/[{}]/.test(explicit) ? explicit : (permalink ?? permalinkPattern(path, site));
  const canonical =
    pattern === undefined || /^false$/i.test(pattern) ? undefined : fillPermalink(pattern, parts);
  const aliasBase = site.generator === 'zola' ? '/' : (canonical ?? '/');
  const others = [
    ...reader.list('aliases', 'alias'),
    ...reader.list('redirect_from', 'redirectFrom', 'redirects'),
  ];
  const links = ['link', 'original_url', 'wordpress_url', 'canonical_url', 'canonical'].flatMap((key) => {
    const link = reader.peek(key);
    return link && isReservedAddress(link, site) ? (reader.text(key) ?? []) : [];
  });
  const wordpress = reader.text('wordpress_id');
  return [
    ...(canonical ? [/^https?:/.test(explicit ?? '') ? (explicit ?? '') : site.base + canonical] : []),
    ...links,
    ...others
      .map((alias) => (/^(?:\/|https?:)/.test(alias) ? alias : posix.join(aliasBase, alias)))
      .map((alias) => (alias.startsWith('/') ? site.base + alias : alias)),
    ...(wordpress && /^\d+$/.test(wordpress) ? [`/?p=${wordpress}`] : []),
  ];
}

/** The URL in the front matter. A `path` in Zola is always a folder. */
function explicitAddress(reader: FrontMatterReader): string | undefined {
  const explicit = reader.text('permalink', 'url');
  const path = reader.text('path');
  return explicit ?? (path && `/${path}/`.replace(/\/{2,}/g, '/').replace(/(\.html?)\/$/, '$1'));
}

function categoriesIn({ frontMatter }: MarkdownPost): string[] {
  const value = frontMatter['categories'] ?? frontMatter['category'];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : [];
}

/** The permalink for the closest folder of a file. */
function permalinkPattern(path: string, { permalinks }: MarkdownSite): string | undefined {
  const matching = permalinks.filter(
    ({ folder }) => folder === '' || path.startsWith(`${folder.replace(/\/+$/, '')}/`),
  );
  return matching.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.pattern;
}
