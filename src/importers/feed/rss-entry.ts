import { plainText } from '#importers/converting/plain-text.ts';
import { linkUrl } from '#importers/converting/urls.ts';
import { childOf, childrenOf, childText, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import { type Inherited, inherit } from '#importers/reading/xml-scopes.ts';
import type { FeedDate, FeedEntry } from './feed-entry.ts';
import { parseFeedText } from './feed-text.ts';
import { readMediaFiles } from './media-files.ts';

const knownFields = new Set(
  (
    'title link guid description content:encoded xhtml:body pubDate dc:date dcterms:created dcterms:issued dcterms:modified ' +
    'atom:published atom:updated atom:link atom:author author dc:creator dc:contributor category dc:subject enclosure ' +
    'dc:language dc:rights dcterms:rights source comments slash:comments feedburner:origLink dc:identifier dc:title'
  ).split(' '),
);

/** Reads an item of RSS 0.9x, 1.0 or 2.0. */
export function readRssEntry(item: XmlElement, parent: Inherited, source: string): FeedEntry {
  const { base, language } = inherit(item.attributes, parent);
  const guid = childOf(item, 'guid');
  const about = item.attributes.get('rdf:about');
  const id = (guid && textOf(guid).trim()) || about || childText(item, 'dc:identifier');
  const encoded = textOf(childOf(item, 'content:encoded') ?? childOf(item, 'xhtml:body'));
  const text = parseFeedText(encoded, base);
  const description = parseFeedText(textOf(childOf(item, 'description')), base);
  const title = plainText(childText(item, 'title') ?? childText(item, 'dc:title') ?? '');
  const rights = childText(item, 'dc:rights') ?? childText(item, 'dcterms:rights');
  const entryLanguage = childText(item, 'dc:language') ?? language;
  return {
    line: item.line,
    source,
    ending: 'xml',
    ...(id && { id }),
    ...(title !== '' && { title }),
    ...(text && { text }),
    ...(description && { summary: description }),
    links: linksOf(item, base, guid),
    published: datesOf(item, 'pubDate', 'atom:published', 'dcterms:issued', 'dcterms:created', 'dc:date'),
    updated: datesOf(item, 'atom:updated', 'dcterms:modified'),
    authors: authorsOf(item).map((name) => ({ name })),
    contributors: childrenOf(item, 'dc:contributor').map((element) => textOf(element).trim()),
    topics: [...childrenOf(item, 'category'), ...childrenOf(item, 'dc:subject')]
      .map((element) => ({ name: plainText(textOf(element)) }))
      .filter(({ name }) => name !== ''),
    files: readMediaFiles(item, base),
    ...(entryLanguage && { language: entryLanguage }),
    ...(rights && { rights: plainText(rights) }),
    isDraft: false,
    isPage: false,
    comments: Number(childText(item, 'slash:comments') ?? 0) || 0,
    extra: extraKeys(item),
    ignored: ignoredElements(item, knownFields),
  };
}

/** Child elements that are not imported, with their text. */
export function ignoredElements(
  entry: XmlElement,
  known: ReadonlySet<string>,
): { name: string; text: string }[] {
  return entry.children.flatMap((child) =>
    typeof child === 'string' || known.has(child.name) || child.name.startsWith('media:')
      ? []
      : [{ name: child.name, text: textOf(child).trim() }],
  );
}

/** The URLs of an item. If a service such as FeedBurner replaced its URL, the original comes first. */
function linksOf(item: XmlElement, base: string | undefined, guid: XmlElement | undefined): string[] {
  const permanent = guid && guid.attributes.get('isPermaLink')?.toLowerCase() !== 'false';
  const links = [
    childText(item, 'feedburner:origLink'),
    childText(item, 'link'),
    ...childrenOf(item, 'atom:link')
      .filter(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate')
      .map(({ attributes }) => attributes.get('href')),
    permanent && /^\s*https?:/i.test(textOf(guid)) ? textOf(guid) : undefined,
    item.attributes.get('rdf:about'),
  ];
  return [...new Set(links.flatMap((link) => linkUrl(link ?? '', base) ?? []))];
}

export function datesOf(entry: XmlElement, ...names: readonly string[]): FeedDate[] {
  return names.flatMap((from) => {
    const text = childText(entry, from);
    return text === undefined ? [] : [{ from, text }];
  });
}

/** Names in `dc:creator`, or beside the email address in `author`: `jane@example.org (Jane Doe)`. */
function authorsOf(item: XmlElement): string[] {
  const creators = childrenOf(item, 'dc:creator').map((element) => plainText(textOf(element)));
  const atom = childrenOf(item, 'atom:author').map((element) => childText(element, 'atom:name') ?? '');
  const authors = childrenOf(item, 'author').map((element) => nameBesideEmail(plainText(textOf(element))));
  const names = [creators, atom, authors].find((list) => list.some((name) => name !== '')) ?? [];
  return [...new Set(names.filter((name) => name !== ''))];
}

function nameBesideEmail(author: string): string {
  const name = /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? /^(.+?)\s*<\S+@\S+>$/.exec(author)?.[1];
  if (name) return name.trim();
  return /^\S+@\S+$/.test(author) ? '' : author;
}

/** Values for `x-` keys: the author’s email address, and the feed from which the item was copied. */
function extraKeys(item: XmlElement): Record<string, unknown> {
  const emails = childrenOf(item, 'author').flatMap(
    (element) => /[^\s<(]+@[^\s>)]+/.exec(textOf(element))?.[0] ?? [],
  );
  const from = childOf(item, 'source');
  return {
    ...(emails.length > 0 && { 'author-mail': emails.join(', ') }),
    ...(from && { 'from-feed': [textOf(from).trim(), from.attributes.get('url')].filter(Boolean).join(' ') }),
  };
}
