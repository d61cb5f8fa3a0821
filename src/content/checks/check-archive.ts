import { checkLedger } from '#content/ledger/check-ledger.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Problem } from '#model/problem.ts';
import { type ArchiveParts, positionOf } from '../archive-parts.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkTranslations } from './check-translations.ts';

/** The result of the cross-file checks. */
export interface CheckedArchive {
  readonly problems: readonly Problem[];
  /** Files that published articles, standalone pages and the publication use. */
  readonly used: ReadonlySet<ArchiveFile>;
  /** Files that only unpublished articles use. */
  readonly withheld: ReadonlySet<ArchiveFile>;
}

/** Runs all cross-file checks: links, images, names, translations, dates, ids, addresses, ledger. */
export function checkArchive(parts: ArchiveParts): CheckedArchive {
  const { problems, used, withheld } = checkReferences(parts);
  const articles = [...parts.articles.values()];
  const each = articles.flatMap((article) => [
    ...checkTranslations(article, parts),
    ...(parts.valid ? checkNames(article, parts.publication) : []),
    ...checkDates(article, parts.now),
  ]);
  const all = [...checkIds(articles), ...checkAddresses(parts), ...checkLedger(parts)];
  return { problems: [...problems, ...each, ...all], used, withheld };
}

/** Reports articles with the same id, which feed readers would treat as one. */
function checkIds(articles: readonly Article[]): Problem[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article) => {
    const { id, file } = article;
    const other = id === undefined ? undefined : first.get(id);
    if (id !== undefined && !other) first.set(id, article);
    return other
      ? [
          error(
            file,
            positionOf(article, 'id'),
            `${other.file} has the same id, ${id}`,
            'change one of the two ids',
          ),
        ]
      : [];
  });
}
