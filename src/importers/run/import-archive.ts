import type { ArchiveFile, IndexKind } from '#model/paths.ts';
import { type ImportLedger, parseImportLedger } from './import-ledger.ts';
import { ImportRun } from './import-run.ts';
import type { ImportTask } from './import-task.ts';
import { NameBook } from './plan/imported-names.ts';
import type { NewEntry } from './plan/name-keys.ts';
import { type ImportPlan, planImport } from './plan/plan-import.ts';
import type { ImportAccount } from './report/import-report.ts';

/**
 * Brings a foreign archive in: plans everything, completes the publication, then writes article by article, so that
 * only one text is in memory. Stopped anywhere, the next call goes on and ends the same.
 */
export async function importArchive(task: ImportTask): Promise<ImportAccount> {
  const { importer, source, given, target, rules } = task;
  const ledger = parseImportLedger(target.ledger);
  const earlier = new Map([...ledger.articles].map(([origin, { file }]) => [origin, file as ArchiveFile]));
  const ours = new Set<string>(earlier.values());
  const files = target.files.filter((file) => !ours.has(file));
  const opened = await importer.open(source, given);
  const names = new NameBook(target.publication);
  const plan = await planImport(
    opened,
    given,
    { ...rules, files, addresses: target.addresses, given: earlier },
    names,
  );
  const entries = newEntries(names, ledger);
  const run = new ImportRun(task, plan, names, ledger);
  await run.completePublication(entries);
  let at = 0;
  for await (const found of opened.find()) {
    if (found.kind === 'remark') continue;
    const step = plan.steps[at];
    if (step && 'file' in step && 'article' in found) await run.bring(step, found.article);
    task.progress(++at, plan.steps.length);
  }
  const accounts = await run.close();
  return account(task, plan, ledger, entries, accounts, run.used);
}

/** An entry that an editor has taken out of `publication.yaml` again is not added twice. */
function newEntries(names: NameBook, ledger: ImportLedger): Map<IndexKind, NewEntry[]> {
  const added = new Map<IndexKind, NewEntry[]>();
  for (const [kind, entries] of names.added()) {
    added.set(
      kind,
      entries.filter(({ key }) => !ledger.entries.has(`${kind}/${key}`)),
    );
  }
  return added;
}

function account(
  { importer, why, source, rules }: ImportTask,
  { steps, remarks }: ImportPlan,
  ledger: ImportLedger,
  entries: ReadonlyMap<IndexKind, readonly NewEntry[]>,
  articles: ImportAccount['articles'],
  used: ReadonlySet<string>,
): ImportAccount {
  const origins = new Set(articles.map(({ origin }) => origin));
  const unused = source.files.map(({ path }) => path).filter((path) => !used.has(path));
  return {
    format: importer.format,
    why,
    source: source.name,
    found: steps.length,
    articles,
    refused: steps.filter((step) => step.kind === 'refused'),
    leftOut: steps.filter((step) => step.kind === 'left out'),
    remarks,
    entries: Object.fromEntries([...entries].map(([kind, added]) => [kind, added.map(({ key }) => key)])),
    files: {
      used: used.size,
      unused: unused.filter((path) => /^(?:image|audio|video)\/|pdf$/.test(rules.mediaTypeOf(path) ?? '')),
    },
    vanished: [...ledger.articles.values()]
      .filter(({ origin }) => !origins.has(origin))
      .map(({ file }) => file),
  };
}
