import type { Given, Importer, Source } from '../importer.ts';
import type { ImportTarget } from './import-target.ts';
import type { Standing } from './plan/plan-article.ts';
import type { FileKinds } from './write/article-resolver.ts';

/** An import that is asked for. */
export interface ImportTask {
  readonly importer: Importer;
  /** Why the source is of this format. */
  readonly why: string;
  readonly source: Source;
  readonly given: Given;
  readonly target: ImportTarget;
  readonly rules: Pick<Standing, 'prefix' | 'now' | 'isOwnAddress'> & FileKinds;
  /** Called for each thing done; `total` is known from the beginning. */
  readonly progress: (done: number, total: number) => void;
}
