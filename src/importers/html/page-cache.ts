import type { SourceItem } from '../importer.ts';

/** The limit for all texts together, in UTF-16 units: about 10,000 articles. */
const maxSize = 50_000_000;
const sizePerItem = 2000;

/**
 * Items that were extracted from pages, without the pages themselves. An import reads its source twice, and extraction
 * takes most of the time. Beyond the limit, pages are extracted again.
 */
export class PageCache {
  private readonly pages = new Map<string, readonly SourceItem[]>();
  private remaining = maxSize;

  /** Clones the items, because a substring would keep the whole page in memory. */
  set(path: string, items: readonly SourceItem[]): void {
    const size = items.reduce(
      (sum, item) => sum + sizePerItem + ('article' in item ? item.article.text.text.length : 0),
      0,
    );
    if (size > this.remaining) return;
    this.remaining -= size;
    this.pages.set(path, structuredClone(items.map((item) => withSource(item, ''))));
  }

  /** The cached items of a page, with its bytes added. */
  get(path: string, bytes: Uint8Array): readonly SourceItem[] | undefined {
    return this.pages.get(path)?.map((item) => withSource(item, bytes));
  }
}

function withSource(item: SourceItem, content: string | Uint8Array): SourceItem {
  if (!('article' in item)) return item;
  const { article } = item;
  return { ...item, article: { ...article, source: { ...article.source, content } } };
}
