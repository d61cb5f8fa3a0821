import type { PictureInPage } from '#model/page-data.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { addressOf } from './addresses.ts';
import type { Feed } from './feed.ts';
import { element, textElement, type Xml } from './xml.ts';

/** The links of RFC 5005: to the documents before and after, and to the feed that subscribers read. */
export function archiveXml(link: string, { archive }: Feed, settings: SiteSettings): (Xml | undefined)[] {
  if (archive === undefined) return [];
  const to = (rel: string, path: Feed['path'] | undefined) =>
    path && element(link, { rel, href: addressOf(settings, path), type: 'application/rss+xml' });
  return [
    to('prev-archive', archive.previous),
    to('next-archive', archive.next),
    to('current', archive.current),
    archive.current && element('fh:archive', {}),
  ];
}

/** The WebSub hub; an archived document has none, for nobody subscribes to it. */
export function hubXml(link: string, feed: Feed, settings: SiteSettings): Xml | undefined {
  return settings.hub === undefined || feed.archive?.current
    ? undefined
    : element(link, { rel: 'hub', href: settings.hub });
}

/** A picture by Media RSS 1.5. Sizes that are not known are left out. */
export function pictureXml({ file, caption, alt, credit }: PictureInPage, settings: SiteSettings): Xml {
  const described = caption ?? (alt === '' ? undefined : alt);
  return element(
    'media:content',
    {
      url: addressOf(settings, file.path),
      fileSize: file.bytes || undefined,
      type: file.type,
      medium: 'image',
      width: file.width || undefined,
      height: file.height || undefined,
    },
    textElement('media:description', described, { type: 'plain' }),
    textElement('media:credit', credit),
  );
}
