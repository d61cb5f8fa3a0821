import { countVisible } from '#importers/converting/changes.ts';
import { findElements, parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import type { ImportedText } from '../imported-article.ts';
import { firstSaid, type PageFacts } from './page-metadata/page-metadata.ts';
import type { SavedPage } from './saved-page.ts';

/** Why a page is by its own words no article; undefined for one that may be. Many old sites call every page a website. */
export function whyNoArticle(
  { metas, canonical, path }: SavedPage,
  facts: readonly PageFacts[],
  types: readonly string[],
): string | undefined {
  const isSaid = facts.some(({ from }) => from === 'JSON-LD' || from === 'microdata');
  const kind = metas.get('og:type')?.[0]?.toLowerCase() ?? '';
  if (isSaid || firstSaid(facts, 'published') || kind === 'article') return undefined;
  const address = canonical ?? firstSaid(facts, 'addresses')?.said[0];
  const isFront = address ? new URL(address).pathname === '/' : /(?:^|\/)index\.\w+$/i.test(path);
  const isOther = /^(?:profile|video|music|book)/.test(kind) || (isFront && /^(?:website|blog)/.test(kind));
  const type = types.find((one) =>
    /^(?:CollectionPage|SearchResultsPage|AboutPage|ContactPage|ProfilePage|ItemList)$/.test(one),
  );
  const said = isOther ? kind : type;
  return said && `it says that it is a ${said}, no article`;
}

/** Why a text is no article: it is a list of others. */
export function whyNoText({ form, text }: ImportedText): string | undefined {
  if (form !== 'html') return undefined;
  const tree = parseHtml(text);
  const links = [...findElements(tree, ({ tagName }) => tagName === 'a')];
  const inLinks = links.reduce((sum, link) => sum + countVisible(visibleText(link)), 0);
  return inLinks > countVisible(visibleText(tree)) * 0.6
    ? 'it is a list: most of its words are links'
    : undefined;
}
