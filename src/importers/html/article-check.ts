import { countVisible } from '#importers/converting/changes.ts';
import { findElements, parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import type { ImportedText } from '../imported-article.ts';
import { firstValue, type PageMetadata } from './page-metadata/page-metadata.ts';
import type { SavedPage } from './saved-page.ts';

/**
 * Why a page is not an article according to its metadata, or undefined if it may be one. Many old sites declare every
 * page as a website, so that alone is not enough.
 */
export function nonArticleReason(
  { metas, canonical, path }: SavedPage,
  metadata: readonly PageMetadata[],
  types: readonly string[],
): string | undefined {
  const isDeclaredArticle = metadata.some(({ from }) => from === 'JSON-LD' || from === 'microdata');
  const kind = metas.get('og:type')?.[0]?.toLowerCase() ?? '';
  if (isDeclaredArticle || firstValue(metadata, 'published') || kind === 'article') return undefined;
  const address = canonical ?? firstValue(metadata, 'addresses')?.[0];
  const isFrontPage = address ? new URL(address).pathname === '/' : /(?:^|\/)index\.\w+$/i.test(path);
  const isOtherKind =
    /^(?:profile|video|music|book)/.test(kind) || (isFrontPage && /^(?:website|blog)/.test(kind));
  const type = types.find((name) =>
    /^(?:CollectionPage|SearchResultsPage|AboutPage|ContactPage|ProfilePage|ItemList)$/.test(name),
  );
  const value = isOtherKind ? kind : type;
  return value && `page of type ${value}`;
}

/** Why a text is not an article: it mostly consists of links. */
export function linkListReason({ form, text }: ImportedText): string | undefined {
  if (form !== 'html') return undefined;
  const tree = parseHtml(text);
  const links = [...findElements(tree, ({ tagName }) => tagName === 'a')];
  const inLinks = links.reduce((sum, link) => sum + countVisible(visibleText(link)), 0);
  return inLinks > countVisible(visibleText(tree)) * 0.6 ? 'list of links' : undefined;
}
