import { escapeHtml } from '#lib/text.ts';
import { addressOf } from './addresses.ts';
import { rfc822, rfc3339 } from './dates.ts';
import { entryHtml } from './entry-text.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { archiveXml, hubXml, pictureXml } from './feed-parts.ts';
import type { MachineContext } from './machine-context.ts';
import { element, htmlXml, linesXml, textElement, type Xml, xmlDocument } from './xml.ts';

const modules = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * Renders RSS 2.0 according to the RSS Board’s profile, with Atom, Content, Dublin Core, Feed History and Media RSS.
 */
export function renderRss(feed: Feed, context: MachineContext): string {
  const { settings } = context;
  const home = addressOf(settings, feed.home);
  const icon = addressOf(settings, settings.assets.iconPng);
  const channel = linesXml([
    textElement('title', feed.title),
    textElement('link', home),
    textElement('description', escapeTags(feed.description)),
    textElement('language', feed.language),
    textElement('copyright', settings.rights),
    textElement('lastBuildDate', feed.updated && rfc822(feed.updated)),
    textElement('generator', 'Backfile'),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    element(
      'image',
      {},
      textElement('url', icon),
      textElement('title', feed.title),
      textElement('link', home),
    ),
    element('atom:link', { href: addressOf(settings, feed.path), rel: 'self', type: 'application/rss+xml' }),
    hubXml('atom:link', feed, settings),
    ...archiveXml('atom:link', feed, settings),
    ...feed.entries.map((entry) => item(entry, context)),
  ]);
  const root = element('rss', { version: '2.0', ...modules }, element('channel', {}, channel));
  return xmlDocument(root, addressOf(settings, settings.assets.feedCss));
}

/** A channel description is plain text, but some readers show it as HTML. Escapes it if it contains a tag. */
function escapeTags(text: string): string {
  return text.includes('<') ? escapeHtml(text) : text;
}

function item(entry: FeedEntry, context: MachineContext): Xml {
  const { settings } = context;
  const address = addressOf(settings, entry.path);
  const html = entryHtml(entry, context);
  const creators = entry.authors.length > 0 ? entry.authors.map(({ name }) => name) : [entry.agency];
  return element(
    'item',
    {},
    linesXml([
      textElement('title', entry.title),
      textElement('link', address),
      textElement('guid', entry.id, { isPermaLink: String(entry.id === address) }),
      textElement('pubDate', rfc822(entry.published)),
      textElement('atom:updated', entry.updated && rfc3339(entry.updated)),
      ...creators.map((name) => textElement('dc:creator', name)),
      ...entry.contributors.map(({ name, role }) => textElement('dc:contributor', `${name} (${role})`)),
      textElement('dc:language', entry.language),
      textElement('dc:rights', entry.rights),
      textElement('dc:source', entry.source),
      ...entry.categories.map(({ name, index }) =>
        textElement('category', name, { domain: addressOf(settings, index) }),
      ),
      textElement('description', escapeHtml(entry.summary)),
      html === undefined ? undefined : element('content:encoded', {}, htmlXml(html)),
      ...enclosures(entry, context),
    ]),
  );
}

/** The lead picture: as an enclosure, and as Media RSS with caption and credit. */
function enclosures({ picture }: FeedEntry, { settings }: MachineContext): (Xml | undefined)[] {
  if (picture === undefined) return [];
  const { file } = picture;
  const enclosure = { url: addressOf(settings, file.path), length: file.bytes, type: file.type };
  return [element('enclosure', enclosure), pictureXml(picture, settings)];
}
