import type { UsedFile } from '#content/files/used-files.ts';
import type { ArchiveReading } from '#content/read-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import type { TableInFile } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { StandalonePage } from '#pages/site-content.ts';

/** What a site is made from: an archive without errors. */
export interface SiteSources {
  readonly publication: Publication;
  /** Fingerprint of what any page may show: `publication.yaml`, the site’s address, standalone pages and their pictures. */
  readonly common: string;
  readonly articles: readonly Article[];
  readonly gone: readonly Article[];
  readonly standalonePages: readonly StandalonePage[];
  readonly pictures: readonly UsedFile[];
  /** The linked CSV files. */
  readonly tables: ReadonlyMap<ArchiveFile, TableInFile>;
  /** Files that are copied to the site. */
  readonly copied: readonly { readonly file: ArchiveFile; readonly hash: string }[];
  readonly ledger: readonly string[];
  /** Fingerprint of an article’s file and the files it uses. */
  readonly hashOf: (article: Article) => string;
}

/** Selects the sources of a site. `url` replaces the publication’s; `drafts` adds drafts and embargoed articles. */
export function selectSources(
  reading: ArchiveReading,
  publication: Publication,
  { url, drafts }: { readonly url?: string; readonly drafts: boolean },
): SiteSources {
  const files = drafts ? [...reading.files, ...reading.withheldFiles] : reading.files;
  const { hashes } = reading;
  const published = url === undefined ? publication : withUrl(publication, url);
  const pages = reading.standalonePages.map(({ file, digest }) =>
    [file, hashes.get(file), ...digest.pictures.map((picture) => hashes.get(picture.file))].join(' '),
  );
  return {
    publication: published,
    common: fingerprint([hashes.get('publication.yaml'), published.url, ...pages].join('\n')),
    articles: drafts ? [...reading.articles, ...reading.drafts, ...reading.embargoed] : reading.articles,
    gone: reading.gone,
    standalonePages: reading.standalonePages.map(({ digest, html: _, ...page }) => ({
      ...page,
      textHash: digest.hash,
      pictures: digest.pictures.map(({ file }) => file),
    })),
    pictures: files.filter(({ type }) => type.startsWith('image/')),
    tables: new Map(files.flatMap(({ file, table }) => (table ? [[file, table] as const] : []))),
    copied: files.map(({ file, hash }) => ({ file, hash })),
    ledger: reading.ledger,
    hashOf: (article) =>
      [hashes.get(article.file), ...usedFiles(article).map((file) => hashes.get(file))].join(' '),
  };
}

function withUrl(publication: Publication, url: string): Publication {
  const withoutSlash = (text: string) => text.replace(/\/+$/, '');
  return { ...publication, url: withoutSlash(url), base: withoutSlash(new URL(url).pathname) };
}

/** The pictures that an article shows and the tables that it links. */
function usedFiles({ image, images, text }: Article): ArchiveFile[] {
  const tables = text.links.filter(({ file }) => /\.csv$/i.test(file));
  return [...(image ? [image] : []), ...images, ...text.pictures, ...tables].map(({ file }) => file);
}
