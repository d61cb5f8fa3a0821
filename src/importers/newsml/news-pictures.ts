import type { LocalFiles } from '#importers/wire/local-files.ts';
import type { ImportedPicture } from '../imported-article.ts';
import type { NewsSurvey } from './delivery-index.ts';
import type { NewsItem } from './news-item.ts';

/** The pictures that links and packages put beside a text, in their order. */
export function picturesBeside(
  { guid, links }: NewsItem,
  { pictures, beside }: NewsSurvey,
  local: LocalFiles,
  from: string,
): ImportedPicture[] {
  const guids = new Set([...links, ...(beside.get(guid) ?? [])]);
  return [...guids].flatMap((one) => {
    const picture = pictures.get(one);
    return picture && isUsable(picture) ? pictureOf(picture, local, from) : [];
  });
}

function isUsable({ status }: NewsItem): boolean {
  return status === '' || /usable$/.test(status);
}

/** The largest of its files that is at hand; else the largest, so that the report names it. */
function pictureOf(item: NewsItem, local: LocalFiles, from: string): ImportedPicture[] {
  const files = item.remotes
    .filter(({ contentType, href }) => /^(?:image\/|$)/.test(contentType) && href !== '')
    .toSorted((a, b) => b.width - a.width);
  const found = files.map(({ href }) => local.find(href, from)).find((path) => path !== undefined);
  const src = found ?? files[0]?.href;
  if (src === undefined) return [];
  const said = (...roles: string[]) =>
    item.descriptions.find(({ role }) => roles.some((one) => one.toLowerCase() === role.toLowerCase()))?.text;
  const alt = said('altText', 'alt', 'accessibility');
  const caption = said('caption') ?? said('summary', '');
  const credit =
    item.creditline || item.by || item.creators.find(({ name }) => name !== '')?.name || item.copyrightHolder;
  return [{ src, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) }];
}
