import type { LedgerArticle } from './import-ledger.ts';
import type { ArticleState } from './report/import-report.ts';

/**
 * Decides what to do with an article. `previous` is its line in the ledger, `made` the hash of its source now;
 * `existing` and `output` are the hashes of the file in the archive and of the file as it would be written.
 */
export function decideState(
  previous: LedgerArticle | undefined,
  made: string,
  existing: string | undefined,
  output: string,
): ArticleState {
  if (!previous) return 'new';
  if (existing === undefined) return previous.open ? 'new' : 'removed';
  if (existing === previous.wrote) {
    if (previous.open && previous.made === made) return 'new';
    return existing === output ? 'unchanged' : 'updated';
  }
  if (existing === output) return 'unchanged';
  return previous.made === made || previous.offered === made ? 'edited' : 'conflicting';
}
