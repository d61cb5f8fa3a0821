import { checkLedger } from '#content/ledger/check-ledger.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Problem } from '#model/problem.ts';
import { type ArchiveParts, placeIn } from '../archive-parts.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkTranslations } from './check-translations.ts';

/** What the parts of an archive say of each other. */
export interface CheckedArchive {
  readonly problems: readonly Problem[];
  /** Files that published articles, hand-written pages and the publication use. */
  readonly used: ReadonlySet<ArchiveFile>;
  /** Files that only unpublished articles use. */
  readonly held: ReadonlySet<ArchiveFile>;
}

/** Holds the parts of an archive against each other: links, pictures, names, translations, dates, addresses, ledger. */
export function checkArchive(parts: ArchiveParts): CheckedArchive {
  const { problems, used, held } = checkReferences(parts);
  const articles = [...parts.articles.values()];
  const each = articles.flatMap((article) => [
    ...checkTranslations(article, parts),
    ...(parts.sound ? checkNames(article, parts.publication) : []),
    ...checkDates(article, parts.now),
  ]);
  const all = [...checkIds(articles), ...checkAddresses(parts), ...checkLedger(parts)];
  return { problems: [...problems, ...each, ...all], used, held };
}

/** Articles that feed readers would take for one. */
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
            placeIn(article, 'id'),
            `${other.file} has the id ${id} too`,
            'let only one of the two have it',
          ),
        ]
      : [];
  });
}
