import type { Found } from '../importer.ts';

/** In UTF-16 units, of all texts together: about 10,000 articles. */
const room = 50_000_000;
const perPage = 2000;

/**
 * What was found in pages, without the pages themselves: an import goes through its source twice, and to find the text
 * of a page is most of its work. What there is no room for is found again.
 */
export class RememberedPages {
  private readonly pages = new Map<string, readonly Found[]>();
  private left = room;

  /** Cloned: a text cut from a page would keep the whole of it in memory. */
  keep(path: string, found: readonly Found[]): void {
    const size = found.reduce(
      (sum, one) => sum + perPage + ('article' in one ? one.article.text.text.length : 0),
      0,
    );
    if (size > this.left) return;
    this.left -= size;
    this.pages.set(path, structuredClone(found.map((one) => withSource(one, ''))));
  }

  /** What was found in a page before, given its bytes again. */
  recall(path: string, bytes: Uint8Array): readonly Found[] | undefined {
    return this.pages.get(path)?.map((one) => withSource(one, bytes));
  }
}

function withSource(found: Found, content: string | Uint8Array): Found {
  if (!('article' in found)) return found;
  const { article } = found;
  return { ...found, article: { ...article, source: { ...article.source, content } } };
}
