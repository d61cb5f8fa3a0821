import { readBeginning, UnreadableFileError } from '#importers/reading/decode.ts';
import {
  type Importer,
  type ImportOptions,
  type OpenedSource,
  rejectedItem,
  type Source,
  type SourceItem,
} from '../importer.ts';
import { type EntryIndex, type FeedDocument, identityOf, indexEntries } from './entry-index.ts';
import type { FeedEntry, FeedHead } from './feed-entry.ts';
import { mapEntry } from './map-entry.ts';
import { missingNeighbours } from './missing-neighbours.ts';
import { detectFeedFormat, readFeed } from './read-feed.ts';

/** File names that a feed may have. Images and videos are not opened. */
const possibleFeed = /\.(?:xml|rss|atom|rdf|json|jsonfeed|txt|html?|php|cgi)$|(?:^|\/)[^./]+$/i;
const emptyHead: FeedHead = { authors: [], neighbours: [], isArchive: false };

/**
 * Imports RSS, RDF, Atom and JSON Feed files. If several documents contain an entry, its newest version is imported.
 */
export const feedImporter: Importer = {
  format: 'feed',
  accepts: 'RSS 0.9x, 1.0 (RDF) or 2.0, Atom or JSON Feed: one document or a folder',
  recognize: (path, beginning) => {
    const format = possibleFeed.test(path) ? detectFeedFormat(beginning) : undefined;
    return format === undefined ? undefined : `is ${format}`;
  },
  open: openFeed,
};

async function openFeed(source: Source, options: ImportOptions): Promise<OpenedSource> {
  const documents: FeedDocument[] = [];
  const others: string[] = [];
  for (const file of source.files) {
    if (!possibleFeed.test(file.path)) continue;
    const format = detectFeedFormat(await readBeginning(file));
    if (format !== undefined) documents.push({ file, format });
    else if (/\.(?:xml|rss|atom|rdf)$/i.test(file.path)) others.push(file.path);
  }
  const entries = await indexEntries(documents, options.encoding);
  const heads = [...entries.heads.values()];
  const current = heads.find(({ isArchive, link }) => !isArchive && link) ?? heads[0] ?? emptyHead;
  const { title, description, language, link } = current;
  const url = options.url ?? (link && new URL(link).origin);
  const context = { documents, others, entries, options, site: options.url ?? link };
  return {
    site: {
      ...(title && { title }),
      ...(description && { description }),
      ...(language && { language }),
      ...(url && { url }),
      roots: [],
    },
    items: () => findEntries(source.name, context),
  };
}

interface FeedContext {
  readonly documents: readonly FeedDocument[];
  readonly others: readonly string[];
  readonly entries: EntryIndex;
  readonly options: ImportOptions;
  readonly site: string | undefined;
}

async function* findEntries(name: string, context: FeedContext): AsyncGenerator<SourceItem> {
  const { documents, others, entries, options } = context;
  if (documents.length === 0)
    yield rejectedItem(
      { file: name, line: 1 },
      name,
      'the source contains no feed',
      'specify an RSS, Atom or JSON Feed file, or a folder of such files',
    );
  for (const file of others)
    yield { kind: 'notice', location: { file, line: 1 }, message: 'the file is not a feed and was ignored' };
  const paths = documents.map(({ file }) => file.path);
  for (const { file, message } of missingNeighbours(entries.heads, paths))
    yield { kind: 'notice', location: { file, line: 1 }, message };
  let index = 0;
  for (const { file, format } of documents) {
    try {
      for await (const part of readFeed(file, format, options.encoding)) {
        if (part.kind === 'entry') yield classifyEntry(part.entry, file.path, index++, context);
        else if (part.kind === 'malformed')
          yield rejectedItem({ file: file.path, line: part.line }, part.name, part.message, part.hint);
        else if (part.kind === 'notice')
          yield { kind: 'notice', location: { file: file.path, line: part.line }, message: part.message };
      }
    } catch (problem) {
      if (!(problem instanceof UnreadableFileError)) throw problem;
      yield rejectedItem({ file: file.path, line: 1 }, file.path, problem.message, problem.hint);
    }
  }
}

/** Classifies an entry as an article, a page or an item to skip. */
function classifyEntry(
  entry: FeedEntry,
  file: string,
  index: number,
  { entries, options, site }: FeedContext,
): SourceItem {
  const reason = skipReason(entry, index, entries, options);
  const name = entry.title ?? identityOf(entry);
  if (reason !== undefined) return { kind: 'skipped', location: { file, line: entry.line }, name, reason };
  const head = entries.heads.get(file) ?? emptyHead;
  const entrySite = options.url ?? head.link ?? head.self ?? site;
  return {
    kind: entry.isPage ? 'page' : 'article',
    article: mapEntry(entry, { file, head, site: entrySite, options }),
  };
}

function skipReason(
  entry: FeedEntry,
  index: number,
  entries: EntryIndex,
  options: ImportOptions,
): string | undefined {
  const replacement = entries.replacedBy.get(index);
  if (replacement) {
    const position = `${replacement.file}:${replacement.line}`;
    return replacement.same
      ? `identical to the entry at ${position}`
      : `replaced by the version at ${position}`;
  }
  const withdrawn = entries.withdrawn.get(entry.id ?? '');
  if (withdrawn)
    return `withdrawn by the feed on ${withdrawn.when}${withdrawn.comment && `: ${withdrawn.comment}`}`;
  if (entry.isPage && !options.pages) return 'page (use --pages to import pages)';
  return entry.skipReason;
}
