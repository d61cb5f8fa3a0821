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
import type { ArticleAccount, ImportAccount } from '#importers/run/report/import-report.ts';
import { renderHtmlReport } from '#importers/run/report/render-html-report.ts';
import { renderTextReport } from '#importers/run/report/render-text-report.ts';

import { probePicture } from './probe-picture.ts';

/** Where an import reads and writes. */
export interface Places {
  /** The archive folder. */
  readonly articles: string;
  /** The folder of the report, the ledger of the import and the kept sources. */
  readonly report: string;
  readonly dryRun: boolean;
}

const ledgerName = 'ledger.jsonl';

/** The desk of an import over folders of this machine: each file appears whole or not at all. */
export function openTarget({ articles, report, dryRun }: Places): ImportTarget {
  const ledger = readIf(join(report, ledgerName)) ?? '';
  const listing = listArchive(articles);
  const ours = new Set([...parseImportLedger(ledger).articles.values()].map(({ file }) => file));
  const others = listing.articles.filter(({ file }) => !ours.has(file));
  const reads: Pick<
    ImportTarget,
    'files' | 'addresses' | 'publication' | 'ledger' | 'before' | 'read' | 'probe'
  > = {
    files: [...listing.articles, ...listing.pages, ...listing.files].map(({ file }) => file),
    addresses: others.flatMap(({ disk }) => aliasesOf(readFileSync(disk, 'utf8'))),
    publication: readIf(join(articles, 'publication.yaml')) ?? '',
    ledger,
    before: accountsBefore(report),
    read: async (file) => readIf(join(articles, file)),
    probe: probePicture,
  };
  return dryRun ? { ...reads, ...idleHands } : { ...reads, ...hands(articles, report) };
}

type Hands = Pick<ImportTarget, 'write' | 'copy' | 'keep' | 'offer' | 'note' | 'close'>;

const nothing = async (): Promise<void> => {};
/** The hands of a dry run. */
const idleHands: Hands = {
  write: nothing,
  copy: nothing,
  keep: nothing,
  offer: nothing,
  note: nothing,
  close: nothing,
};

function hands(articles: string, report: string): Hands {
  const ledgerFile = join(report, ledgerName);
  let log: number | undefined;
  return {
    write: async (file, text) => writeWhole(join(articles, file), text),
    copy: async (place, file) => {
      const disk = join(articles, place);
      mkdirSync(dirname(disk), { recursive: true });
      await pipeline(file.bytes(), createWriteStream(beside(disk)));
      renameSync(beside(disk), disk);
    },
    keep: async (name, content) => {
      const disk = join(report, 'sources', ...name.split('/'));
      if (statSync(disk, { throwIfNoEntry: false })?.size === Buffer.byteLength(content)) {
        if (readFileSync(disk).equals(Buffer.from(content))) return;
      }
      writeWhole(disk, content);
    },
    offer: async (file, text) => writeWhole(join(report, 'offered', file), text),
    note: async (line) => {
      if (log === undefined) {
        mkdirSync(report, { recursive: true });
        log = openSync(ledgerFile, 'a');
      }
      writeSync(log, renderLedgerLine(line));
    },
    close: async (lines) => writeWhole(ledgerFile, renderImportLedger(lines)),
  };
}

function writeWhole(disk: string, content: string | Uint8Array): void {
  mkdirSync(dirname(disk), { recursive: true });
  writeFileSync(beside(disk), content);
  renameSync(beside(disk), disk);
}

/** A hidden name in the same folder, so that the last step is a rename. */
function beside(disk: string): string {
  return join(dirname(disk), '.import.tmp');
}

function readIf(disk: string): string | undefined {
  return existsSync(disk) ? readFileSync(disk, 'utf8') : undefined;
}

/** The aliases of an article of another hand; a file that cannot be read has none here, `check` says why. */
function aliasesOf(text: string): string[] {
  if (!/^aliases:/m.test(text)) return [];
  const split = splitFrontMatter('', text.replace(/\r\n?/g, '\n'));
  if (!('yaml' in split)) return [];
  try {
    const { aliases } = parse(split.yaml, { schema: 'failsafe' }) as { readonly aliases?: unknown };
    return Array.isArray(aliases) ? aliases.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** The accounts of the last run that came to its end. */
function accountsBefore(report: string): Map<string, ArticleAccount> {
  const text = readIf(join(report, 'report.json'));
  if (text === undefined) return new Map();
  try {
    const { articles } = JSON.parse(text) as ImportAccount;
    return new Map(articles.map((article) => [article.origin, article]));
  } catch {
    return new Map();
  }
}

/** Writes the report beside the kept sources: text, JSON, pages to browse, and the sums of the sources. */
export function writeReport(report: string, account: ImportAccount): void {
  writeWhole(join(report, 'report.txt'), renderTextReport(account));
  for (const [name, page] of renderHtmlReport(account)) writeWhole(join(report, name), page);
  const sums = account.articles.map(({ source }) => `${source.sha256}  sources/${source.kept}\n`);
  writeWhole(join(report, 'SHA256SUMS'), sums.join(''));
  writeWhole(join(report, 'report.json'), `${JSON.stringify(account, null, 1)}\n`);
}
