import { NotText, readBeginning } from '#importers/reading/decode.ts';
import type { Found, Given, Importer, OpenedSource, Refused, Source } from '../importer.ts';
import { type FeedDocument, type Gathered, gatherEntries, identityOf } from './entry-index.ts';
import type { FeedEntry, FeedHead } from './feed-entry.ts';
import { translateEntry } from './map-entry.ts';
import { missingNeighbours } from './missing-neighbours.ts';
import { feedForm, readFeed } from './read-feed.ts';

/** Files that may be a feed, whatever their name; pictures and films are not looked into. */
const readable = /\.(?:xml|rss|atom|rdf|json|jsonfeed|txt|html?|php|cgi)$|(?:^|\/)[^./]+$/i;
const noHead: FeedHead = { authors: [], neighbours: [], isArchive: false };

/** RSS, RDF, Atom and JSON Feed, from files; an entry in several documents comes in its newest state. */
export const feedImporter: Importer = {
  format: 'feed',
  takes: 'RSS 0.9x, 1.0 (RDF) and 2.0, Atom, JSON Feed: one document, or a folder of them',
  recognise: (path, beginning) => {
    const form = readable.test(path) ? feedForm(beginning) : undefined;
    return form === undefined ? undefined : `is ${form}`;
  },
  open: openFeed,
};

async function openFeed(source: Source, given: Given): Promise<OpenedSource> {
  const documents: FeedDocument[] = [];
  const others: string[] = [];
  for (const file of source.files) {
    if (!readable.test(file.path)) continue;
    const form = feedForm(await readBeginning(file));
    if (form !== undefined) documents.push({ file, form });
    else if (/\.(?:xml|rss|atom|rdf)$/i.test(file.path)) others.push(file.path);
  }
  const gathered = await gatherEntries(documents, given.encoding);
  const heads = [...gathered.heads.values()];
  const current = heads.find(({ isArchive, link }) => !isArchive && link) ?? heads[0] ?? noHead;
  const { title, description, language, link } = current;
  const url = given.url ?? (link && new URL(link).origin);
  const open = { documents, others, gathered, given, site: given.url ?? link };
  return {
    site: {
      ...(title && { title }),
      ...(description && { description }),
      ...(language && { language }),
      ...(url && { url }),
      roots: [],
    },
    find: () => findEntries(source.name, open),
  };
}

interface OpenFeed {
  readonly documents: readonly FeedDocument[];
  readonly others: readonly string[];
  readonly gathered: Gathered;
  readonly given: Given;
  readonly site: string | undefined;
}

async function* findEntries(name: string, open: OpenFeed): AsyncGenerator<Found> {
  const { documents, others, gathered, given } = open;
  if (documents.length === 0)
    yield refused(
      name,
      1,
      name,
      'there is no feed in it',
      'name a file of RSS, Atom or JSON Feed, or a folder of such',
    );
  for (const file of others)
    yield { kind: 'remark', place: { file, line: 1 }, message: 'it is no feed: left alone' };
  const paths = documents.map(({ file }) => file.path);
  for (const { file, message } of missingNeighbours(gathered.heads, paths))
    yield { kind: 'remark', place: { file, line: 1 }, message };
  let place = 0;
  for (const { file, form } of documents) {
    try {
      for await (const part of readFeed(file, form, given.encoding)) {
        if (part.kind === 'entry') yield sort(part.entry, file.path, place++, open);
        else if (part.kind === 'broken')
          yield refused(file.path, part.line, part.name, part.message, part.hint);
        else if (part.kind === 'remark')
          yield { kind: 'remark', place: { file: file.path, line: part.line }, message: part.message };
      }
    } catch (problem) {
      if (!(problem instanceof NotText)) throw problem;
      yield refused(file.path, 1, file.path, problem.message, problem.hint);
    }
  }
}

function refused(file: string, line: number, name: string, message: string, hint: string): Refused {
  return { kind: 'refused', place: { file, line }, name, message, hint };
}

/** What an entry is for an archive: an article, a page, or something to be left out with its reason. */
function sort(entry: FeedEntry, file: string, place: number, { gathered, given, site }: OpenFeed): Found {
  const reason = whyLeftOut(entry, place, gathered, given);
  const name = entry.title ?? identityOf(entry);
  if (reason !== undefined) return { kind: 'left out', place: { file, line: entry.line }, name, reason };
  const head = gathered.heads.get(file) ?? noHead;
  const own = given.url ?? head.link ?? head.self ?? site;
  return {
    kind: entry.isPage ? 'page' : 'article',
    article: translateEntry(entry, { file, head, site: own, given }),
  };
}

function whyLeftOut(entry: FeedEntry, place: number, gathered: Gathered, given: Given): string | undefined {
  const newer = gathered.replacedBy.get(place);
  if (newer) {
    const where = `${newer.file}:${newer.line}`;
    return newer.same
      ? `the same entry stands at ${where}`
      : `another state of the entry at ${where}, which was taken`;
  }
  const withdrawn = gathered.withdrawn.get(entry.id ?? '');
  if (withdrawn)
    return `withdrawn by the feed on ${withdrawn.when}${withdrawn.comment && `: ${withdrawn.comment}`}`;
  if (entry.isPage && !given.pages) return 'a page (--pages brings pages)';
  return entry.noArticle;
}
