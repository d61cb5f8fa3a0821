import { plainText } from '#importers/converting/plain-text.ts';
import { linkUrl, webUrl } from '#importers/converting/urls.ts';
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
import { asHtml, parseFeedText } from './feed-text.ts';
import { readMediaFiles } from './media-files.ts';
import { datesOf, ignoredElements } from './rss-entry.ts';

const knownFields = new Set(
  (
    'atom:id atom:title atom:link atom:published atom:updated atom:issued atom:created atom:modified atom:author atom:contributor ' +
    'atom:category atom:content atom:summary atom:rights atom:source app:control app:edited thr:total thr:in-reply-to ' +
    'feedburner:origLink dc:creator dc:subject dc:date blogger:type blogger:status blogger:created ' +
    'blogger:filename blogger:trashed'
  ).split(' '),
);

/** Reads an entry of Atom (RFC 4287), of Atom 0.3, or of a Blogger export. */
export function readAtomEntry(entry: XmlElement, parent: Inherited, source: string): FeedEntry {
  const inherited = inherit(entry.attributes, parent);
  const id = childText(entry, 'atom:id');
  const [content, summary] = [
    textConstruct(entry, 'atom:content', inherited),
    textConstruct(entry, 'atom:summary', inherited),
  ];
  const title = textConstruct(entry, 'atom:title', inherited);
  const words = title ? plainText(asHtml(title)) : '';
  const rights = textConstruct(entry, 'atom:rights', inherited);
  const externalText = childOf(entry, 'atom:content')?.attributes.get('src');
  const skipReason = nonArticleReason(entry);
  return {
    line: entry.line,
    source,
    ending: 'xml',
    ...(id && { id }),
    ...(words !== '' && { title: words }),
    ...(content && { text: content }),
    ...(summary && { summary }),
    links: linksOf(entry, inherited.base),
    published: datesOf(entry, 'atom:published', 'atom:issued', 'atom:created', 'blogger:created', 'dc:date'),
    updated: datesOf(entry, 'atom:updated', 'atom:modified'),
    authors: [
      ...namesIn(entry, 'atom:author'),
      ...childrenOf(entry, 'dc:creator').map((element) => plainText(textOf(element))),
    ].map((name) => ({ name })),
    contributors: namesIn(entry, 'atom:contributor'),
    topics: topicsOf(entry),
    files: readMediaFiles(entry, inherited.base),
    ...(inherited.language && { language: inherited.language }),
    ...(rights && { rights: plainText(asHtml(rights)) }),
    isDraft: isDraft(entry),
    isPage: kindOf(entry) === 'page',
    ...(skipReason && { skipReason }),
    comments: Number(childText(entry, 'thr:total') ?? 0) || 0,
    extra: {
      ...(externalText && { 'text-at': webUrl(externalText, inherited.base) ?? externalText }),
      ...sourceFeed(entry),
    },
    ignored: ignoredElements(entry, knownFields),
  };
}

/**
 * A text construct (RFC 4287) according to its type: `text`, `html`, `xhtml` or a media type. Undefined if it is empty.
 */
function textConstruct(entry: XmlElement, name: string, parent: Inherited): FeedText | undefined {
  const element = childOf(entry, name);
  if (!element) return undefined;
  const { base } = inherit(element.attributes, parent);
  const { attributes } = element;
  const [type, mode] = [
    (attributes.get('type') ?? (isBlogger(entry) ? 'html' : 'text')).toLowerCase(),
    attributes.get('mode'),
  ];
  const isTree = type === 'xhtml' || mode === 'xml' || type === 'application/xhtml+xml';
  if (isTree) return html(innerHtml(element), base);
  if (type === 'html' || type === 'text/html') return parseFeedText(textOf(element), base);
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
  const isHtml = (type: string) => Number(type === '' || type === 'text/html');
  const sorted = alternates.toSorted(
    (a, b) => isHtml(b.attributes.get('type') ?? '') - isHtml(a.attributes.get('type') ?? ''),
  );
  const links = [
    childText(entry, 'feedburner:origLink'),
    childText(entry, 'blogger:filename'),
    ...sorted.map(({ attributes }) => attributes.get('href')),
  ];
  return [...new Set(links.flatMap((link) => linkUrl(link ?? '', base) ?? []))];
}

function namesIn(entry: XmlElement, name: string): string[] {
  return childrenOf(entry, name).flatMap((person) => childText(person, 'atom:name') ?? []);
}

const kindScheme = 'http://schemas.google.com/g/2005#kind';

function topicsOf(entry: XmlElement): { name: string; key?: string }[] {
  const categories = childrenOf(entry, 'atom:category').filter(
    ({ attributes }) => attributes.get('scheme') !== kindScheme,
  );
  const topics = categories.map(({ attributes }) => {
    const [term, label] = [attributes.get('term') ?? '', attributes.get('label') ?? ''];
    return { name: plainText(label || term), ...(label && term && { key: term }) };
  });
  const subjects = childrenOf(entry, 'dc:subject').map((element) => ({ name: plainText(textOf(element)) }));
  return [...topics, ...subjects].filter(({ name }) => name !== '');
}

/** True for an entry of a Blogger export by Google Takeout, which contains HTML without declaring it. */
function isBlogger(entry: XmlElement): boolean {
  return childOf(entry, 'blogger:type') !== undefined;
}

/** The kind of a Blogger entry: `post`, `page`, `comment`, `settings`, `template`. */
function kindOf(entry: XmlElement): string {
  const category = childrenOf(entry, 'atom:category').find(
    ({ attributes }) => attributes.get('scheme') === kindScheme,
  );
  const value =
    category?.attributes.get('term')?.replace(/^.*#/, '') ?? childText(entry, 'blogger:type') ?? '';
  return value.toLowerCase();
}

function nonArticleReason(entry: XmlElement): string | undefined {
  const kind = kindOf(entry);
  if (kind === 'settings' || kind === 'template') return `${kind.replace(/s$/, '')} of the old site`;
  if (kind === 'comment' || childOf(entry, 'thr:in-reply-to')) return 'comment';
  const status = childText(entry, 'blogger:status')?.toUpperCase();
  const isTrash = status === 'SOFT_TRASHED' || status === 'TRASHED' || childText(entry, 'blogger:trashed');
  return isTrash ? 'not published (in the trash)' : undefined;
}

function isDraft(entry: XmlElement): boolean {
  const control = childOf(entry, 'app:control');
  const draft = control && childText(control, 'app:draft')?.toLowerCase() === 'yes';
  return draft === true || childText(entry, 'blogger:status')?.toUpperCase() === 'DRAFT';
}

/** The feed from which an aggregator copied the entry. */
function sourceFeed(entry: XmlElement): Record<string, unknown> {
  const from = childOf(entry, 'atom:source');
  const words = from && [childText(from, 'atom:title'), childText(from, 'atom:id')].filter(Boolean).join(' ');
  return words ? { 'from-feed': words } : {};
}
