import type { PictureInPage } from '#model/page-data.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { addressOf } from './addresses.ts';
import type { Feed } from './feed.ts';
import { element, textElement, type Xml } from './xml.ts';

/** The links of an archived feed (RFC 5005): previous and next document, and the current feed. */
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

/** The WebSub hub. Archived documents have none, because nobody subscribes to them. */
export function hubXml(link: string, feed: Feed, settings: SiteSettings): Xml | undefined {
  return settings.hub === undefined || feed.archive?.current
    ? undefined
    : element(link, { rel: 'hub', href: settings.hub });
}

/** A picture as Media RSS 1.5. Unknown dimensions are left out. */
export function pictureXml({ file, caption, alt, credit }: PictureInPage, settings: SiteSettings): Xml {
  const description = caption ?? (alt === '' ? undefined : alt);
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
    textElement('media:description', description, { type: 'plain' }),
    textElement('media:credit', credit),
  );
}
