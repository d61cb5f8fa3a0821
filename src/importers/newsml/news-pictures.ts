import type { LocalFiles } from '#importers/wire/local-files.ts';
import type { ImportedPicture } from '../imported-article.ts';
import type { DeliveryIndex } from './delivery-index.ts';
import type { NewsItem } from './news-item.ts';

/** The images that links and packages associate with a text, in order. */
export function associatedPictures(
  { guid, links }: NewsItem,
  { pictures, picturesByText }: DeliveryIndex,
  localFiles: LocalFiles,
  from: string,
): ImportedPicture[] {
  const guids = new Set([...links, ...(picturesByText.get(guid) ?? [])]);
  return [...guids].flatMap((associated) => {
    const picture = pictures.get(associated);
    return picture && isUsable(picture) ? pictureOf(picture, localFiles, from) : [];
  });
}

function isUsable({ status }: NewsItem): boolean {
  return status === '' || /usable$/.test(status);
}

/** The largest file in the source; if there is none, the largest file, so that the report names it. */
function pictureOf(item: NewsItem, localFiles: LocalFiles, from: string): ImportedPicture[] {
  const files = item.remotes
    .filter(({ contentType, href }) => /^(?:image\/|$)/.test(contentType) && href !== '')
    .toSorted((a, b) => b.width - a.width);
  const found = files.map(({ href }) => localFiles.find(href, from)).find((path) => path !== undefined);
  const src = found ?? files[0]?.href;
  if (src === undefined) return [];
  const description = (...roles: string[]) =>
    item.descriptions.find(({ role }) => roles.some((name) => name.toLowerCase() === role.toLowerCase()))
      ?.text;
  const alt = description('altText', 'alt', 'accessibility');
  const caption = description('caption') ?? description('summary', '');
  const credit =
    item.creditline || item.by || item.creators.find(({ name }) => name !== '')?.name || item.copyrightHolder;
  return [{ src, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) }];
}
