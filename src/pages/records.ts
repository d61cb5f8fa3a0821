import type { DumpFacts, RecordFacts, Subject } from '#feeds/machine-facts.ts';
import type { Archive } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
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
import { type Edition, pictureInPage } from './edition.ts';
import { agencyName, idOf, people } from './feed-entries.ts';

const subjectKinds: readonly (readonly [IndexKind, Subject['kind']])[] = [
  ['sections', 'section'],
  ['topics', 'topic'],
  ['people', 'person'],
  ['places', 'place'],
  ['organizations', 'organization'],
  ['stories', 'story'],
  ['series', 'series'],
];

/** What stands beside the articles of a year where the publication turns it on: Markdown, ninjs, a dump of a past year. */
export function* recordPages(
  edition: Edition,
  year: string,
): Generator<Page<'markdown' | 'ninjs', RecordFacts> | Page<'dump', DumpFacts>> {
  const { archive } = edition;
  const { alternates } = archive.publication;
  if (alternates.length === 0) return;
  const records = (archive.years.get(year) ?? []).map((article) => recordOf(edition, article));
  for (const facts of records) {
    if (alternates.includes('markdown')) yield { path: markdownPath(facts.path), layout: 'markdown', facts };
    if (alternates.includes('ninjs')) yield { path: ninjsPath(facts.path), layout: 'ninjs', facts };
  }
  if (alternates.includes('dumps') && isPast(archive, year)) {
    yield { path: dumpPath(year), layout: 'dump', facts: { year, records } };
  }
}

/** The years that have a dump: those that a later article follows. */
export function isPast(archive: Archive, year: string): boolean {
  const last = archive.articles.at(-1);
  return last !== undefined && year < last.day.slice(0, 4);
}

function recordOf(edition: Edition, article: Article): RecordFacts {
  const { archive } = edition;
  const agency = agencyName(edition, article);
  const rights = rightsOf(edition, article)?.text;
  const { updated, circa, summary, rank, dateline, source, print, text } = article;
  const given = [...(article.image ? [article.image] : []), ...article.images];
  return {
    id: idOf(edition, article),
    path: article.path,
    text: { file: article.file, hash: text.hash },
    title: article.title,
    ...(summary !== undefined && { summary }),
    description: summary ?? text.opening,
    published: article.published,
    ...(updated && { updated }),
    ...(circa && { circa }),
    language: article.language,
    type: article.type,
    words: text.words,
    ...(rank !== undefined && { rank }),
    authors: people(edition, article),
    contributors: article.contributors,
    ...(agency !== undefined && { agency }),
    ...(dateline !== undefined && { dateline }),
    subjects: subjectsOf(edition, article),
    pictures: given.flatMap((picture) => pictureInPage(picture, edition.pictureFile) ?? []),
    corrections: article.corrections,
    translations: translationsOf(archive, article),
    ...(source !== undefined && { source }),
    ...(print && { print }),
    ...(rights !== undefined && { rights }),
    noindex: article.noindex,
    addresses: addressesIn(archive, article),
  };
}

/** What an article is about. Only pages that can not go away are named, so that an old record keeps still. */
function subjectsOf({ archive }: Edition, article: Article): Subject[] {
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

/** Where the articles, pictures and other files that a text names are published. */
function addressesIn({ byFile }: Archive, { text }: Article): Record<ArchiveFile, SitePath> {
  const addresses: Record<ArchiveFile, SitePath> = {};
  for (const { file } of [...text.links, ...text.pictures])
    addresses[file] = byFile.get(file)?.path ?? filePath(file);
  return addresses;
}
