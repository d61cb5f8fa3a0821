import { parseArticleBytes } from '#content/articles/read-article.ts';
import { isReservedAddress } from '#content/checks/addresses.ts';
import { mediaTypeOf } from '#content/files/file-kinds.ts';
import { parsePublication } from '#content/publication/publication-file.ts';
import type { Importer, ImportOptions, Source } from '#importers/importer.ts';
import { importArchive } from '#importers/run/import-archive.ts';
import { renderImportLedger, renderLedgerLine } from '#importers/run/import-ledger.ts';
import type { ImportTarget } from '#importers/run/import-target.ts';
import type { ImportReport } from '#importers/run/report/import-report.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { hasErrors, renderProblem } from '#model/problem.ts';
import { reserved } from '#pages/site-addresses.ts';
import { probePicture } from '../../scripts/import/probe-picture.ts';

/** The files of a source by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const publication = `name: The Gazette
tagline: All the news
url: https://gazette.example
language: en
timezone: Europe/London
`;

const { publication: parsed } = parsePublication(publication);
if (!parsed) throw new Error('no publication');
const reservedRules = {
  reservedAddresses: reserved.addresses(parsed),
  isReservedAddress: (address: string) => isReservedAddress(address, reserved),
};

/** Thrown by a write after the last one that is allowed. */
export class SimulatedCrash extends Error {}

export function sourceOf(files: Files, name = 'source'): Source {
  const paths = Object.keys(files).sort();
  return {
    name,
    files: paths.map((path) => {
      const bytes = Buffer.from(files[path] ?? '');
      return {
        path,
        size: bytes.length,
        async *bytes() {
          for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
        },
      };
    }),
  };
}

/** An archive folder and the folder of its import report, in memory. */
export class ArchiveInMemory {
  /** The files of the archive folder by path; copied files as a placeholder. */
  readonly files = new Map<string, string>([['publication.yaml', publication]]);
  /** New texts of articles that an editor has changed. */
  readonly offered = new Map<string, string>();
  readonly sources = new Map<string, string | Uint8Array>();
  ledger = '';
  /** The number of writes so far. */
  writes = 0;
  private lastReport: ImportReport | undefined;

  /** Imports files as `npm run import` does. Throws `SimulatedCrash` after `crashAfter` writes. */
  async import(
    importer: Importer,
    files: Files,
    options: Partial<ImportOptions> & { readonly crashAfter?: number; readonly now?: string } = {},
  ): Promise<ImportReport> {
    const { crashAfter = Number.POSITIVE_INFINITY, now = '2026-01-01T00:00:00Z', ...overrides } = options;
    const report = await importArchive({
      importer,
      reason: 'as requested',
      source: sourceOf(files),
      options: { zone: 'Europe/London', language: 'en', pages: false, ...overrides },
      target: this.target(this.writes + crashAfter),
      rules: { prefix: '', now, ...reservedRules, mediaTypeOf },
      progress: () => {},
    });
    this.lastReport = JSON.parse(JSON.stringify(report));
    return report;
  }

  /** The articles by path. */
  get articles(): Record<string, string> {
    return Object.fromEntries([...this.files].filter(([file]) => file.endsWith('.md')).sort());
  }

  /** The errors that `check` reports for each article. */
  problems(): string[] {
    const parsed = parsePublication(this.files.get('publication.yaml') ?? '');
    const messages = hasErrors(parsed.problems) ? parsed.problems.map(renderProblem) : [];
    if (!parsed.publication) return messages;
    for (const [file, text] of Object.entries(this.articles)) {
      const { problems } = parseArticleBytes(file as ArchiveFile, Buffer.from(text), parsed.publication);
      if (hasErrors(problems)) messages.push(...problems.map(renderProblem));
    }
    return messages;
  }

  private target(lastWrite: number): ImportTarget {
    const write = (act: () => void) => async () => {
      if (this.writes >= lastWrite) throw new SimulatedCrash();
      this.writes++;
      act();
    };
    return {
      files: [...this.files.keys()] as ArchiveFile[],
      addresses: [],
      publication: this.files.get('publication.yaml') ?? '',
      ledger: this.ledger,
      previousReports: new Map(this.lastReport?.articles.map((article) => [article.origin, article])),
      read: async (file) => this.files.get(file),
      probe: probePicture,
      write: (file, text) => write(() => this.files.set(file, text))(),
      copy: (target, file) => write(() => this.files.set(target, `file ${file.path}`))(),
      saveSource: (name, content) => write(() => this.sources.set(name, content))(),
      writeOffered: (file, text) => write(() => this.offered.set(file, text))(),
      appendToLedger: (line) =>
        write(() => {
          this.ledger += renderLedgerLine(line);
        })(),
      replaceLedger: (lines) =>
        write(() => {
          this.ledger = renderImportLedger(lines);
        })(),
    };
  }
}
