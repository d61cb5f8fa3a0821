import type { ImportedSite } from '#importers/imported-article.ts';
import type { Given, LeftOut, OpenedSource, Refused, Remark } from '#importers/importer.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { giveAliases } from './aliases.ts';
import type { NameBook } from './imported-names.ts';
import { OldAddresses } from './old-addresses.ts';
import { type Draft, type PlannedArticle, Planner, type Standing } from './plan-article.ts';

/** What becomes of everything in a source: known before a text is converted or a file written. */
export interface ImportPlan {
  readonly site: ImportedSite;
  /** One for each thing found that is no remark, in the source’s order. */
  readonly steps: readonly (PlannedArticle | LeftOut | Refused)[];
  readonly remarks: readonly Remark[];
  readonly addresses: OldAddresses;
  readonly byFile: ReadonlyMap<ArchiveFile, PlannedArticle>;
  /** By their identity, which for a file of its own is its path in the source. */
  readonly bySource: ReadonlyMap<string, ArchiveFile>;
  /** Old addresses of pages, which have no aliases: for the publication’s redirects. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Goes through a source once and gives everything its place. What is remembered is cloned: a title cut from the text
 * of a file would keep the whole of it in memory.
 */
export async function planImport(
  opened: OpenedSource,
  given: Given,
  standing: Standing,
  names: NameBook,
): Promise<ImportPlan> {
  const planner = new Planner(given, standing, names);
  const steps: (Draft | LeftOut | Refused)[] = [];
  const remarks: Remark[] = [];
  for await (const found of opened.find()) {
    if (found.kind === 'remark') remarks.push(found);
    else if (found.kind === 'left out' || found.kind === 'refused') steps.push(structuredClone(found));
    else steps.push(structuredClone(planner.plan(found.kind, found.article)));
  }
  const addresses = new OldAddresses(given.url ?? opened.site.url);
  const drafts = steps.filter((step): step is Draft => 'file' in step);
  for (const draft of drafts) for (const address of draft.addresses) addresses.add(address, draft.file);
  const aliases = giveAliases(drafts, standing);
  const planned = (step: Draft | LeftOut | Refused): PlannedArticle | LeftOut | Refused => {
    if (!('file' in step)) return step;
    const { addresses: _, ...rest } = step;
    return { ...rest, aliases: aliases.byFile.get(step.file) ?? [] };
  };
  const all = steps.map(planned);
  const articles = all.filter((step) => 'file' in step);
  return {
    site: opened.site,
    steps: all,
    remarks,
    addresses,
    byFile: new Map(articles.map((step) => [step.file, step])),
    bySource: new Map(articles.map((step) => [step.origin, step.file])),
    redirects: aliases.redirects,
  };
}
