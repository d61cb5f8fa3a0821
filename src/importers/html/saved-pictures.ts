import { posix } from 'node:path';
import { attribute, findElements, parseHtml, renderTree } from '#importers/converting/from-html/html-tree.ts';

/** Finds what browsers saved beside a page (`page_files/`) by the addresses that the page gives. */
export class SavedPictures {
  private readonly paths: ReadonlySet<string>;
  /** By the folder of the page’s files and the file’s own name. */
  private readonly names = new Map<string, string>();

  constructor(paths: Iterable<string>) {
    this.paths = new Set(paths);
    for (const path of this.paths)
      this.names.set(`${posix.dirname(path)}/${posix.basename(path).toLowerCase()}`, path);
  }

  /** The path, from the page, of the saved file that an address means; undefined when none was saved. */
  find(page: string, address: string): string | undefined {
    const bare = decoded(address.replace(/[?#].*$/s, ''));
    const beside = posix.join(posix.dirname(page), bare);
    if (!/^[a-z][a-z0-9+.-]*:/i.test(address) && this.paths.has(beside))
      return posix.relative(posix.dirname(page), beside);
    const name = posix.basename(bare).toLowerCase();
    const stem = page.replace(/\.\w+$/, '');
    for (const ending of ['_files', '-Dateien', '_fichiers', '_archivos', '_file', '.files', '_파일']) {
      const found = this.names.get(`${stem}${ending}/${name}`);
      if (found && name !== '') return posix.relative(posix.dirname(page), found);
    }
    return undefined;
  }

  /** HTML in which pictures that were saved lead to their files, and all else to where `base` says. */
  settle(html: string, page: string, base: string | undefined): string {
    const tree = parseHtml(html);
    for (const element of findElements(tree, () => true)) {
      for (const name of ['src', 'href', 'poster'] as const) {
        const written = attribute(element, name);
        if (written === undefined || written.startsWith('#')) continue;
        const saved = element.tagName === 'a' ? undefined : this.find(page, written);
        if (saved !== undefined) element.properties[name] = encodeURI(saved);
        else if (base && !this.isHere(page, written) && URL.canParse(written, base))
          element.properties[name] = new URL(written, base).href;
      }
    }
    return renderTree(tree);
  }

  /** True for a relative address of another file of the source. */
  private isHere(page: string, written: string): boolean {
    return this.paths.has(posix.join(posix.dirname(page), decoded(written.replace(/[?#].*$/s, ''))));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
