import type { ArchiveFile } from '#model/paths.ts';
import type { SourceFile } from '../importer.ts';
import type { LedgerLine } from './import-ledger.ts';
import type { ImportAccount } from './report/import-report.ts';

/**
 * The hands of an import: all that it reads and writes of the archive folder and beside the report. Everything is
 * written whole or not at all. In a dry run the writing ones do nothing.
 */
export interface ImportTarget {
  /** Every file of the archive folder, with `/`. */
  readonly files: readonly ArchiveFile[];
  /** Addresses and aliases of articles that are not of this import. */
  readonly addresses: readonly string[];
  readonly publication: string;
  /** The ledger of earlier runs. */
  readonly ledger: string;
  /** The accounts of the last run, by origin. */
  readonly before: ReadonlyMap<string, ImportAccount['articles'][number]>;
  readonly read: (file: ArchiveFile) => Promise<string | undefined>;
  readonly write: (file: ArchiveFile | 'publication.yaml', text: string) => Promise<void>;
  readonly copy: (place: ArchiveFile, file: SourceFile) => Promise<void>;
  /** What a picture is by its content: the ending it should have (`.png`); undefined when nobody can read it. */
  readonly probe: (file: SourceFile) => Promise<string | undefined>;
  /** Keeps the source of an article beside the report, under a name of its own; gives that name. */
  readonly keep: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Lays the new text of an article that an editor has changed beside the report. */
  readonly offer: (file: ArchiveFile, text: string) => Promise<void>;
  readonly note: (line: LedgerLine) => Promise<void>;
  /** Writes the whole ledger anew, at the end. */
  readonly close: (lines: readonly LedgerLine[]) => Promise<void>;
}
