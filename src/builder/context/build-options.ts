/** The options of a build. Folders may be relative to the working directory. */
export interface BuildOptions {
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
  /** The site’s address, path prefix included; replaces `url` of `publication.yaml`. */
  readonly url?: string;
  /** The current time, UTC. */
  readonly now: string;
  /** Build without the cache. */
  readonly clean: boolean;
  /** The ledger file; default: `urls.txt` in the archive folder. */
  readonly ledger?: string;
  /** Also publish drafts and embargoed articles, marked as such. For previews only. */
  readonly drafts: boolean;
  /** `false` keeps the search index of the last build, which is quicker. For previews. */
  readonly search: boolean;
  readonly sharing?: Sharing;
}

/** A build that several machines share: the part this machine renders, or the folders of the parts to join. */
export interface Sharing {
  readonly part?: Part;
  readonly join?: readonly string[];
}

/** One part of a build that several machines share: `3/8` is the third of eight. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** Parses `3/8`; undefined when the text is not a part. */
export function parseBuildPart(text: string): Part | undefined {
  const [, number = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number >= 1 && part.number <= part.of ? part : undefined;
}

/** Called as a phase advances, with the number of steps done and, where known, the total. */
export type Progress = (phase: string, done: number, of?: number) => void;
