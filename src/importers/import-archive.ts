import { sha256 } from '#lib/fingerprint.ts';
import type { ArchiveFile, IndexKind } from '#model/paths.ts';
import type { ArchiveDesk } from './archive-desk.ts';
import { type ConvertedArticle, convertArticle } from './convert-article.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { Given, Importer, Source } from './importer.ts';
import type { ArticleAccount, ImportAccount } from './reporting/account.ts';
import {
  type ImportLedger,
  type LedgerArticle,
  type LedgerLine,
  parseImportLedger,
} from './reporting/import-ledger.ts';
import { renderDiff } from './reporting/render-diff.ts';
import type { FileKinds } from './writing/article-resolver.ts';
import { addRedirects, completePublication } from './writing/complete-publication.ts';
import { NameBook } from './writing/name-book.ts';
import type { NewEntry } from './writing/names-met.ts';
import { type ImportPlan, type PlannedArticle, planImport, type Standing } from './writing/plan-import.ts';
import { SourceFiles } from './writing/source-files.ts';

/** An import that is asked for. */
export interface ImportTask {
  readonly importer: Importer;
  /** Why the source is of this format. */
  readonly why: string;
  readonly source: Source;
  readonly given: Given;
  readonly desk: ArchiveDesk;
  readonly rules: Pick<Standing, 'prefix' | 'now' | 'isOwnAddress'> & FileKinds;
  /** Called for each thing done; `total` is known from the beginning. */
  readonly progress: (done: number, total: number) => void;
}

/** Counts when the way in which articles are made changes what they become. */
const edition = 1;

/** Brings a foreign archive in: plans everything, completes the publication, then writes article by article. */
export async function importArchive(task: ImportTask): Promise<ImportAccount> {
  const { importer, source, given, desk, rules } = task;
  const ledger = parseImportLedger(desk.ledger);
  const earlier = new Map([...ledger.articles].map(([origin, { file }]) => [origin, file as ArchiveFile]));
  const opened = await importer.open(source, given);
  const names = new NameBook(desk.publication);
  const ours = new Set<string>(earlier.values());
  const standing = {
    ...rules,
    files: desk.files.filter((file) => !ours.has(file)),
    addresses: desk.addresses,
    given: earlier,
  };
  const plan = await planImport(opened, given, standing, names);
  const entries = newEntries(names, ledger);
  const run = new Run(task, plan, names, ledger);
  await run.completePublication(entries);
  let at = 0;
  for await (const found of opened.find()) {
    if (found.kind === 'remark') continue;
    const step = plan.steps[at];
    if (step && 'file' in step && 'article' in found) await run.bring(step, found.article);
    task.progress(++at, plan.steps.length);
  }
  return run.close(entries);
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

class Run {
  private readonly task: ImportTask;
  private readonly plan: ImportPlan;
  private readonly names: NameBook;
  private readonly ledger: ImportLedger;
  private readonly files: SourceFiles;
  private readonly accounts: ArticleAccount[] = [];
  private readonly lines = new Map<string, LedgerLine>();
  private readonly copied = new Set<string>();
  /** Pictures of the source that were looked into. */
  private readonly probed = new Set<string>();
  private readonly settings: string;

  constructor(task: ImportTask, plan: ImportPlan, names: NameBook, ledger: ImportLedger) {
    this.task = task;
    this.plan = plan;
    this.names = names;
    this.ledger = ledger;
    const { source, given, desk } = task;
    this.files = new SourceFiles(source, plan.site.roots, desk.files);
    for (const [path, file] of ledger.files) {
      this.files.remember(path, file);
      this.copied.add(file);
      this.probed.add(path);
      this.lines.set(`file ${path}`, { kind: 'file', path, file });
    }
    for (const article of ledger.articles.values()) this.lines.set(`article ${article.origin}`, article);
    this.settings = JSON.stringify([edition, given]);
  }

  async completePublication(entries: ReadonlyMap<IndexKind, readonly NewEntry[]>): Promise<void> {
    const { desk } = this.task;
    const before = desk.publication;
    const after = addRedirects(completePublication(before, entries), this.plan.redirects);
    for (const [of, added] of entries)
      for (const { key } of added) await this.note(`entry ${of}/${key}`, { kind: 'entry', of, key });
    if (after !== before) await desk.write('publication.yaml', after);
  }

  /** Converts one article, unless it stands as it should, and writes what has to be written. */
  async bring(planned: PlannedArticle, article: ImportedArticle): Promise<void> {
    const { desk } = this.task;
    const made = sha256(Buffer.concat([Buffer.from(this.settings), Buffer.from(article.source.content)]));
    const record = this.ledger.articles.get(planned.origin);
    const standing = await desk.read(planned.file);
    const stands = standing === undefined ? undefined : sha256(standing);
    const account = this.task.desk.before.get(planned.origin);
    if (record && account && record.made === made && stands === record.wrote && !record.open) {
      this.accounts.push({ ...withoutDiff(account), state: 'unchanged' });
      return;
    }
    const converted = await this.convert(planned, article);
    const state = stateOf(record, made, stands, sha256(converted.text));
    const kept = await this.keepSource(article);
    this.accounts.push({
      kind: planned.kind,
      state,
      origin: planned.origin,
      title: planned.title,
      file: planned.file,
      draft: article.matter.draft === true,
      source: kept,
      characters: converted.characters,
      differences: converted.differences,
      keptHtml: converted.keptHtml,
      changes: converted.changes,
      aliases: planned.aliases.length,
      ...((state === 'updated' || state === 'changed on both sides') && {
        diff: renderDiff(planned.file, standing ?? '', converted.text),
      }),
    });
    await this.settle(
      state,
      planned,
      converted,
      { kind: 'article', origin: planned.origin, file: planned.file, made, wrote: sha256(converted.text) },
      record,
    );
  }

  /** Converts an article; once more when a file that it uses is not what its name says. */
  private async convert(planned: PlannedArticle, article: ImportedArticle): Promise<ConvertedArticle> {
    const { given, rules } = this.task;
    for (;;) {
      const converted = convertArticle({
        article,
        planned,
        plan: this.plan,
        files: this.files,
        names: this.names,
        given,
        kinds: rules,
      });
      if (!(await this.correctFiles())) return converted;
    }
  }

  private async correctFiles(): Promise<boolean> {
    let corrected = false;
    for (const [place, file] of [...this.files.copies]) {
      if (this.probed.has(file.path)) continue;
      this.probed.add(file.path);
      if (!this.task.rules.mediaTypeOf(place)?.startsWith('image/')) continue;
      const ending = await this.task.desk.probe(file);
      if (
        ending !== undefined &&
        this.task.rules.mediaTypeOf(`x${ending}`) === this.task.rules.mediaTypeOf(place)
      )
        continue;
      this.files.correct(place, file, ending);
      corrected = true;
    }
    return corrected;
  }

  private async settle(
    state: ArticleAccount['state'],
    { file, origin }: PlannedArticle,
    { text }: ConvertedArticle,
    line: LedgerArticle,
    record: LedgerArticle | undefined,
  ): Promise<void> {
    const { desk } = this.task;
    switch (state) {
      case 'new':
      case 'updated':
        await this.copyFiles();
        await this.note(`article ${origin}`, { ...line, open: true });
        await desk.write(file, text);
        return;
      case 'unchanged':
        await this.note(`article ${origin}`, line);
        return;
      case 'changed on both sides':
        await desk.offer(file, text);
        await this.note(`article ${origin}`, { ...line, ...record, offered: line.made });
        return;
      case 'changed by hand':
      case 'removed by hand':
        return;
    }
  }

  /** Files that the converted text names: each is noted before it is copied, so that a run that breaks off knows it. */
  private async copyFiles(): Promise<void> {
    for (const [place, file] of this.files.copies) {
      if (this.copied.has(place)) continue;
      this.copied.add(place);
      await this.task.desk.copy(place, file);
      await this.note(`file ${file.path}`, { kind: 'file', path: file.path, file: place });
    }
  }

  private async keepSource({ source }: ImportedArticle): Promise<ArticleAccount['source']> {
    await this.task.desk.keep(source.name, source.content);
    return { kept: source.name, sha256: sha256(source.content) };
  }

  private async note(key: string, line: LedgerLine): Promise<void> {
    this.lines.set(key, line);
    await this.task.desk.note(line);
  }

  async close(entries: ReadonlyMap<IndexKind, readonly NewEntry[]>): Promise<ImportAccount> {
    const { importer, why, source, desk } = this.task;
    for (const key of this.ledger.entries) {
      const [of = '', name = ''] = key.split(/\/(.*)/s);
      this.lines.set(`entry ${key}`, { kind: 'entry', of, key: name });
    }
    await desk.close([...this.lines.values()]);
    const { steps, remarks } = this.plan;
    const origins = new Set(this.accounts.map(({ origin }) => origin));
    const used = new Set([...this.files.copies.values()].map(({ path }) => path));
    return {
      format: importer.format,
      why,
      source: source.name,
      found: steps.length,
      articles: this.accounts,
      refused: steps.filter((step) => step.kind === 'refused'),
      leftOut: steps.filter((step) => step.kind === 'left out'),
      remarks,
      entries: Object.fromEntries([...entries].map(([kind, added]) => [kind, added.map(({ key }) => key)])),
      files: {
        copied: used.size,
        unused: source.files
          .map(({ path }) => path)
          .filter((path) => !used.has(path) && this.task.rules.mediaTypeOf(path) !== undefined),
      },
      vanished: [...this.ledger.articles.values()]
        .filter(({ origin }) => !origins.has(origin))
        .map(({ file }) => file),
    };
  }
}

/** What has to be done with an article, from what was written before, what stands, and what would be written. */
export function stateOf(
  record: LedgerArticle | undefined,
  made: string,
  stands: string | undefined,
  would: string,
): ArticleAccount['state'] {
  if (!record) return 'new';
  if (stands === undefined) return record.open ? 'new' : 'removed by hand';
  if (stands === record.wrote) {
    if (record.open && record.made === made) return 'new';
    return stands === would ? 'unchanged' : 'updated';
  }
  if (stands === would) return 'unchanged';
  return record.made === made || record.offered === made ? 'changed by hand' : 'changed on both sides';
}

function withoutDiff({ diff: _, ...account }: ArticleAccount): ArticleAccount {
  return account;
}
