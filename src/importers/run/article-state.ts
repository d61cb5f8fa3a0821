import type { LedgerArticle } from './import-ledger.ts';
import type { ArticleState } from './report/import-report.ts';

/**
 * What has to be done with an article: from what an earlier run noted, `made` of its source now, the fingerprint of
 * the file that stands, and of the file that would be written.
 */
export function stateOf(
  record: LedgerArticle | undefined,
  made: string,
  stands: string | undefined,
  would: string,
): ArticleState {
  if (!record) return 'new';
  if (stands === undefined) return record.open ? 'new' : 'removed by hand';
  if (stands === record.wrote) {
    if (record.open && record.made === made) return 'new';
    return stands === would ? 'unchanged' : 'updated';
  }
  if (stands === would) return 'unchanged';
  return record.made === made || record.offered === made ? 'changed by hand' : 'changed on both sides';
}
