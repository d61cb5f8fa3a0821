import type { DumpData, RecordData, Subject } from '#feeds/machine-data.ts';
import type { Archive } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import { plainFieldsFor } from '#model/article-fields.ts';
import type { Page } from '#model/page.ts';
import {
  type ArchiveFile,
  dumpPath,
  filePath,
  type IndexKind,
  markdownPath,
  ninjsPath,
  type SitePath,
} from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { rightsOf } from './article.ts';
import { agencyName, idOf, people } from './feed-entries.ts';
import { pictureInPage, type SiteContent } from './site-content.ts';

const subjectKinds: readonly (readonly [IndexKind, Subject['kind']])[] = [
  ['sections', 'section'],
  ['topics', 'topic'],
  ['people', 'person'],
  ['places', 'place'],
  ['organizations', 'organization'],
  ['stories', 'story'],
  ['series', 'series'],
];

/**
 * The alternate formats that the publication enables: Markdown and ninjs for each article, a dump for each past year.
 */
export function* recordPages(
  content: SiteContent,
  year: string,
): Generator<Page<'markdown' | 'ninjs', RecordData> | Page<'dump', DumpData>> {
  const { archive } = content;
  const { alternates } = archive.publication;
  if (alternates.length === 0) return;
  const records = (archive.years.get(year) ?? []).map((article) => buildRecord(content, article));
  for (const data of records) {
    if (alternates.includes('markdown')) yield { path: markdownPath(data.path), layout: 'markdown', data };
    if (alternates.includes('ninjs')) yield { path: ninjsPath(data.path), layout: 'ninjs', data };
  }
  if (alternates.includes('dumps') && isPast(archive, year)) {
    yield { path: dumpPath(year), layout: 'dump', data: { year, records } };
  }
}

/** True for a year that is followed by a later article. Only such years have a dump. */
export function isPast(archive: Archive, year: string): boolean {
  const last = archive.articles.at(-1);
  return last !== undefined && year < last.day.slice(0, 4);
}

const plainFields = plainFieldsFor('markdown', 'ninjs', 'dump');

function buildRecord(content: SiteContent, article: Article): RecordData {
  const { archive } = content;
  const agency = agencyName(content, article);
  const rights = rightsOf(content, article)?.text;
  const { updated, summary, text } = article;
  const pictures = [...(article.image ? [article.image] : []), ...article.images];
  return {
    ...plainFields(article),
    id: idOf(content, article),
    path: article.path,
    text: { file: article.file, hash: text.hash },
    description: summary ?? text.opening,
    published: article.published,
    ...(updated && { updated }),
    language: article.language,
    type: article.type,
    words: text.words,
    authors: people(content, article),
    contributors: article.contributors,
    ...(agency !== undefined && { agency }),
    subjects: subjectsOf(content, article),
    pictures: pictures.flatMap((picture) => pictureInPage(picture, content.pictureFile) ?? []),
    corrections: article.corrections,
    translations: translationsOf(archive, article),
    ...(rights !== undefined && { rights }),
    noindex: article.noindex,
    addresses: addressesIn(archive, article),
  };
}

/**
 * The subjects of an article. Only entries of `publication.yaml` are linked, whose pages cannot disappear, so that old
 * records do not change.
 */
function subjectsOf({ archive }: SiteContent, article: Article): Subject[] {
  const entries = archive.entriesOf(article);
  return subjectKinds.flatMap(([index, kind]) =>
    entries[index].map(({ names, known, path }) => ({
      kind,
      name: nameIn(names, article.language, archive.publication.language),
      ...(known && path && { path }),
    })),
  );
}

function translationsOf(
  { byFile }: Archive,
  article: Article,
): { readonly language: string; readonly path: SitePath }[] {
  return Object.entries(article.translations).flatMap(([language, file]) => {
    const path = byFile.get(file)?.path;
    return path ? [{ language, path }] : [];
  });
}

/** The paths of the articles, pictures and other files that a text references. */
function addressesIn({ byFile }: Archive, { text }: Article): Record<ArchiveFile, SitePath> {
  const addresses: Record<ArchiveFile, SitePath> = {};
  for (const { file } of [...text.links, ...text.pictures])
    addresses[file] = byFile.get(file)?.path ?? filePath(file);
  return addresses;
}
