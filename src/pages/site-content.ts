import type { Archive, Entry } from '#model/archive.ts';
import { type Article, isRetracted } from '#model/article.ts';
import { plainFieldsFor } from '#model/article-fields.ts';
import type { Link, MaybeLink, Picture, PictureFile, TableInFile } from '#model/page.ts';
import type { KnownDay, PictureInPage, Teaser } from '#model/page-data.ts';
import type { ArchiveFile, SitePath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';

/** A standalone page from the folder `pages/`. */
export interface StandalonePage {
  readonly file: ArchiveFile;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly textHash: string;
  readonly pictures: readonly ArchiveFile[];
}

/** The content of the site as pages need it: the archive, its picture files, its standalone pages. */
export interface SiteContent {
  readonly archive: Archive;
  readonly standalonePages: readonly StandalonePage[];
  /** A picture file as pages show it; undefined for other files. */
  readonly pictureFile: (file: ArchiveFile) => PictureFile | undefined;
  /** The contents of a CSV file; undefined for a file that cannot be shown as a table. */
  readonly tableIn: (file: ArchiveFile) => TableInFile | undefined;
  /** A teaser of an article, with names in the publication’s language. */
  readonly teaserOf: (article: Article) => Teaser;
  /** A teaser with names in another interface language. */
  readonly teaserIn: (article: Article, language: string) => Teaser;
  /** A short teaser without standfirst and picture, for lists on article pages. */
  readonly briefOf: (article: Article) => Teaser;
}

/** Builds the site content. Teasers are cached. */
export function buildSiteContent(
  archive: Archive,
  pictureFile: (file: ArchiveFile) => PictureFile | undefined,
  standalonePages: readonly StandalonePage[],
  tableIn: SiteContent['tableIn'] = () => undefined,
): SiteContent {
  const { language } = archive.publication;
  const teasers = new Map<Article, Teaser>();
  const briefs = new Map<Article, Teaser>();
  const cached = (cache: Map<Article, Teaser>, article: Article, make: (article: Article) => Teaser) => {
    const teaser = cache.get(article) ?? make(article);
    cache.set(article, teaser);
    return teaser;
  };
  return {
    archive,
    standalonePages,
    pictureFile,
    tableIn,
    teaserOf: (article) =>
      cached(teasers, article, (key) => buildTeaser(archive, key, pictureFile, language)),
    teaserIn: (article, language) => buildTeaser(archive, article, pictureFile, language),
    briefOf: (article) => cached(briefs, article, buildBrief),
  };
}

function buildBrief(article: Article): Teaser {
  return {
    path: article.path,
    title: article.title,
    summary: '',
    published: article.published,
    ...(article.circa && { circa: article.circa }),
    language: article.language,
    type: article.type,
    corrected: article.corrections.length > 0,
    retracted: isRetracted(article),
  };
}

const plainFields = plainFieldsFor('lists');

function buildTeaser(
  archive: Archive,
  article: Article,
  pictureFile: SiteContent['pictureFile'],
  language: string,
): Teaser {
  const entries = archive.entriesOf(article);
  const [section] = entries.sections;
  const [agency] = entries.agencies;
  const picture = article.image && pictureInPage(article.image, pictureFile);
  return {
    ...plainFields(article),
    ...buildBrief(article),
    summary: article.summary ?? article.text.opening,
    ...(section && { section: entryLink(section, language, archive.publication.language) }),
    ...(agency && { agency: entryLink(agency, language, archive.publication.language) }),
    ...(picture && { picture }),
  };
}

/** The day of an article, as precisely as it is known. */
export function knownDayOf({ day, circa }: Article): KnownDay {
  return { day, ...(circa && { circa }) };
}

/** A picture with its file; undefined if the file is not a picture. */
export function pictureInPage(
  picture: Picture,
  pictureFile: SiteContent['pictureFile'],
): PictureInPage | undefined {
  const file = pictureFile(picture.file);
  return file && { ...picture, file };
}

/** An entry’s name in a language, linked if it has a page. */
export function entryLink(entry: Entry, language: string, fallback: string): MaybeLink {
  return { name: nameIn(entry.names, language, fallback), ...(entry.path && { path: entry.path }) };
}

/** Links to the entries that have a page. */
export function entryLinks(entries: readonly Entry[], language: string): Link[] {
  return entries.flatMap((entry) =>
    entry.path ? [{ name: nameIn(entry.names, language, language), path: entry.path }] : [],
  );
}
