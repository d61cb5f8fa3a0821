import type { ArchiveFile } from '#model/paths.ts';
import type { SourceFile } from '../importer.ts';
import type { LedgerLine } from './import-ledger.ts';
import type { ArticleReport } from './report/import-report.ts';

/**
 * Everything that an import reads and writes: the archive folder, and the folder of its report. Writes are atomic. In
 * a dry run they do nothing.
 */
export interface ImportTarget {
  /** Every file of the archive folder, with `/`. */
  readonly files: readonly ArchiveFile[];
  /** Paths and aliases of articles that this import did not create. */
  readonly addresses: readonly string[];
  /** The text of `publication.yaml`. */
  readonly publication: string;
  /** The text of the ledger that earlier runs have left. */
  readonly ledger: string;
  /** The article reports of the last complete run, by origin. */
  readonly previousReports: ReadonlyMap<string, ArticleReport>;
  readonly read: (file: ArchiveFile) => Promise<string | undefined>;
  readonly write: (file: ArchiveFile | 'publication.yaml', text: string) => Promise<void>;
  readonly copy: (archivePath: ArchiveFile, file: SourceFile) => Promise<void>;
  /** The file extension that matches an image’s content (`.png`), or undefined if the image cannot be read. */
  readonly probe: (file: SourceFile) => Promise<string | undefined>;
  /** Saves the source of an article, unchanged, in the folder of the report. */
  readonly saveSource: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Saves the new text of an article that an editor has changed in the folder of the report. */
  readonly writeOffered: (file: ArchiveFile, text: string) => Promise<void>;
  readonly appendToLedger: (line: LedgerLine) => Promise<void>;
  /** Replaces the whole ledger at the end of a run. */
  readonly replaceLedger: (lines: readonly LedgerLine[]) => Promise<void>;
}
