import type { Importer, ImportOptions, Source } from '../importer.ts';
import type { ImportTarget } from './import-target.ts';
import type { ExistingArchive } from './plan/plan-article.ts';
import type { FileKinds } from './write/article-resolver.ts';

/** An import to run: from which source, with which importer, to which archive. */
export interface ImportTask {
  readonly importer: Importer;
  /** Why this importer was chosen, for the report. */
  readonly reason: string;
  readonly source: Source;
  readonly options: ImportOptions;
  readonly target: ImportTarget;
  readonly rules: Pick<ExistingArchive, 'prefix' | 'now' | 'isReservedAddress' | 'reservedAddresses'> &
    FileKinds;
  /** Called after each item; `total` does not change during a run. */
  readonly progress: (done: number, total: number) => void;
}
