import * as z from 'zod';
import type { ArchiveFile } from '#model/paths.ts';
import type { ArticleReport } from './report/import-report.ts';

const articleLine = z.object({
  kind: z.literal('article'),
  /** Identifies the article in the source. */
  origin: z.string(),
  file: z.string(),
  /** SHA-256 of the source and the import options. */
  made: z.string(),
  /** SHA-256 of the file as written. */
  wrote: z.string(),
  /** The `made` of a newer source whose text was saved beside the report because an editor had changed the file. */
  offered: z.string().optional(),
  /** True until the run that wrote the file is complete. */
  open: z.boolean().optional(),
  /** The report of the article, until the report of the run contains it. */
  report: z.custom<ArticleReport>(isArticleReport).optional(),
});
const fileLine = z.object({
  kind: z.literal('file'),
  path: z.string(),
  file: z.string(),
  /** True until the file has been copied. */
  open: z.boolean().optional(),
});
const entryLine = z.object({
  kind: z.literal('entry'),
  of: z.string(),
  key: z.string(),
  /** True until `publication.yaml` contains the entry. */
  open: z.boolean().optional(),
});
const ledgerLine = z.discriminatedUnion('kind', [articleLine, fileLine, entryLine]);

export type LedgerArticle = Readonly<z.output<typeof articleLine>>;
export type LedgerLine = Readonly<z.output<typeof ledgerLine>>;

/** What earlier runs of an import did. The file holds one JSON object per line; the last line for an item counts. */
export interface ImportLedger {
  readonly articles: ReadonlyMap<string, LedgerArticle>;
  /** Archive paths of copied files, by their path in the source. */
  readonly files: ReadonlyMap<string, ArchiveFile>;
  /** Archive paths of files that an interrupted run may not have copied completely. */
  readonly unconfirmedFiles: ReadonlyMap<string, ArchiveFile>;
  /** Entries that were added to `publication.yaml`, such as `topics/key`. */
  readonly entries: ReadonlySet<string>;
  /** Entries that an interrupted run may not have added. */
  readonly unconfirmedEntries: ReadonlySet<string>;
}

/** Parses a ledger. Ignores lines that are not valid, such as a last line that was cut off. */
export function parseImportLedger(text: string): ImportLedger {
  const articles = new Map<string, LedgerArticle>();
  const files = new Map<string, ArchiveFile>();
  const unconfirmedFiles = new Map<string, ArchiveFile>();
  const entries = new Set<string>();
  const unconfirmedEntries = new Set<string>();
  for (const raw of text.split('\n')) {
    const line = parseLine(raw);
    if (line?.kind === 'article') articles.set(line.origin, line);
    else if (line?.kind === 'file')
      (line.open ? unconfirmedFiles : files).set(line.path, line.file as ArchiveFile);
    else if (line?.kind === 'entry') (line.open ? unconfirmedEntries : entries).add(`${line.of}/${line.key}`);
  }
  for (const path of files.keys()) unconfirmedFiles.delete(path);
  return { articles, files, unconfirmedFiles, entries, unconfirmedEntries };
}

function parseLine(raw: string): LedgerLine | undefined {
  if (raw.trim() === '') return undefined;
  try {
    return ledgerLine.safeParse(JSON.parse(raw)).data;
  } catch {
    return undefined;
  }
}

export function renderLedgerLine(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`;
}

function isArticleReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'origin' in value && 'state' in value;
}

/** The ledger of a complete run, without the marks of unfinished work. */
export function renderImportLedger(lines: readonly LedgerLine[]): string {
  return lines
    .map((line) =>
      renderLedgerLine({ ...line, open: undefined, ...(line.kind === 'article' && { report: undefined }) }),
    )
    .join('');
}
