import { sha256 } from '#lib/fingerprint.ts';
import type { IndexKind } from '#model/paths.ts';
import { indexKinds } from '#model/paths.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { stateOf } from './article-state.ts';
import { type ConvertedArticle, convertArticle } from './convert-article.ts';
import type { ImportLedger, LedgerArticle, LedgerLine } from './import-ledger.ts';
import type { ImportTask } from './import-task.ts';
import type { NameBook } from './plan/imported-names.ts';
import type { NewEntry } from './plan/name-keys.ts';
import type { PlannedArticle } from './plan/plan-article.ts';
import type { ImportPlan } from './plan/plan-import.ts';
import type { ArticleAccount } from './report/import-report.ts';
import { renderDiff } from './report/render-diff.ts';
import { addRedirects, completePublication, knownNames } from './write/complete-publication.ts';
import { SourceFiles } from './write/source-files.ts';

/** Counts when the way in which articles are made changes what they become. */
const edition = 2;

/** One run of an import: what it has written so far, and what it has to say of it. */
export class ImportRun {
  private readonly task: ImportTask;
  private readonly plan: ImportPlan;
  private readonly names: NameBook;
  private readonly ledger: ImportLedger;
  private readonly files: SourceFiles;
  private readonly accounts: ArticleAccount[] = [];
  private readonly lines = new Map<string, LedgerLine>();
  /** Files of the source that were looked into. */
  private readonly probed = new Set<string>();
  private readonly settings: Buffer;

  constructor(task: ImportTask, plan: ImportPlan, names: NameBook, ledger: ImportLedger) {
    this.task = task;
    this.plan = plan;
    this.names = names;
    this.ledger = ledger;
    this.files = new SourceFiles(task.source, plan.site.roots, task.target.files);
    this.settings = Buffer.from(JSON.stringify([edition, task.given]));
    for (const [path, file] of ledger.files) {
      this.files.remember(path, file);
      this.lines.set(`file ${path}`, { kind: 'file', path, file });
    }
    for (const [path, file] of ledger.begunFiles) this.files.expect(path, file);
    for (const article of ledger.articles.values()) this.lines.set(`article ${article.origin}`, article);
    for (const entry of [...ledger.entries, ...standing(ledger.begun, task.target.publication)])
      this.lines.set(`entry ${entry}`, entryLine(entry));
  }

  /** Paths of the files of the source that articles use. */
  get used(): ReadonlySet<string> {
    return new Set([...this.files.used.values()].map(({ path }) => path));
  }

  async completePublication(entries: ReadonlyMap<IndexKind, readonly NewEntry[]>): Promise<void> {
    const { target } = this.task;
    const after = addRedirects(completePublication(target.publication, entries), this.plan.redirects);
    const added = [...entries].flatMap(([kind, list]) => list.map(({ key }) => `${kind}/${key}`));
    for (const entry of added) await this.note(`entry ${entry}`, { ...entryLine(entry), open: true });
    if (after !== target.publication) await target.write('publication.yaml', after);
    for (const entry of added) await this.note(`entry ${entry}`, entryLine(entry));
  }

  /** Converts one article, unless it stands as it should, and writes what has to be written. */
  async bring(planned: PlannedArticle, article: ImportedArticle): Promise<void> {
    const { target } = this.task;
    const { origin, file } = planned;
    const made = sha256(Buffer.concat([this.settings, Buffer.from(article.source.content)]));
    const record = this.ledger.articles.get(origin);
    const standing = await target.read(file);
    const stands = standing === undefined ? undefined : sha256(standing);
    if (record?.account && record.made === made && stands === record.wrote) {
      this.accounts.push(record.account);
      return;
    }
    const before = target.before.get(origin);
    if (record && before && record.made === made && stands === record.wrote && !record.open) {
      const { diff: _, ...account } = before;
      this.accounts.push({ ...account, state: 'unchanged' });
      return;
    }
    const converted = await this.convert(planned, article);
    const wrote = sha256(converted.text);
    const state = stateOf(record, made, stands, wrote);
    await target.keep(article.source.name, article.source.content);
    const shown = state === 'updated' || state === 'changed on both sides';
    const diff = shown && renderDiff(file, standing ?? '', converted.text);
    const account = structuredClone({
      ...accountOf(planned, article, converted, state),
      ...(diff && { diff }),
    });
    this.accounts.push(account);
    const line = { kind: 'article', origin, file, made, wrote } as const;
    await this.write(state, planned, converted.text, line, record);
    if (state === 'new' || state === 'updated') await target.note({ ...line, open: true, account });
  }

  /** Converts an article; once more when a picture that it uses is not what its name says. */
  private async convert(planned: PlannedArticle, article: ImportedArticle): Promise<ConvertedArticle> {
    const { plan, files, names } = this;
    const { given, rules: kinds } = this.task;
    for (;;) {
      const converted = convertArticle({ article, planned, plan, files, names, given, kinds });
      if (!(await this.correctFiles())) return converted;
    }
  }

  private async correctFiles(): Promise<boolean> {
    const { target, rules } = this.task;
    let corrected = false;
    for (const [place, file] of [...this.files.fresh]) {
      const type = rules.mediaTypeOf(place);
      if (this.probed.has(file.path) || !type?.startsWith('image/')) continue;
      this.probed.add(file.path);
      const ending = await target.probe(file);
      if (ending !== undefined && rules.mediaTypeOf(`x${ending}`) === type) continue;
      this.files.correct(place, file, ending);
      corrected = true;
    }
    return corrected;
  }

  /** Each line is noted before its file is written, so that a run that breaks off is understood by the next. */
  private async write(
    state: ArticleAccount['state'],
    { file }: PlannedArticle,
    text: string,
    line: LedgerArticle,
    record: LedgerArticle | undefined,
  ): Promise<void> {
    const { target } = this.task;
    const key = `article ${line.origin}`;
    const writes = state === 'new' || state === 'updated';
    if (writes) await this.copyFiles();
    this.files.settle(writes || state === 'unchanged');
    switch (state) {
      case 'new':
      case 'updated':
        await this.note(key, { ...line, open: true });
        await target.write(file, text);
        return;
      case 'unchanged':
        await this.note(key, line);
        return;
      case 'changed on both sides':
        await target.offer(file, text);
        await this.note(key, { ...line, ...record, offered: line.made });
        return;
      case 'changed by hand':
      case 'removed by hand':
        return;
    }
  }

  private async copyFiles(): Promise<void> {
    for (const [place, file] of this.files.fresh) {
      const line = { kind: 'file', path: file.path, file: place } as const;
      await this.note(`file ${file.path}`, { ...line, open: true });
      await this.task.target.copy(place, file);
      await this.note(`file ${file.path}`, line);
    }
  }

  private async note(key: string, line: LedgerLine): Promise<void> {
    this.lines.set(key, structuredClone(line));
    await this.task.target.note(line);
  }

  /** Writes the ledger whole; gives the account of every article, in the source’s order. */
  async close(): Promise<readonly ArticleAccount[]> {
    await this.task.target.close([...this.lines.values()]);
    return this.accounts;
  }
}

/** The ledger’s line of `topics/key`. */
function entryLine(entry: string): Extract<LedgerLine, { kind: 'entry' }> {
  const [of = '', key = ''] = entry.split(/\/(.*)/s);
  return { kind: 'entry', of, key };
}

/** Those of the entries that `publication.yaml` has. */
function standing(entries: ReadonlySet<string>, publication: string): string[] {
  if (entries.size === 0) return [];
  const known = indexKinds.flatMap((kind) =>
    knownNames(publication, kind).map(({ key }) => `${kind}/${key}`),
  );
  return known.filter((entry) => entries.has(entry));
}

function accountOf(
  { kind, origin, title, file, aliases }: PlannedArticle,
  { matter, source }: ImportedArticle,
  { characters, differences, keptHtml, changes }: ConvertedArticle,
  state: ArticleAccount['state'],
): ArticleAccount {
  return {
    kind,
    state,
    origin,
    title,
    file,
    draft: matter.draft === true,
    source: { kept: source.name, sha256: sha256(source.content) },
    characters,
    differences,
    keptHtml,
    changes,
    aliases: aliases.length,
  };
}
