import type { ImportedSite } from '#importers/imported-article.ts';
import type { ImportOptions, Notice, OpenedSource, RejectedItem, SkippedItem } from '#importers/importer.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { assignAliases } from './aliases.ts';
import type { ImportedNames } from './imported-names.ts';
import { OldAddresses } from './old-addresses.ts';
import {
  ArticlePlanner,
  type ExistingArchive,
  type PlacedArticle,
  type PlannedArticle,
} from './plan-article.ts';

/** What happens to each item of a source, decided before a text is converted or a file is written. */
export interface ImportPlan {
  readonly site: ImportedSite;
  /** One step for each item except notices, in the order of the source. */
  readonly steps: readonly (PlannedArticle | SkippedItem | RejectedItem)[];
  readonly notices: readonly Notice[];
  readonly addresses: OldAddresses;
  readonly byFile: ReadonlyMap<ArchiveFile, PlannedArticle>;
  /** By origin, which is the source path for formats with one article per file. */
  readonly byOrigin: ReadonlyMap<string, ArchiveFile>;
  /** Redirects for `publication.yaml`: the old paths of standalone pages, which have no aliases. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Reads a source once and plans each item. Clones what it keeps, because a substring would keep the whole text of its
 * file in memory.
 */
export async function planImport(
  opened: OpenedSource,
  options: ImportOptions,
  existing: ExistingArchive,
  names: ImportedNames,
): Promise<ImportPlan> {
  const planner = new ArticlePlanner(options, existing, names);
  const placedSteps: (PlacedArticle | SkippedItem | RejectedItem)[] = [];
  const notices: Notice[] = [];
  for await (const item of opened.items()) {
    if (item.kind === 'notice') notices.push(item);
    else if (item.kind === 'skipped' || item.kind === 'rejected') placedSteps.push(structuredClone(item));
    else placedSteps.push(structuredClone(planner.plan(item.kind, item.article)));
  }
  const addresses = new OldAddresses(options.url ?? opened.site.url);
  const placed = placedSteps.filter((step): step is PlacedArticle => 'file' in step);
  for (const article of placed) for (const address of article.addresses) addresses.add(address, article.file);
  const aliases = assignAliases(placed, existing);
  const steps = placedSteps.map((step): PlannedArticle | SkippedItem | RejectedItem => {
    if (!('file' in step)) return step;
    const { addresses: _, ...rest } = step;
    return { ...rest, aliases: aliases.byFile.get(step.file) ?? [] };
  });
  const articles = steps.filter((step) => 'file' in step);
  return {
    site: opened.site,
    steps,
    notices,
    addresses,
    byFile: new Map(articles.map((article) => [article.file, article])),
    byOrigin: new Map(articles.map((article) => [article.origin, article.file])),
    redirects: aliases.redirects,
  };
}
