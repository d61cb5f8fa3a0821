import type { ProbedPicture } from '#builder/render/pictures.ts';
import type { ArchiveReading } from '#content/read-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import type { TableInFile } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { StandalonePage } from '#pages/site-content.ts';

/** What a site is made from: an archive that was read without errors. */
export interface Sources {
  readonly publication: Publication;
  /** Fingerprint of what every page may show: `publication.yaml`, the address, the hand-written pages with their pictures. */
  readonly common: string;
  readonly articles: readonly Article[];
  readonly gone: readonly Article[];
  readonly standalonePages: readonly StandalonePage[];
  readonly pictures: readonly ProbedPicture[];
  /** What linked files of comma-separated values hold. */
  readonly tables: ReadonlyMap<ArchiveFile, TableInFile>;
  /** Files that are copied to their place. */
  readonly copied: readonly { readonly file: ArchiveFile; readonly hash: string }[];
  readonly ledger: readonly string[];
  /** Fingerprint of an article’s file and of the files it uses. */
  readonly hashOf: (article: Article) => string;
}

/**
 * The sources of a site: `url` takes the place of the publication’s address; `drafts` publishes what is withheld.
 */
export function buildSources(
  reading: ArchiveReading,
  publication: Publication,
  { url, drafts }: { readonly url?: string; readonly drafts: boolean },
): Sources {
  const at =
    url === undefined
      ? publication
      : { ...publication, url: withoutSlash(url), base: withoutSlash(new URL(url).pathname) };
  const files = drafts ? [...reading.files, ...reading.heldFiles] : reading.files;
  const { hashes } = reading;
  const pages = reading.standalonePages.map(({ file, digest }) =>
    [file, hashes.get(file), ...digest.pictures.map((picture) => hashes.get(picture.file))].join(' '),
  );
  return {
    publication: at,
    common: fingerprint([hashes.get('publication.yaml'), at.url, ...pages].join('\n')),
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
      [hashes.get(article.file), ...filesOf(article).map((file) => hashes.get(file))].join(' '),
  };
}

function withoutSlash(text: string): string {
  return text.replace(/\/+$/, '');
}

/** Pictures that an article shows, and tables that it links. */
function filesOf({ image, images, text }: Article): ArchiveFile[] {
  const tables = text.links.filter(({ file }) => /\.csv$/i.test(file));
  return [...(image ? [image] : []), ...images, ...text.pictures, ...tables].map(({ file }) => file);
}
