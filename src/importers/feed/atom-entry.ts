import { plainWords } from '#importers/converting/plain-text.ts';
import { addressIn, linkIn } from '#importers/converting/urls.ts';
import {
  childOf,
  childrenOf,
  childText,
  innerHtml,
  textOf,
  type XmlElement,
} from '#importers/reading/xml-element.ts';
import { type Inherited, inherit } from '#importers/reading/xml-scopes.ts';
import type { FeedEntry, FeedText } from './feed-entry.ts';
import { asHtml, feedText } from './feed-text.ts';
import { readMediaFiles } from './media-files.ts';
import { datesOf, unreadIn } from './rss-entry.ts';

const read = new Set(
  (
    'atom:id atom:title atom:link atom:published atom:updated atom:issued atom:created atom:modified atom:author atom:contributor ' +
    'atom:category atom:content atom:summary atom:rights atom:source app:control app:edited thr:total thr:in-reply-to ' +
    'feedburner:origLink dc:creator dc:subject dc:date blogger:type blogger:status blogger:created ' +
    'blogger:filename blogger:trashed'
  ).split(' '),
);

/** Reads an entry of Atom (RFC 4287), of its draft 0.3, or of a Blogger export. */
export function readAtomEntry(entry: XmlElement, outside: Inherited, source: string): FeedEntry {
  const inside = inherit(entry.attributes, outside);
  const id = childText(entry, 'atom:id');
  const [content, summary] = [
    constructIn(entry, 'atom:content', inside),
    constructIn(entry, 'atom:summary', inside),
  ];
  const title = constructIn(entry, 'atom:title', inside);
  const words = title ? plainWords(asHtml(title)) : '';
  const rights = constructIn(entry, 'atom:rights', inside);
  const far = childOf(entry, 'atom:content')?.attributes.get('src');
  const noArticle = whyNoArticle(entry);
  return {
    line: entry.line,
    source,
    ending: 'xml',
    ...(id && { id }),
    ...(words !== '' && { title: words }),
    ...(content && { text: content }),
    ...(summary && { summary }),
    links: linksOf(entry, inside.base),
    published: datesOf(entry, 'atom:published', 'atom:issued', 'atom:created', 'blogger:created', 'dc:date'),
    updated: datesOf(entry, 'atom:updated', 'atom:modified'),
    authors: [
      ...namesIn(entry, 'atom:author'),
      ...childrenOf(entry, 'dc:creator').map((one) => plainWords(textOf(one))),
    ].map((name) => ({ name })),
    contributors: namesIn(entry, 'atom:contributor'),
    topics: topicsOf(entry),
    files: readMediaFiles(entry, inside.base),
    ...(inside.language && { language: inside.language }),
    ...(rights && { rights: plainWords(asHtml(rights)) }),
    isDraft: isDraft(entry),
    isPage: kindOf(entry) === 'page',
    ...(noArticle && { noArticle }),
    comments: Number(childText(entry, 'thr:total') ?? 0) || 0,
    kept: {
      ...(far && { 'text-at': addressIn(far, inside.base) ?? far }),
      ...sourceFeed(entry),
    },
    unread: unreadIn(entry, read),
  };
}

/** A text construct by its type: `text`, `html`, `xhtml`, or a media type; undefined when it is empty. */
function constructIn(entry: XmlElement, name: string, outside: Inherited): FeedText | undefined {
  const element = childOf(entry, name);
  if (!element) return undefined;
  const { base } = inherit(element.attributes, outside);
  const { attributes } = element;
  const [type, mode] = [
    (attributes.get('type') ?? (isBlogger(entry) ? 'html' : 'text')).toLowerCase(),
    attributes.get('mode'),
  ];
  const isTree = type === 'xhtml' || mode === 'xml' || type === 'application/xhtml+xml';
  if (isTree) return html(innerHtml(element), base);
  if (type === 'html' || type === 'text/html') return feedText(textOf(element), base);
  const isText = (type === 'text' || type.startsWith('text/')) && mode !== 'base64';
  const text = textOf(element).trim();
  return isText && text !== '' ? { form: 'plain', text } : undefined;
}

function html(text: string, base: string | undefined): FeedText | undefined {
  return text.trim() === '' ? undefined : { form: 'html', text, ...(base && { base }) };
}

function linksOf(entry: XmlElement, base: string | undefined): string[] {
  const alternates = childrenOf(entry, 'atom:link').filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const first = (type: string) => Number(type === '' || type === 'text/html');
  const sorted = alternates.toSorted(
    (a, b) => first(b.attributes.get('type') ?? '') - first(a.attributes.get('type') ?? ''),
  );
  const links = [
    childText(entry, 'feedburner:origLink'),
    childText(entry, 'blogger:filename'),
    ...sorted.map(({ attributes }) => attributes.get('href')),
  ];
  return [...new Set(links.flatMap((link) => linkIn(link ?? '', base) ?? []))];
}

function namesIn(entry: XmlElement, name: string): string[] {
  return childrenOf(entry, name).flatMap((person) => childText(person, 'atom:name') ?? []);
}

const kinds = 'http://schemas.google.com/g/2005#kind';

function topicsOf(entry: XmlElement): { name: string; key?: string }[] {
  const categories = childrenOf(entry, 'atom:category').filter(
    ({ attributes }) => attributes.get('scheme') !== kinds,
  );
  const topics = categories.map(({ attributes }) => {
    const [term, label] = [attributes.get('term') ?? '', attributes.get('label') ?? ''];
    return { name: plainWords(label || term), ...(label && term && { key: term }) };
  });
  const subjects = childrenOf(entry, 'dc:subject').map((one) => ({ name: plainWords(textOf(one)) }));
  return [...topics, ...subjects].filter(({ name }) => name !== '');
}

/** Blogger’s exports by Takeout hold HTML without saying so. */
function isBlogger(entry: XmlElement): boolean {
  return childOf(entry, 'blogger:type') !== undefined;
}

/** What Blogger says that an entry is: `post`, `page`, `comment`, `settings`, `template`. */
function kindOf(entry: XmlElement): string {
  const category = childrenOf(entry, 'atom:category').find(
    ({ attributes }) => attributes.get('scheme') === kinds,
  );
  const said =
    category?.attributes.get('term')?.replace(/^.*#/, '') ?? childText(entry, 'blogger:type') ?? '';
  return said.toLowerCase();
}

function whyNoArticle(entry: XmlElement): string | undefined {
  const kind = kindOf(entry);
  if (kind === 'settings' || kind === 'template') return `a ${kind.replace(/s$/, '')} of the old site`;
  if (kind === 'comment' || childOf(entry, 'thr:in-reply-to')) return 'a comment';
  const status = childText(entry, 'blogger:status')?.toUpperCase();
  const isTrash = status === 'SOFT_TRASHED' || status === 'TRASHED' || childText(entry, 'blogger:trashed');
  return isTrash ? 'not published: in the trash' : undefined;
}

function isDraft(entry: XmlElement): boolean {
  const control = childOf(entry, 'app:control');
  const draft = control && childText(control, 'app:draft')?.toLowerCase() === 'yes';
  return draft === true || childText(entry, 'blogger:status')?.toUpperCase() === 'DRAFT';
}

/** The feed from which an aggregator took the entry. */
function sourceFeed(entry: XmlElement): Record<string, unknown> {
  const from = childOf(entry, 'atom:source');
  const words = from && [childText(from, 'atom:title'), childText(from, 'atom:id')].filter(Boolean).join(' ');
  return words ? { 'from-feed': words } : {};
}
