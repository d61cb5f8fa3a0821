import { plainText } from '#importers/converting/plain-text.ts';
import { webUrl } from '#importers/converting/urls.ts';
import { childOf, childrenOf, childText, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import type { FeedFile } from './feed-entry.ts';

/** The files of an entry, each once: enclosures and Media RSS content. */
export function readMediaFiles(entry: XmlElement, base: string | undefined): FeedFile[] {
  const files = new Map<string, FeedFile>();
  const add = (file: FeedFile): void => {
    if (!files.has(file.url)) files.set(file.url, file);
  };
  for (const media of mediaIn(entry))
    for (const file of contentOf(media.element, media.ancestors, base)) add(file);
  for (const { attributes } of enclosuresOf(entry)) {
    const url = webUrl(attributes.get('url') ?? attributes.get('href') ?? '', base);
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

/**
 * Media elements, with the elements from which they inherit descriptions. Thumbnails only count if there is nothing
 * larger.
 */
function mediaIn(entry: XmlElement): { element: XmlElement; ancestors: XmlElement[] }[] {
  const groups = childrenOf(entry, 'media:group');
  const contents = [
    ...childrenOf(entry, 'media:content').map((element) => ({ element, ancestors: [entry] })),
    ...groups.flatMap((group) =>
      childrenOf(group, 'media:content').map((element) => ({ element, ancestors: [group, entry] })),
    ),
  ];
  if (contents.length > 0) return contents;
  return [entry, ...groups].flatMap((parent) =>
    childrenOf(parent, 'media:thumbnail')
      .slice(0, 1)
      .map((element) => ({ element, ancestors: [parent, entry] })),
  );
}

function contentOf(
  element: XmlElement,
  ancestors: readonly XmlElement[],
  base: string | undefined,
): FeedFile[] {
  const url = webUrl(element.attributes.get('url') ?? '', base);
  if (!url) return [];
  const inheritedText = (name: string) => {
    const found = [element, ...ancestors].map((candidate) => childOf(candidate, name)).find(Boolean);
    return found ? plainText(textOf(found)) : '';
  };
  const { attributes } = element;
  const kind =
    element.name === 'media:thumbnail'
      ? 'image'
      : (attributes.get('medium') ?? kindOf(attributes.get('type') ?? '', url));
  const [title, caption, credit] = [
    childText(element, 'media:title') ?? '',
    inheritedText('media:description'),
    inheritedText('media:credit'),
  ];
  return [
    {
      url,
      kind,
      ...(title !== '' && { title: plainText(title) }),
      ...(caption !== '' && { caption }),
      ...(credit !== '' && { credit }),
    },
  ];
}

/** `image`, `audio` or `video`, by media type or file extension; otherwise empty. */
export function kindOf(type: string, url: string): string {
  const declared = /^(image|audio|video)\//i.exec(type)?.[1];
  if (declared) return declared.toLowerCase();
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url)) return 'image';
  if (/\.(?:mp3|m4a|ogg|opus|wav|aac)(?:[?#]|$)/i.test(url)) return 'audio';
  return /\.(?:mp4|m4v|webm|mov|ogv)(?:[?#]|$)/i.test(url) ? 'video' : '';
}
