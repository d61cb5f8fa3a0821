import {
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'yaml';
import { listArchive } from '#content/files/list-archive.ts';
import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import { parseImportLedger, renderImportLedger, renderLedgerLine } from '#importers/run/import-ledger.ts';
import type { ImportTarget } from '#importers/run/import-target.ts';
import type { ArticleReport, ImportReport } from '#importers/run/report/import-report.ts';
import { renderHtmlReport } from '#importers/run/report/render-html-report.ts';
import { renderTextReport } from '#importers/run/report/render-text-report.ts';

import { probePicture } from './probe-picture.ts';

/** The folders of an import. */
export interface ImportFolders {
  /** The archive folder. */
  readonly articles: string;
  /** The folder of the report, the ledger and the saved sources. */
  readonly reportFolder: string;
  readonly dryRun: boolean;
}

const ledgerName = 'ledger.jsonl';

/** Opens the archive folder as the target of an import. Every file is written atomically. */
export function openTarget({ articles, reportFolder, dryRun }: ImportFolders): ImportTarget {
  const ledger = readIfExists(join(reportFolder, ledgerName)) ?? '';
  const listing = listArchive(articles);
  const importedFiles = new Set([...parseImportLedger(ledger).articles.values()].map(({ file }) => file));
  const otherArticles = listing.articles.filter(({ file }) => !importedFiles.has(file));
  const reads: Omit<ImportTarget, keyof WriteOperations> = {
    files: [...listing.articles, ...listing.pages, ...listing.files].map(({ file }) => file),
    addresses: otherArticles.flatMap(({ disk }) => aliasesOf(readFileSync(disk, 'utf8'))),
    publication: readIfExists(join(articles, 'publication.yaml')) ?? '',
    ledger,
    previousReports: readPreviousReports(reportFolder),
    read: async (file) => readIfExists(join(articles, file)),
    probe: probePicture,
  };
  return dryRun
    ? { ...reads, ...dryRunOperations }
    : { ...reads, ...writeOperations(articles, reportFolder) };
}

type WriteOperations = Pick<
  ImportTarget,
  'write' | 'copy' | 'saveSource' | 'writeOffered' | 'appendToLedger' | 'replaceLedger'
>;

const doNothing = async (): Promise<void> => {};
const dryRunOperations: WriteOperations = {
  write: doNothing,
  copy: doNothing,
  saveSource: doNothing,
  writeOffered: doNothing,
  appendToLedger: doNothing,
  replaceLedger: doNothing,
};

function writeOperations(articles: string, reportFolder: string): WriteOperations {
  const ledgerFile = join(reportFolder, ledgerName);
  let ledgerDescriptor: number | undefined;
  return {
    write: async (file, text) => writeAtomically(join(articles, file), text),
    copy: async (archivePath, file) => {
      const disk = join(articles, archivePath);
      mkdirSync(dirname(disk), { recursive: true });
      await pipeline(file.bytes(), createWriteStream(temporaryPath(disk)));
      renameSync(temporaryPath(disk), disk);
    },
    saveSource: async (name, content) => {
      const disk = join(reportFolder, 'sources', ...name.split('/'));
      if (statSync(disk, { throwIfNoEntry: false })?.size === Buffer.byteLength(content)) {
        if (readFileSync(disk).equals(Buffer.from(content))) return;
      }
      writeAtomically(disk, content);
    },
    writeOffered: async (file, text) => writeAtomically(join(reportFolder, 'offered', file), text),
    appendToLedger: async (line) => {
      if (ledgerDescriptor === undefined) {
        mkdirSync(reportFolder, { recursive: true });
        ledgerDescriptor = openSync(ledgerFile, 'a');
      }
      writeSync(ledgerDescriptor, renderLedgerLine(line));
    },
    replaceLedger: async (lines) => writeAtomically(ledgerFile, renderImportLedger(lines)),
  };
}

function writeAtomically(disk: string, content: string | Uint8Array): void {
  mkdirSync(dirname(disk), { recursive: true });
  writeFileSync(temporaryPath(disk), content);
  renameSync(temporaryPath(disk), disk);
}

/** A hidden file in the same folder, so that a rename replaces the target atomically. */
function temporaryPath(disk: string): string {
  return join(dirname(disk), '.import.tmp');
}

function readIfExists(disk: string): string | undefined {
  return existsSync(disk) ? readFileSync(disk, 'utf8') : undefined;
}

/** The aliases in the front matter of an article. Invalid front matter has none; `check` reports the error. */
function aliasesOf(text: string): string[] {
  if (!/^aliases:/m.test(text)) return [];
  const split = splitFrontMatter('', text.replace(/\r\n?/g, '\n'));
  if (!('yaml' in split)) return [];
  try {
    const { aliases } = parse(split.yaml, { schema: 'failsafe' }) as { readonly aliases?: unknown };
    return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
  } catch {
    return [];
  }
}

/** The article reports of the last complete run, by origin. */
function readPreviousReports(reportFolder: string): Map<string, ArticleReport> {
  const text = readIfExists(join(reportFolder, 'report.json'));
  if (text === undefined) return new Map();
  try {
    const { articles } = JSON.parse(text) as ImportReport;
    return new Map(articles.map((article) => [article.origin, article]));
  } catch {
    return new Map();
  }
}

/** Writes the report beside the saved sources, as text, HTML and JSON, and the checksums of the sources. */
export function writeReport(reportFolder: string, report: ImportReport): void {
  writeAtomically(join(reportFolder, 'report.txt'), renderTextReport(report));
  for (const [name, page] of renderHtmlReport(report)) writeAtomically(join(reportFolder, name), page);
  const checksums = report.articles.map(({ source }) => `${source.sha256}  sources/${source.kept}\n`);
  writeAtomically(join(reportFolder, 'SHA256SUMS'), checksums.join(''));
  writeAtomically(join(reportFolder, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
}
