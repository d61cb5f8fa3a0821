import type { Article, TextDigest } from '#model/article.ts';
import { byKind } from '#model/build-archive.ts';
import { type ArchiveFile, articlePath, type IndexKind, parseArticleFile } from '#model/paths.ts';
import type { KnownEntry, Publication } from '#model/publication.ts';
import { encodePositions } from '#model/source-positions.ts';
import { type IsoDay, type Moment, parseMoment } from '#model/time.ts';

export const zone = 'Asia/Seoul';

/** Parses a moment. */
export function moment(text: string, inZone = zone): Moment {
  const read = parseMoment(text, inZone);
  if ('reason' in read) throw new Error(read.reason);
  return read;
}

export const file = (path: string): ArchiveFile => path as ArchiveFile;
export const day = (text: string): IsoDay => text as IsoDay;

/** An entry of `publication.yaml`. */
export function known(key: string, name: string, overrides: Partial<KnownEntry> = {}): [string, KnownEntry] {
  return [key, { key, names: { '': name }, aliases: [], dates: [], ...overrides }];
}

/** A small publication with the given entries. */
export function publicationOf(
  entries: Partial<Record<IndexKind, readonly [string, KnownEntry][]>> = {},
  overrides: Partial<Publication> = {},
): Publication {
  return {
    name: 'The Harbour Gazette',
    tagline: 'News of one small port',
    url: 'https://gazette.example',
    base: '',
    language: 'en',
    timezone: zone,
    timezoneName: {},
    interface: ['en', 'ko'],
    entries: byKind((kind) => new Map(entries[kind])),
    licences: new Map(),
    share: { networks: [] },
    redirects: new Map(),
    robots: [],
    alternates: [],
    silentChanges: 'warning',
    ...overrides,
  };
}

export function textOf(overrides: Partial<TextDigest> = {}): TextDigest {
  const empty = { wording: '', headings: [], anchors: '', links: [], pictures: [] };
  return {
    hash: '0'.repeat(16),
    words: 300,
    minutes: 1,
    opening: 'The tide came in.',
    ...empty,
    ...overrides,
  };
}

/** An article with a given path. Its day comes from the path, unless `published` is set. */
export function articleOf(path: string, overrides: Partial<Article> = {}): Article {
  const { day: of = '', name = '' } = parseArticleFile(path) ?? {};
  const published = overrides.published ?? moment(of);
  return {
    file: file(path),
    path: articlePath(published.day, name),
    day: published.day,
    published,
    title: name.replaceAll('-', ' '),
    language: 'en',
    type: 'news',
    topics: [],
    people: [],
    places: [],
    organizations: [],
    authors: [],
    contributors: [],
    images: [],
    translations: {},
    corrections: [],
    aliases: [],
    draft: false,
    noindex: false,
    text: textOf({ hash: name.padEnd(16, '0') }),
    positions: encodePositions({}),
    ...overrides,
  };
}
