import * as z from 'zod';
import type { ArchiveFile } from '#model/paths.ts';
import type { ArticleAccount } from './report/import-report.ts';

const articleLine = z.object({
  kind: z.literal('article'),
  /** Its identity in the source. */
  origin: z.string(),
  file: z.string(),
  /** Of the source and the settings it was made with. */
  made: z.string(),
  /** Of the file as written. */
  wrote: z.string(),
  /** The `made` of a later source that was laid beside the report, since an editor had changed the file. */
  offered: z.string().optional(),
  /** True until the run that wrote it has come to its end. */
  open: z.boolean().optional(),
  /** What was said of it, until that run’s report holds it. */
  account: z.custom<ArticleAccount>(isAccount).optional(),
});
const fileLine = z.object({
  kind: z.literal('file'),
  path: z.string(),
  file: z.string(),
  /** True until the file is copied. */
  open: z.boolean().optional(),
});
const entryLine = z.object({
  kind: z.literal('entry'),
  of: z.string(),
  key: z.string(),
  /** True until `publication.yaml` has it. */
  open: z.boolean().optional(),
});
const ledgerLine = z.discriminatedUnion('kind', [articleLine, fileLine, entryLine]);

export type LedgerArticle = Readonly<z.output<typeof articleLine>>;
export type LedgerLine = Readonly<z.output<typeof ledgerLine>>;

/** What earlier runs of an import did: one JSON text a line, the last line of one thing counts. */
export interface ImportLedger {
  readonly articles: ReadonlyMap<string, LedgerArticle>;
  /** Places of copied files, by their path in the source. */
  readonly files: ReadonlyMap<string, ArchiveFile>;
  /** Places of files whose copying perhaps did not come to its end. */
  readonly begunFiles: ReadonlyMap<string, ArchiveFile>;
  /** Entries once added to `publication.yaml`: `topics/key`. */
  readonly entries: ReadonlySet<string>;
  /** Entries that a run was about to add when it broke off, perhaps. */
  readonly begun: ReadonlySet<string>;
}

/** Reads a ledger; a last line that was cut short, and any other that is none, is passed over. */
export function parseImportLedger(text: string): ImportLedger {
  const articles = new Map<string, LedgerArticle>();
  const files = new Map<string, ArchiveFile>();
  const begunFiles = new Map<string, ArchiveFile>();
  const entries = new Set<string>();
  const begun = new Set<string>();
  for (const written of text.split('\n')) {
    const line = parseLine(written);
    if (line?.kind === 'article') articles.set(line.origin, line);
    else if (line?.kind === 'file') (line.open ? begunFiles : files).set(line.path, line.file as ArchiveFile);
    else if (line?.kind === 'entry') (line.open ? begun : entries).add(`${line.of}/${line.key}`);
  }
  for (const path of files.keys()) begunFiles.delete(path);
  return { articles, files, begunFiles, entries, begun };
}

function parseLine(written: string): LedgerLine | undefined {
  if (written.trim() === '') return undefined;
  try {
    return ledgerLine.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}

export function renderLedgerLine(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`;
}

function isAccount(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'origin' in value && 'state' in value;
}

/** The whole ledger after a run that came to its end. */
export function renderImportLedger(lines: readonly LedgerLine[]): string {
  return lines
    .map((line) =>
      renderLedgerLine({ ...line, open: undefined, ...(line.kind === 'article' && { account: undefined }) }),
    )
    .join('');
}
