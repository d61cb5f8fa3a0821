import { plainWords } from '#importers/converting/plain-text.ts';
import { addressIn } from '#importers/converting/urls.ts';
import { childOf, childrenOf, childText, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import type { FeedFile } from './feed-entry.ts';

/** Files of an item: enclosures, links to enclosures, and what Media RSS names, each once. */
export function readMediaFiles(entry: XmlElement, base: string | undefined): FeedFile[] {
  const files = new Map<string, FeedFile>();
  const add = (file: FeedFile): void => {
    if (!files.has(file.url)) files.set(file.url, file);
  };
  for (const media of mediaIn(entry))
    for (const file of contentOf(media.element, media.around, base)) add(file);
  for (const { attributes } of enclosuresOf(entry)) {
    const url = addressIn(attributes.get('url') ?? attributes.get('href') ?? '', base);
    const title = attributes.get('title');
    if (url) add({ url, kind: kindOf(attributes.get('type') ?? '', url), ...(title && { title }) });
  }
  return [...files.values()];
}

function enclosuresOf(entry: XmlElement): XmlElement[] {
  const links = childrenOf(entry, 'atom:link').filter(
    ({ attributes }) => attributes.get('rel') === 'enclosure',
  );
  return [...childrenOf(entry, 'enclosure'), ...links];
}

/** Media elements with those around them, which speak for them too; a thumbnail only where there is nothing larger. */
function mediaIn(entry: XmlElement): { element: XmlElement; around: XmlElement[] }[] {
  const groups = childrenOf(entry, 'media:group');
  const contents = [
    ...childrenOf(entry, 'media:content').map((element) => ({ element, around: [entry] })),
    ...groups.flatMap((group) =>
      childrenOf(group, 'media:content').map((element) => ({ element, around: [group, entry] })),
    ),
  ];
  if (contents.length > 0) return contents;
  return [entry, ...groups].flatMap((around) =>
    childrenOf(around, 'media:thumbnail')
      .slice(0, 1)
      .map((element) => ({ element, around: [around, entry] })),
  );
}

function contentOf(element: XmlElement, around: readonly XmlElement[], base: string | undefined): FeedFile[] {
  const url = addressIn(element.attributes.get('url') ?? '', base);
  if (!url) return [];
  const said = (name: string) => {
    const found = [element, ...around].map((one) => childOf(one, name)).find(Boolean);
    return found ? plainWords(textOf(found)) : '';
  };
  const { attributes } = element;
  const kind =
    element.name === 'media:thumbnail'
      ? 'image'
      : (attributes.get('medium') ?? kindOf(attributes.get('type') ?? '', url));
  const [title, caption, credit] = [
    childText(element, 'media:title') ?? '',
    said('media:description'),
    said('media:credit'),
  ];
  return [
    {
      url,
      kind,
      ...(title !== '' && { title: plainWords(title) }),
      ...(caption !== '' && { caption }),
      ...(credit !== '' && { credit }),
    },
  ];
}

/** `image`, `audio` or `video`, by the media type or the name; else empty. */
export function kindOf(type: string, url: string): string {
  const said = /^(image|audio|video)\//i.exec(type)?.[1];
  if (said) return said.toLowerCase();
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url)) return 'image';
  if (/\.(?:mp3|m4a|ogg|opus|wav|aac)(?:[?#]|$)/i.test(url)) return 'audio';
  return /\.(?:mp4|m4v|webm|mov|ogv)(?:[?#]|$)/i.test(url) ? 'video' : '';
}
