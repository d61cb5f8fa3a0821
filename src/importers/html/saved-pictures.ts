import { posix } from 'node:path';
import { attribute, findElements, parseHtml, renderTree } from '#importers/converting/from-html/html-tree.ts';
import { decodePercent } from '#importers/converting/urls.ts';

/** Finds the files that browsers saved beside a page (`page_files/`), by their URLs in the page. */
export class SavedPictures {
  private readonly paths: ReadonlySet<string>;
  /** By folder and file name. */
  private readonly names = new Map<string, string>();

  constructor(paths: Iterable<string>) {
    this.paths = new Set(paths);
    for (const path of this.paths)
      this.names.set(`${posix.dirname(path)}/${posix.basename(path).toLowerCase()}`, path);
  }

  /** The path of the saved file for a URL, relative to the page; undefined if it was not saved. */
  find(page: string, address: string): string | undefined {
    const path = decodePercent(address.replace(/[?#].*$/s, ''));
    const beside = posix.join(posix.dirname(page), path);
    if (!/^[a-z][a-z0-9+.-]*:/i.test(address) && this.paths.has(beside))
      return posix.relative(posix.dirname(page), beside);
    const name = posix.basename(path).toLowerCase();
    const stem = page.replace(/\.\w+$/, '');
    for (const suffix of ['_files', '-Dateien', '_fichiers', '_archivos', '_file', '.files', '_파일']) {
      const found = this.names.get(`${stem}${suffix}/${name}`);
      if (found && name !== '') return posix.relative(posix.dirname(page), found);
    }
    return undefined;
  }

  /** Points images in HTML to their saved files, and makes other URLs absolute with `base`. */
  rewriteUrls(html: string, page: string, base: string | undefined): string {
    const tree = parseHtml(html);
    for (const element of findElements(tree, () => true)) {
      for (const name of ['src', 'href', 'poster'] as const) {
        const raw = attribute(element, name);
        if (raw === undefined || raw.startsWith('#')) continue;
        const saved = element.tagName === 'a' ? undefined : this.find(page, raw);
        if (saved !== undefined) element.properties[name] = encodeURI(saved);
        else if (base && !this.isSourceFile(page, raw) && URL.canParse(raw, base))
          element.properties[name] = new URL(raw, base).href;
      }
    }
    return renderTree(tree);
  }

  /** True for a relative URL of another file in the source. */
  private isSourceFile(page: string, raw: string): boolean {
    return this.paths.has(posix.join(posix.dirname(page), decodePercent(raw.replace(/[?#].*$/s, ''))));
  }
}
