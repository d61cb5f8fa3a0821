import type { ArchiveFile, IndexKind } from '#model/paths.ts';
import { type ImportLedger, parseImportLedger } from './import-ledger.ts';
import { ImportRun } from './import-run.ts';
import type { ImportTask } from './import-task.ts';
import { ImportedNames } from './plan/imported-names.ts';
import type { NewEntry } from './plan/name-keys.ts';
import { type ImportPlan, planImport } from './plan/plan-import.ts';
import type { ImportReport } from './report/import-report.ts';

/**
 * Imports an archive: plans everything, completes `publication.yaml`, then converts and writes one article at a time to
 * limit memory use. If interrupted, the next call continues and produces the same result.
 */
export async function importArchive(task: ImportTask): Promise<ImportReport> {
  const { importer, source, options, target, rules } = task;
  const ledger = parseImportLedger(target.ledger);
  const previousFiles = new Map(
    [...ledger.articles].map(([origin, { file }]) => [origin, file as ArchiveFile]),
  );
  const imported = new Set<string>(previousFiles.values());
  const files = target.files.filter((file) => !imported.has(file));
  const opened = await importer.open(source, options);
  const names = new ImportedNames(target.publication);
  const existing = { ...rules, files, addresses: target.addresses, previousFiles };
  const plan = await planImport(opened, options, existing, names);
  const entries = entriesToAdd(names, ledger);
  const run = new ImportRun(task, plan, names, ledger);
  await run.completePublication(entries);
  let done = 0;
  for await (const item of opened.items()) {
    if (item.kind === 'notice') continue;
    const step = plan.steps[done];
    if (step && 'file' in step && 'article' in item) await run.importArticle(step, item.article);
    task.progress(++done, plan.steps.length);
  }
  const articles = await run.close();
  return buildReport(task, plan, ledger, entries, articles, run.usedPaths);
}

/** New entries of `publication.yaml`, without those that an earlier run added and an editor removed. */
function entriesToAdd(names: ImportedNames, ledger: ImportLedger): Map<IndexKind, NewEntry[]> {
  const added = new Map<IndexKind, NewEntry[]>();
  for (const [kind, entries] of names.newEntries()) {
    added.set(
      kind,
      entries.filter(({ key }) => !ledger.entries.has(`${kind}/${key}`)),
    );
  }
  return added;
}

function buildReport(
  { importer, reason, source, rules }: ImportTask,
  { steps, notices }: ImportPlan,
  ledger: ImportLedger,
  entries: ReadonlyMap<IndexKind, readonly NewEntry[]>,
  articles: ImportReport['articles'],
  usedPaths: ReadonlySet<string>,
): ImportReport {
  const origins = new Set(articles.map(({ origin }) => origin));
  const unused = source.files.map(({ path }) => path).filter((path) => !usedPaths.has(path));
  return {
    format: importer.format,
    reason,
    source: source.name,
    found: steps.length,
    articles,
    rejected: steps.filter((step) => step.kind === 'rejected'),
    skipped: steps.filter((step) => step.kind === 'skipped'),
    notices,
    entries: Object.fromEntries([...entries].map(([kind, added]) => [kind, added.map(({ key }) => key)])),
    files: {
      used: usedPaths.size,
      unused: unused.filter((path) => /^(?:image|audio|video)\/|pdf$/.test(rules.mediaTypeOf(path) ?? '')),
    },
    vanished: [...ledger.articles.values()]
      .filter(({ origin }) => !origins.has(origin))
      .map(({ file }) => file),
  };
}
