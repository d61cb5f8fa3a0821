import { NotText } from '#importers/reading/decode.ts';
import { readDate } from '#importers/reading/parse-date.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { foldText } from '#lib/text.ts';
import type { SourceFile } from '../importer.ts';
import type { FeedEntry, FeedHead, FeedPart, Withdrawn } from './feed-entry.ts';
import { readFeed } from './read-feed.ts';

/** A feed document of the source. */
export interface FeedDocument {
  readonly file: SourceFile;
  readonly form: string;
}

/** One state of an entry: where it stands, and how new it is. */
interface State {
  readonly file: string;
  readonly line: number;
  /** Its place among all entries of the source. */
  readonly place: number;
  /** When it was last changed, in milliseconds; NaN when nothing says it. */
  readonly changed: number;
  /** When its document was made. */
  readonly document: number;
  readonly isArchive: boolean;
  readonly print: string;
}

/** What all documents of a source say together, known before the first entry is translated. */
export interface Gathered {
  readonly heads: ReadonlyMap<string, FeedHead>;
  /** For the place of each entry that is not taken: the state that was. */
  readonly replacedBy: ReadonlyMap<number, State & { readonly same: boolean }>;
  readonly withdrawn: ReadonlyMap<string, Withdrawn>;
}

/** Goes through all documents once: one entry in several states comes in the newest. */
export async function gatherEntries(
  documents: readonly FeedDocument[],
  encoding: string | undefined,
): Promise<Gathered> {
  const heads = new Map<string, FeedHead>();
  const withdrawn = new Map<string, Withdrawn>();
  const found: { keys: EntryKeys; state: Omit<State, 'document' | 'isArchive'> }[] = [];
  for (const document of documents) {
    for await (const part of readableParts(document, encoding)) {
      if (part.kind === 'head') heads.set(document.file.path, part.head);
      else if (part.kind === 'withdrawn') withdrawn.set(part.withdrawn.id, part.withdrawn);
      else if (part.kind === 'entry') {
        const { line, source } = part.entry;
        const [changed, print] = [changedAt(part.entry), fingerprint(source.replace(/\s+/g, ' '))];
        const state = { file: document.file.path, line, place: found.length, changed, print };
        found.push({ keys: structuredClone(keysOf(part.entry)), state });
      }
    }
  }
  const groups = new EntryGroups();
  for (const { keys, state } of found) {
    const head = heads.get(state.file);
    const document = instant(head?.updated);
    groups.add(keys, { ...state, document, isArchive: head?.isArchive ?? false });
  }
  return { heads, withdrawn, replacedBy: groups.replaced() };
}

/** What is wrong with a document is said when its entries are translated. */
async function* readableParts(
  { file, form }: FeedDocument,
  encoding: string | undefined,
): AsyncGenerator<FeedPart> {
  try {
    yield* readFeed(file, form, encoding);
  } catch (problem) {
    if (!(problem instanceof NotText)) throw problem;
  }
}

/** The identity of an entry: what the feed says, else its address, else what it holds. */
export function identityOf({ id, links, title, source }: FeedEntry): string {
  return id ?? links[0] ?? `${title ?? 'untitled'} ${fingerprint(source.replace(/\s+/g, ' '))}`;
}

/** What two states of one article share. */
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
      published[0] ? `date ${instant(published[0].text) || published[0].text}` : '',
    ].filter((key) => key !== ''),
  };
}

function changedAt({ updated, published }: FeedEntry): number {
  return (
    [...updated, ...published].map(({ text }) => instant(text)).find((at) => !Number.isNaN(at)) ?? Number.NaN
  );
}

function instant(text: string | undefined): number {
  const read = readDate({ text: text ?? '' }, 'UTC');
  return 'reason' in read ? Number.NaN : Date.parse(read.text);
}

/** Entries of one identity: they are states of one article when they share title, address or date; else several articles. */
class EntryGroups {
  private readonly groups = new Map<string, { shared: Set<string>; states: State[] }[]>();

  add({ identity, shared }: EntryKeys, state: State): void {
    const same = this.groups.get(identity) ?? [];
    this.groups.set(identity, same);
    const nothing = shared.length === 0;
    const group = same.find((one) => nothing || shared.some((key) => one.shared.has(key)));
    if (!group) same.push({ shared: new Set(shared), states: [state] });
    else {
      group.states.push(state);
      for (const key of shared) group.shared.add(key);
    }
  }

  replaced(): Map<number, State & { same: boolean }> {
    const replaced = new Map<number, State & { same: boolean }>();
    for (const { states } of [...this.groups.values()].flat()) {
      const [newest] = states.toSorted(newestFirst);
      for (const state of states) {
        if (newest && state !== newest)
          replaced.set(state.place, { ...newest, same: newest.print === state.print });
      }
    }
    return replaced;
  }
}

/** By their own dates; else by those of their documents, the current one before archives, the later file before the earlier. */
function newestFirst(a: State, b: State): number {
  const by = (x: number, y: number) => (Number.isNaN(x) || Number.isNaN(y) ? 0 : y - x);
  return (
    by(a.changed, b.changed) ||
    Number(a.isArchive) - Number(b.isArchive) ||
    by(a.document, b.document) ||
    (a.file === b.file ? a.place - b.place : b.place - a.place)
  );
}
