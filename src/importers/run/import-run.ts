import { sha256 } from '#lib/fingerprint.ts';
import type { IndexKind } from '#model/paths.ts';
import { indexKinds } from '#model/paths.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { decideState } from './article-state.ts';
import { type ConvertedArticle, convertArticle } from './convert-article.ts';
import type { ImportLedger, LedgerArticle, LedgerLine } from './import-ledger.ts';
import type { ImportTask } from './import-task.ts';
import type { ImportedNames } from './plan/imported-names.ts';
import type { NewEntry } from './plan/name-keys.ts';
import type { PlannedArticle } from './plan/plan-article.ts';
import type { ImportPlan } from './plan/plan-import.ts';
import type { ArticleReport } from './report/import-report.ts';
import { renderDiff } from './report/render-diff.ts';
import { addRedirects, completePublication, existingEntries } from './write/complete-publication.ts';
import { SourceFiles } from './write/source-files.ts';

/** Increase this whenever the same source would be converted differently. */
const converterVersion = 3;

/** One run of an import: the files it has written so far, its ledger and its report. */
export class ImportRun {
  private readonly task: ImportTask;
  private readonly plan: ImportPlan;
  private readonly names: ImportedNames;
  private readonly ledger: ImportLedger;
  private readonly files: SourceFiles;
  private readonly reports: ArticleReport[] = [];
  private readonly ledgerLines = new Map<string, LedgerLine>();
  /** Paths of the source files whose type has been checked. */
  private readonly probed = new Set<string>();
  private readonly optionsKey: Buffer;

  constructor(task: ImportTask, plan: ImportPlan, names: ImportedNames, ledger: ImportLedger) {
    this.task = task;
    this.plan = plan;
    this.names = names;
    this.ledger = ledger;
    this.files = new SourceFiles(task.source, plan.site.roots, task.target.files);
    this.optionsKey = Buffer.from(JSON.stringify([converterVersion, task.options]));
    for (const [path, file] of ledger.files) {
      this.files.restore(path, file);
      this.ledgerLines.set(`file ${path}`, { kind: 'file', path, file });
    }
    for (const [path, file] of ledger.unconfirmedFiles) this.files.reserve(path, file);
    for (const article of ledger.articles.values())
      this.ledgerLines.set(`article ${article.origin}`, article);
    const confirmed = entriesIn(task.target.publication, ledger.unconfirmedEntries);
    for (const entry of [...ledger.entries, ...confirmed])
      this.ledgerLines.set(`entry ${entry}`, entryLine(entry));
  }

  /** Paths of the source files that articles use. */
  get usedPaths(): ReadonlySet<string> {
    return new Set([...this.files.used.values()].map(({ path }) => path));
  }

  async completePublication(entries: ReadonlyMap<IndexKind, readonly NewEntry[]>): Promise<void> {
    const { target } = this.task;
    const yaml = addRedirects(completePublication(target.publication, entries), this.plan.redirects);
    const added = [...entries].flatMap(([kind, list]) => list.map(({ key }) => `${kind}/${key}`));
    for (const entry of added) await this.record(`entry ${entry}`, { ...entryLine(entry), open: true });
    if (yaml !== target.publication) await target.write('publication.yaml', yaml);
    for (const entry of added) await this.record(`entry ${entry}`, entryLine(entry));
  }

  /** Converts one article, unless its file is up to date, and writes what has changed. */
  async importArticle(planned: PlannedArticle, article: ImportedArticle): Promise<void> {
    const { target } = this.task;
    const { origin, file } = planned;
    const made = sha256(Buffer.concat([this.optionsKey, Buffer.from(article.source.content)]));
    const previous = this.ledger.articles.get(origin);
    const existing = await target.read(file);
    const existingHash = existing === undefined ? undefined : sha256(existing);
    if (previous?.made === made && previous.wrote === existingHash) {
      const report = this.previousReport(previous);
      if (report) {
        this.reports.push(report);
        return;
      }
    }
    const converted = await this.convert(planned, article);
    const wrote = sha256(converted.text);
    const state = decideState(previous, made, existingHash, wrote);
    await target.saveSource(article.source.name, article.source.content);
    const hasDiff = state === 'updated' || state === 'conflicting';
    const diff = hasDiff && renderDiff(file, existing ?? '', converted.text);
    const report = structuredClone({
      ...describeArticle(planned, article, converted, state),
      ...(diff && { diff }),
    });
    this.reports.push(report);
    const line = { kind: 'article', origin, file, made, wrote } as const;
    await this.write(state, planned, converted.text, line, previous);
    if (state === 'new' || state === 'updated') await target.appendToLedger({ ...line, open: true, report });
  }

  /** The report of an article that is up to date: from an interrupted run, or from the last complete one. */
  private previousReport(previous: LedgerArticle): ArticleReport | undefined {
    if (previous.report) return previous.report;
    const reported = previous.open ? undefined : this.task.target.previousReports.get(previous.origin);
    if (!reported) return undefined;
    const { diff: _, ...report } = reported;
    return { ...report, state: 'unchanged' };
  }

  /** Converts an article, and again if an image that it uses turns out to have the wrong file extension. */
  private async convert(planned: PlannedArticle, article: ImportedArticle): Promise<ConvertedArticle> {
    const { plan, files, names } = this;
    const { options, rules: kinds } = this.task;
    for (;;) {
      const converted = convertArticle({ article, planned, plan, files, names, options, kinds });
      if (!(await this.correctExtensions())) return converted;
    }
  }

  private async correctExtensions(): Promise<boolean> {
    const { target, rules } = this.task;
    let changed = false;
    for (const [archivePath, file] of [...this.files.pending]) {
      const type = rules.mediaTypeOf(archivePath);
      if (this.probed.has(file.path) || !type?.startsWith('image/')) continue;
      this.probed.add(file.path);
      const extension = await target.probe(file);
      if (extension !== undefined && rules.mediaTypeOf(`x${extension}`) === type) continue;
      this.files.setExtension(archivePath, file, extension);
      changed = true;
    }
    return changed;
  }

  /** Adds each ledger line before it writes the file, so that the next run can recover from an interruption. */
  private async write(
    state: ArticleReport['state'],
    { file }: PlannedArticle,
    text: string,
    line: LedgerArticle,
    previous: LedgerArticle | undefined,
  ): Promise<void> {
    const { target } = this.task;
    const key = `article ${line.origin}`;
    const writes = state === 'new' || state === 'updated';
    if (writes) await this.copyFiles();
    if (writes || state === 'unchanged') this.files.commit();
    else this.files.rollBack();
    switch (state) {
      case 'new':
      case 'updated':
        await this.record(key, { ...line, open: true });
        await target.write(file, text);
        return;
      case 'unchanged':
        await this.record(key, line);
        return;
      case 'conflicting':
        await target.writeOffered(file, text);
        await this.record(key, { ...line, ...previous, offered: line.made });
        return;
      case 'edited':
      case 'removed':
        return;
    }
  }

  private async copyFiles(): Promise<void> {
    for (const [archivePath, file] of this.files.pending) {
      const line = { kind: 'file', path: file.path, file: archivePath } as const;
      await this.record(`file ${file.path}`, { ...line, open: true });
      await this.task.target.copy(archivePath, file);
      await this.record(`file ${file.path}`, line);
    }
  }

  private async record(key: string, line: LedgerLine): Promise<void> {
    this.ledgerLines.set(key, structuredClone(line));
    await this.task.target.appendToLedger(line);
  }

  /** Replaces the ledger and returns the reports of all articles, in the order of the source. */
  async close(): Promise<readonly ArticleReport[]> {
    await this.task.target.replaceLedger([...this.ledgerLines.values()]);
    return this.reports;
  }
}

/** The ledger line of an entry such as `topics/key`. */
function entryLine(entry: string): Extract<LedgerLine, { kind: 'entry' }> {
  const [of = '', key = ''] = entry.split(/\/(.*)/s);
  return { kind: 'entry', of, key };
}

/** Those of the given entries that a `publication.yaml` contains. */
function entriesIn(yaml: string, entries: ReadonlySet<string>): string[] {
  if (entries.size === 0) return [];
  const existing = indexKinds.flatMap((kind) =>
    existingEntries(yaml, kind).map(({ key }) => `${kind}/${key}`),
  );
  return existing.filter((entry) => entries.has(entry));
}

function describeArticle(
  { kind, origin, title, file, aliases }: PlannedArticle,
  { frontMatter, source }: ImportedArticle,
  { characters, differences, keptHtml, changes }: ConvertedArticle,
  state: ArticleReport['state'],
): ArticleReport {
  return {
    kind,
    state,
    origin,
    title,
    file,
    draft: frontMatter.draft === true,
    source: { kept: source.name, sha256: sha256(source.content) },
    characters,
    differences,
    keptHtml,
    changes,
    aliases: aliases.length,
  };
}
