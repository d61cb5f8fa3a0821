import { parseArticleBytes } from '#content/articles/read-article.ts';
import { isOwnAddress } from '#content/checks/addresses.ts';
import { mediaTypeOf } from '#content/files/file-kinds.ts';
import { parsePublication } from '#content/publication/publication-file.ts';
import type { Given, Importer, Source } from '#importers/importer.ts';
import { importArchive } from '#importers/run/import-archive.ts';
import { renderImportLedger, renderLedgerLine } from '#importers/run/import-ledger.ts';
import type { ImportTarget } from '#importers/run/import-target.ts';
import type { ImportAccount } from '#importers/run/report/import-report.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { hasErrors, renderProblem } from '#model/problem.ts';
import { probePicture } from '../../scripts/import/probe-picture.ts';

/** The files of a source by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const publication = `name: The Gazette
tagline: All the news
url: https://gazette.example
language: en
timezone: Europe/London
`;

/** Says that the power went off: thrown by the write after the last that was allowed. */
export class PowerCut extends Error {}

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

/** An archive folder and the folder of its import’s report, held in memory. */
export class ArchiveInMemory {
  /** Everything in the archive folder by path: articles as text. */
  readonly files = new Map<string, string>([['publication.yaml', publication]]);
  /** New texts that were laid beside the report. */
  readonly offered = new Map<string, string>();
  readonly sources = new Map<string, string | Uint8Array>();
  ledger = '';
  /** How often something was written. */
  writes = 0;
  private account: ImportAccount | undefined;

  /** Imports, as `npm run import` does; `powerFor` writes it goes well, then comes the `PowerCut`. */
  async bring(
    importer: Importer,
    files: Files,
    given: Partial<Given> & { readonly powerFor?: number; readonly now?: string } = {},
  ): Promise<ImportAccount> {
    const { powerFor = Number.POSITIVE_INFINITY, now = '2026-01-01T00:00:00Z', ...said } = given;
    const account = await importArchive({
      importer,
      why: 'as asked',
      source: sourceOf(files),
      given: { zone: 'Europe/London', language: 'en', pages: false, ...said },
      target: this.target(this.writes + powerFor),
      rules: { prefix: '', now, isOwnAddress, mediaTypeOf },
      progress: () => {},
    });
    this.account = JSON.parse(JSON.stringify(account));
    return account;
  }

  /** The articles by path. */
  get articles(): Record<string, string> {
    return Object.fromEntries([...this.files].filter(([file]) => file.endsWith('.md')).sort());
  }

  /** What `check` says against the articles one by one; empty when nothing. */
  problems(): string[] {
    const parsed = parsePublication(this.files.get('publication.yaml') ?? '');
    const said = hasErrors(parsed.problems) ? parsed.problems.map(renderProblem) : [];
    if (!parsed.publication) return said;
    for (const [file, text] of Object.entries(this.articles)) {
      const { problems } = parseArticleBytes(file as ArchiveFile, Buffer.from(text), parsed.publication);
      if (hasErrors(problems)) said.push(...problems.map(renderProblem));
    }
    return said;
  }

  private target(lastWrite: number): ImportTarget {
    const write = (act: () => void) => async () => {
      if (this.writes >= lastWrite) throw new PowerCut();
      this.writes++;
      act();
    };
    return {
      files: [...this.files.keys()] as ArchiveFile[],
      addresses: [],
      publication: this.files.get('publication.yaml') ?? '',
      ledger: this.ledger,
      before: new Map(this.account?.articles.map((one) => [one.origin, one])),
      read: async (file) => this.files.get(file),
      probe: probePicture,
      write: (file, text) => write(() => this.files.set(file, text))(),
      copy: (place, file) => write(() => this.files.set(place, `file ${file.path}`))(),
      keep: (name, content) => write(() => this.sources.set(name, content))(),
      offer: (file, text) => write(() => this.offered.set(file, text))(),
      note: (line) =>
        write(() => {
          this.ledger += renderLedgerLine(line);
        })(),
      close: (lines) =>
        write(() => {
          this.ledger = renderImportLedger(lines);
        })(),
    };
  }
}
