import type { Share } from './plan/build-parts.ts';

/** What a build is told. Folders may be relative to the working folder. */
export interface BuildOptions {
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
  /** Address on the web instead of the publication’s, path prefix included. */
  readonly url?: string;
  /** The clock, UTC. */
  readonly now: string;
  /** Use no cache. */
  readonly clean: boolean;
  /** Where the ledger of published addresses stands instead of the archive folder. */
  readonly ledger?: string;
  /** Publish drafts and embargoed articles too, marked: for a preview, never for a site. */
  readonly drafts: boolean;
  /** False leaves search as the last build made it: for a preview that has to be quick. */
  readonly search: boolean;
  readonly sharing?: Sharing;
}

/** A build that several machines share: this one's part, or the folders of all parts to be joined. */
export interface Sharing {
  readonly part?: Share;
  readonly join?: readonly string[];
}

/** Told how far a build is: a phase, and how many of its steps are done. */
export type Progress = (phase: string, done: number, of?: number) => void;
