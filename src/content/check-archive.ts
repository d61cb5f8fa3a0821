import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import type { ArchiveParts } from './archive-parts.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkDates } from './check-dates.ts';
import { checkLedger } from './check-ledger.ts';
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
  const others = [...parts.articles.values()].flatMap((article) => [
    ...checkTranslations(article, parts),
    ...(parts.sound ? checkNames(article, parts.publication) : []),
    ...checkDates(article, parts.now),
  ]);
  return { problems: [...problems, ...others, ...checkAddresses(parts), ...checkLedger(parts)], used, held };
}
