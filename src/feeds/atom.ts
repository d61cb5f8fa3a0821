import { escapeHtml } from '#lib/text.ts';
import { addressOf } from './addresses.ts';
import { rfc3339 } from './dates.ts';
import { entryHtml, looksLikeHtml } from './entry-text.ts';
import type { Feed, FeedEntry, Person } from './feed.ts';
import { archiveXml, hubXml, pictureXml } from './feed-parts.ts';
import type { MachineContext } from './machine-context.ts';
import { element, htmlXml, linesXml, textElement, type Xml, xmlDocument } from './xml.ts';

/** Atom requires a date even for an empty feed. */
const epoch = '1970-01-01T00:00:00Z';

/** Renders Atom 1.0 (RFC 4287) with Feed History and Media RSS. */
export function renderAtom(feed: Feed, context: MachineContext): string {
  const { settings } = context;
  const self = addressOf(settings, feed.path);
  const home = addressOf(settings, feed.home);
  const variants = new Map<string, number>();
  const content = linesXml([
    textElement('id', self),
    plainText('title', feed.title),
    plainText('subtitle', feed.description),
    textElement('updated', feed.updated ? rfc3339(feed.updated) : epoch),
    element(
      'author',
      {},
      textElement('name', settings.name),
      textElement('uri', addressOf(settings, feed.home)),
    ),
    element('link', { rel: 'self', href: self, type: 'application/atom+xml' }),
    element('link', { rel: 'alternate', href: home, type: 'text/html', hreflang: feed.language }),
    hubXml('link', feed, settings),
    ...archiveXml('link', feed, settings),
    textElement('icon', addressOf(settings, settings.assets.iconPng)),
    plainText('rights', settings.rights),
    textElement('generator', 'Backfile'),
    ...feed.entries.map((entry) => entryXml(entry, context, variants)),
  ]);
  const root = element('feed', { ...modules, 'xml:lang': feed.language }, content);
  return xmlDocument(root, addressOf(settings, settings.assets.feedCss));
}

const modules = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

function entryXml(entry: FeedEntry, context: MachineContext, variants: Map<string, number>): Xml {
  const { settings } = context;
  const modified = entry.updated ?? entry.published;
  const variant = variants.get(modified.utc) ?? 0;
  variants.set(modified.utc, variant + 1);
  const html = entryHtml(entry, context);
  const creators =
    entry.authors.length > 0 ? entry.authors : entry.agency === undefined ? [] : [{ name: entry.agency }];
  return element(
    'entry',
    { 'xml:lang': entry.language },
    linesXml([
      textElement('id', iriOf(entry.id, settings.url)),
      plainText('title', entry.title),
      element('link', { rel: 'alternate', href: addressOf(settings, entry.path), type: 'text/html' }),
      entry.source === undefined ? undefined : element('link', { rel: 'via', href: entry.source }),
      textElement('published', rfc3339(entry.published)),
      textElement('updated', rfc3339(modified, variant)),
      ...creators.map((person) => personXml('author', person, context)),
      ...entry.contributors.map(({ name, role }) =>
        personXml('contributor', { name: `${name} (${role})` }, context),
      ),
      ...entry.categories.map(({ name, index }) =>
        element('category', { term: name, scheme: addressOf(settings, index) }),
      ),
      plainText('rights', entry.rights),
      plainText('summary', entry.summary),
      html === undefined ? undefined : element('content', { type: 'html' }, htmlXml(html)),
      ...enclosures(entry, context),
    ]),
  );
}

/**
 * A plain text construct. Text that looks like HTML is escaped and typed as HTML, so that readers and validators treat
 * it alike.
 */
function plainText(name: string, text: string | undefined): Xml | undefined {
  const doubtful = text !== undefined && looksLikeHtml(text);
  return doubtful ? textElement(name, escapeHtml(text), { type: 'html' }) : textElement(name, text);
}

function personXml(name: string, person: Person, { settings }: MachineContext): Xml {
  const uri = person.path && addressOf(settings, person.path);
  return element(name, {}, textElement('name', person.name), textElement('uri', uri));
}

function enclosures({ picture }: FeedEntry, { settings }: MachineContext): Xml[] {
  if (picture === undefined) return [];
  const { file } = picture;
  const link = {
    rel: 'enclosure',
    href: addressOf(settings, file.path),
    type: file.type,
    length: file.bytes,
  };
  return [element('link', link), pictureXml(picture, settings)];
}

/** Atom requires an IRI. Any other id becomes a fragment of the publication’s URL. */
function iriOf(id: string, url: string): string {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? id : `${url}/#${encodeURIComponent(id)}`;
}
