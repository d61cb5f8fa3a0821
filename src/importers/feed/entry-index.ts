import { UnreadableFileError } from '#importers/reading/decode.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { foldText } from '#lib/text.ts';
import type { SourceFile } from '../importer.ts';
import type { FeedEntry, FeedHead, FeedPart, Withdrawn } from './feed-entry.ts';
import { readFeed } from './read-feed.ts';

/** A feed document of the source. */
export interface FeedDocument {
  readonly file: SourceFile;
  readonly format: string;
}

/** A version of an entry: its position, and its time. */
interface EntryVersion {
  readonly file: string;
  readonly line: number;
  /** Its index among all entries of the source. */
  readonly index: number;
  /** When it last changed, in milliseconds; NaN if unknown. */
  readonly changedAt: number;
  /** When its document was created. */
  readonly documentTime: number;
  readonly isArchive: boolean;
  readonly hash: string;
}

/** What is known from all documents before the first entry is mapped. */
export interface EntryIndex {
  readonly heads: ReadonlyMap<string, FeedHead>;
  /** By the index of each entry that is not imported: the version that replaces it. */
  readonly replacedBy: ReadonlyMap<number, EntryVersion & { readonly same: boolean }>;
  readonly withdrawn: ReadonlyMap<string, Withdrawn>;
}

/** Reads all documents once, and finds the newest version of each entry. */
export async function indexEntries(
  documents: readonly FeedDocument[],
  encoding: string | undefined,
): Promise<EntryIndex> {
  const heads = new Map<string, FeedHead>();
  const withdrawn = new Map<string, Withdrawn>();
  const entries: { keys: EntryKeys; version: Omit<EntryVersion, 'documentTime' | 'isArchive'> }[] = [];
  for (const document of documents) {
    for await (const part of readableParts(document, encoding)) {
      if (part.kind === 'head') heads.set(document.file.path, part.head);
      else if (part.kind === 'withdrawn') withdrawn.set(part.withdrawn.id, part.withdrawn);
      else if (part.kind === 'entry') {
        const { line, source } = part.entry;
        const [changedAt, hash] = [lastChanged(part.entry), fingerprint(source.replace(/\s+/g, ' '))];
        const version = { file: document.file.path, line, index: entries.length, changedAt, hash };
        entries.push({ keys: structuredClone(keysOf(part.entry)), version });
      }
    }
  }
  const groups = new EntryGroups();
  for (const { keys, version } of entries) {
    const head = heads.get(version.file);
    const documentTime = toTime(head?.updated);
    groups.add(keys, { ...version, documentTime, isArchive: head?.isArchive ?? false });
  }
  return { heads, withdrawn, replacedBy: groups.replaced() };
}

/** Reads a document and ignores errors, which are reported when its entries are mapped. */
async function* readableParts(
  { file, format }: FeedDocument,
  encoding: string | undefined,
): AsyncGenerator<FeedPart> {
  try {
    yield* readFeed(file, format, encoding);
  } catch (problem) {
    if (!(problem instanceof UnreadableFileError)) throw problem;
  }
}

/** Identifies an entry: by its id, else its URL, else its content. */
export function identityOf({ id, links, title, source }: FeedEntry): string {
  return id ?? links[0] ?? `${title ?? 'untitled'} ${fingerprint(source.replace(/\s+/g, ' '))}`;
}

/** What versions of an entry have in common. */
interface EntryKeys {
  readonly identity: string;
  readonly shared: readonly string[];
}

function keysOf(entry: FeedEntry): EntryKeys {
  const { title, links, published } = entry;
  return {
    identity: identityOf(entry),
    shared: [
      title ? `title ${foldText(title)}` : '',
      links[0] ? `link ${links[0]}` : '',
      published[0] ? `date ${toTime(published[0].text) || published[0].text}` : '',
    ].filter((key) => key !== ''),
  };
}

function lastChanged({ updated, published }: FeedEntry): number {
  return (
    [...updated, ...published].map(({ text }) => toTime(text)).find((time) => !Number.isNaN(time)) ??
    Number.NaN
  );
}

function toTime(text: string | undefined): number {
  const parsed = parseDate({ text: text ?? '' }, 'UTC');
  return 'reason' in parsed ? Number.NaN : Date.parse(parsed.text);
}

/**
 * Groups entries with the same identity. They are versions of one article if they share a title, URL or date; otherwise
 * they are different articles.
 */
class EntryGroups {
  private readonly groups = new Map<string, { shared: Set<string>; versions: EntryVersion[] }[]>();

  add({ identity, shared }: EntryKeys, version: EntryVersion): void {
    const sameIdentity = this.groups.get(identity) ?? [];
    this.groups.set(identity, sameIdentity);
    const hasNoKeys = shared.length === 0;
    const group = sameIdentity.find((other) => hasNoKeys || shared.some((key) => other.shared.has(key)));
    if (!group) sameIdentity.push({ shared: new Set(shared), versions: [version] });
    else {
      group.versions.push(version);
      for (const key of shared) group.shared.add(key);
    }
  }

  replaced(): Map<number, EntryVersion & { same: boolean }> {
    const replaced = new Map<number, EntryVersion & { same: boolean }>();
    for (const { versions } of [...this.groups.values()].flat()) {
      const [newest] = versions.toSorted(newestFirst);
      for (const version of versions) {
        if (newest && version !== newest)
          replaced.set(version.index, { ...newest, same: newest.hash === version.hash });
      }
    }
    return replaced;
  }
}

/**
 * Orders versions by their own dates, else by those of their documents: the current document before archives, later
 * files before earlier ones.
 */
function newestFirst(a: EntryVersion, b: EntryVersion): number {
  const newer = (x: number, y: number) => (Number.isNaN(x) || Number.isNaN(y) ? 0 : y - x);
  return (
    newer(a.changedAt, b.changedAt) ||
    Number(a.isArchive) - Number(b.isArchive) ||
    newer(a.documentTime, b.documentTime) ||
    (a.file === b.file ? a.index - b.index : b.index - a.index)
  );
}
