import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicationFile } from '#content/publication/publication-file.ts';
import { byCodeUnit } from '#lib/grouping.ts';
import { unportable } from '#lib/portable-name.ts';
import { type ArchiveFile, parseArticleFile } from '#model/paths.ts';
import { error, type Problem, top, warning } from '#model/problem.ts';
import { isMarkdown, mediaTypeOf } from './file-kinds.ts';

/** The name of the ledger of published addresses. */
export const ledgerFile = 'urls.txt';

/** A file of the archive folder. */
export interface ListedFile {
  /** Its path in the archive, in Unicode’s form C, with `/`. */
  readonly file: ArchiveFile;
  /** Its path on this machine, as the disk spells it. */
  readonly disk: string;
}

/** A file that is not published, and why. */
export interface OtherFile {
  readonly path: string;
  readonly reason: string;
}

/** What lies in an archive folder. Every file is in exactly one of the lists; each is sorted by path. */
export interface ArchiveListing {
  readonly articles: readonly ListedFile[];
  readonly pages: readonly ListedFile[];
  /** Pictures and other files that pages may use. */
  readonly files: readonly ListedFile[];
  /** `publication.yaml`, `urls.txt`, README and LICENSE. */
  readonly known: readonly ListedFile[];
  readonly other: readonly OtherFile[];
  readonly problems: readonly Problem[];
}

/** Lists an archive folder without reading a file. Symbolic links are refused, hidden names not entered. */
export function listArchive(folder: string): ArchiveListing {
  const walk = new Walk();
  walk.enter(folder, '');
  const sorted = (files: ListedFile[]) => files.sort((a, b) => byCodeUnit(a.file, b.file));
  return {
    articles: sorted(walk.articles),
    pages: sorted(walk.pages),
    files: sorted(walk.files),
    known: sorted(walk.known),
    other: walk.other.sort((a, b) => byCodeUnit(a.path, b.path)),
    problems: walk.problems,
  };
}

class Walk {
  readonly articles: ListedFile[] = [];
  readonly pages: ListedFile[] = [];
  readonly files: ListedFile[] = [];
  readonly known: ListedFile[] = [];
  readonly other: OtherFile[] = [];
  readonly problems: Problem[] = [];

  enter(disk: string, path: string): void {
    const seen = new Map<string, string>();
    for (const entry of this.entriesOf(disk, path)) {
      const name = entry.name.normalize('NFC');
      const file = path === '' ? name : `${path}/${name}`;
      const inside = join(disk, entry.name);
      if (/^[._]/.test(name))
        this.leave(entry.isDirectory() ? `${file}/` : file, 'hidden: its name begins with . or _');
      else if (entry.isSymbolicLink()) {
        this.refuse(file, 'a symbolic link', 'is a symbolic link', 'put the file itself here');
      } else if (this.isTaken(seen, name, file)) this.leave(file, 'its name clashes with another');
      else if (entry.isDirectory()) this.enterFolder(inside, file, name);
      else this.list(entry, { file: file as ArchiveFile, disk: inside }, name);
    }
  }

  /** The names in a folder, in the same order on every machine. */
  private entriesOf(disk: string, path: string): Dirent[] {
    try {
      return readdirSync(disk, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name));
    } catch (reason) {
      if (path === '') throw reason;
      this.leave(`${path}/`, 'unreadable');
      this.problems.push(error(path, top, 'the folder cannot be read', 'let it be read, or take it out'));
      return [];
    }
  }

  private enterFolder(disk: string, path: string, name: string): void {
    const clash = unportable(name);
    if (clash) this.problems.push(error(path, top, `the folder’s name ${clash}`, 'give it another name'));
    this.enter(disk, path);
  }

  /** Two names that some systems hold for one. */
  private isTaken(seen: Map<string, string>, name: string, file: string): boolean {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) {
      seen.set(folded, name);
      return false;
    }
    const what =
      other === name ? 'is spelt in two ways that look alike' : `differs from ${other} only in capitals`;
    this.problems.push(error(file, top, `the name ${what}`, 'give one of the two another name'));
    return true;
  }

  private list(entry: Dirent, listed: ListedFile, name: string): void {
    const { file } = listed;
    if (!entry.isFile()) this.refuse(file, 'no regular file', 'is no regular file', 'take it out');
    else if (
      file === publicationFile ||
      file === ledgerFile ||
      /^(?:readme|licen[cs]e)(?:\.[a-z]+)*$/i.test(name)
    ) {
      this.known.push(listed);
    } else this.listContent(listed, name);
  }

  private listContent(listed: ListedFile, name: string): void {
    const { file } = listed;
    const clash = unportable(name);
    if (clash) this.problems.push(error(file, top, `the name ${clash}`, 'give the file another name'));
    if (isMarkdown(name)) this.listMarkdown(listed);
    else if (mediaTypeOf(name) !== undefined) this.files.push(listed);
    else this.leaveStranger(file);
  }

  private listMarkdown(listed: ListedFile): void {
    const { file } = listed;
    if (/^pages\/.+\.(?:md|markdown)$/.test(file)) this.pages.push(listed);
    else if (parseArticleFile(file)) this.articles.push(listed);
    else {
      const ending = /\.(?:md|markdown)$/.test(file) ? '' : ', its ending in small letters';
      this.refuse(
        file,
        'its path gives no day',
        'has a path that gives no day',
        `name an article YEAR/MONTH/DAY-name.md${ending}, such as 2024/12/21-vote.md`,
      );
    }
  }

  private leaveStranger(file: string): void {
    this.leave(file, 'of a kind that is not published');
    const hint = /^publication\.(?:yml|json|toml)$/i.test(file)
      ? `name it ${publicationFile}`
      : 'take it out, or let its name begin with _';
    this.problems.push(warning(file, top, 'the file is of a kind that is not published', hint));
  }

  private refuse(file: string, reason: string, message: string, hint: string): void {
    this.leave(file, reason);
    this.problems.push(error(file, top, `the file ${message}`, hint));
  }

  private leave(path: string, reason: string): void {
    this.other.push({ path, reason });
  }
}
