import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicationFile } from '#content/publication/publication-file.ts';
import { byCodeUnit } from '#lib/grouping.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { type ArchiveFile, parseArticleFile } from '#model/paths.ts';
import { error, type Problem, top, warning } from '#model/problem.ts';
import { isMarkdown, mediaTypeOf } from './file-kinds.ts';

/** The file name of the ledger of published addresses. */
export const ledgerFile = 'urls.txt';

/** A file in the archive folder. */
export interface ListedFile {
  /** The path in the archive, in Unicode form NFC, with `/`. */
  readonly file: ArchiveFile;
  /** The path on disk, in the original spelling. */
  readonly disk: string;
}

/** A file that is not a valid article. `reason` is `noun` or `noun: detail`; summaries count by the noun. */
export interface OtherFile {
  readonly path: string;
  readonly reason: string;
}

/** The content of an archive folder. Every file is in exactly one list; each list is sorted by path. */
export interface ArchiveListing {
  readonly articles: readonly ListedFile[];
  readonly pages: readonly ListedFile[];
  /** Images and other files that pages can use. */
  readonly files: readonly ListedFile[];
  /** `publication.yaml`, `urls.txt`, README and LICENSE. */
  readonly metadata: readonly ListedFile[];
  readonly other: readonly OtherFile[];
  readonly problems: readonly Problem[];
}

/** Lists an archive folder without reading its files. Symbolic links are errors; hidden folders are not entered. */
export function listArchive(folder: string): ArchiveListing {
  const lister = new Lister();
  lister.listFolder(folder, '');
  const sorted = (files: ListedFile[]) => files.sort((a, b) => byCodeUnit(a.file, b.file));
  return {
    articles: sorted(lister.articles),
    pages: sorted(lister.pages),
    files: sorted(lister.files),
    metadata: sorted(lister.metadata),
    other: lister.other.sort((a, b) => byCodeUnit(a.path, b.path)),
    problems: lister.problems,
  };
}

class Lister {
  readonly articles: ListedFile[] = [];
  readonly pages: ListedFile[] = [];
  readonly files: ListedFile[] = [];
  readonly metadata: ListedFile[] = [];
  readonly other: OtherFile[] = [];
  readonly problems: Problem[] = [];

  listFolder(disk: string, path: string): void {
    const names = new Map<string, string>();
    for (const entry of this.entriesOf(disk, path)) {
      const name = entry.name.normalize('NFC');
      const file = path === '' ? name : `${path}/${name}`;
      const diskPath = join(disk, entry.name);
      if (/^[._]/.test(name)) this.addHidden(file, entry);
      else if (entry.isSymbolicLink()) {
        this.refuse(file, 'symbolic link', 'is a symbolic link', 'replace it with the file itself');
      } else if (this.conflicts(names, name, file)) this.addOther(file, 'name conflict');
      else if (entry.isDirectory()) this.listSubfolder(diskPath, file, name);
      else this.listFile(entry, { file: file as ArchiveFile, disk: diskPath }, name);
    }
  }

  private addHidden(file: string, entry: Dirent): void {
    const isFolder = entry.isDirectory();
    const reason = `${isFolder ? 'hidden folder' : 'hidden file'}: its name begins with . or _`;
    this.addOther(isFolder ? `${file}/` : file, reason);
  }

  /** The entries of a folder, in the same order on every machine. */
  private entriesOf(disk: string, path: string): Dirent[] {
    try {
      return readdirSync(disk, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name));
    } catch (reason) {
      if (path === '') throw reason;
      this.addOther(`${path}/`, 'unreadable folder');
      this.problems.push(error(path, top, 'the folder cannot be read', 'make it readable, or remove it'));
      return [];
    }
  }

  private listSubfolder(disk: string, path: string, name: string): void {
    const nameProblem = portabilityProblem(name);
    if (nameProblem)
      this.problems.push(error(path, top, `the folder name ${nameProblem}`, 'rename the folder'));
    this.listFolder(disk, path);
  }

  /** Reports two names that are the same on some systems. */
  private conflicts(names: Map<string, string>, name: string, file: string): boolean {
    const folded = name.toLowerCase();
    const other = names.get(folded);
    if (other === undefined) {
      names.set(folded, name);
      return false;
    }
    const difference =
      other === name ? 'exists in two spellings that look the same' : `differs from ${other} only in case`;
    this.problems.push(error(file, top, `the name ${difference}`, 'rename one of the two'));
    return true;
  }

  private listFile(entry: Dirent, listed: ListedFile, name: string): void {
    const { file } = listed;
    if (!entry.isFile()) this.refuse(file, 'special file', 'is not a regular file', 'remove it');
    else if (
      file === publicationFile ||
      file === ledgerFile ||
      /^(?:readme|licen[cs]e)(?:\.[a-z]+)*$/i.test(name)
    ) {
      this.metadata.push(listed);
    } else this.listContent(listed, name);
  }

  private listContent(listed: ListedFile, name: string): void {
    const { file } = listed;
    const nameProblem = portabilityProblem(name);
    if (nameProblem) this.problems.push(error(file, top, `the file name ${nameProblem}`, 'rename the file'));
    if (isMarkdown(name)) this.listMarkdown(listed);
    else if (mediaTypeOf(name) !== undefined) this.files.push(listed);
    else this.refuseUnsupported(file);
  }

  private listMarkdown(listed: ListedFile): void {
    const { file } = listed;
    if (/^pages\/.+\.(?:md|markdown)$/.test(file)) this.pages.push(listed);
    else if (parseArticleFile(file)) this.articles.push(listed);
    else {
      const extension = /\.(?:md|markdown)$/.test(file) ? '' : ', with the extension in lower case';
      this.refuse(
        file,
        'undated file',
        'has no date in its path',
        `name an article YEAR/MONTH/DAY-name.md${extension}, such as 2024/12/21-vote.md`,
      );
    }
  }

  private refuseUnsupported(file: string): void {
    this.addOther(file, 'unsupported file');
    const hint = /^publication\.(?:yml|json|toml)$/i.test(file)
      ? `rename it to ${publicationFile}`
      : 'remove it, or start its name with _';
    this.problems.push(warning(file, top, 'the file has a type that is not published', hint));
  }

  private refuse(file: string, reason: string, message: string, hint: string): void {
    this.addOther(file, reason);
    this.problems.push(error(file, top, `the file ${message}`, hint));
  }

  private addOther(path: string, reason: string): void {
    this.other.push({ path, reason });
  }
}
