import { plainWords } from '#importers/converting/plain-text.ts';
import { linkIn } from '#importers/converting/urls.ts';
import { childOf, childrenOf, childText, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import { type Inherited, inherit } from '#importers/reading/xml-scopes.ts';
import type { FeedDate, FeedEntry } from './feed-entry.ts';
import { feedText } from './feed-text.ts';
import { readMediaFiles } from './media-files.ts';

const read = new Set(
  (
    'title link guid description content:encoded xhtml:body pubDate dc:date dcterms:created dcterms:issued dcterms:modified ' +
    'atom:published atom:updated atom:link atom:author author dc:creator dc:contributor category dc:subject enclosure ' +
    'dc:language dc:rights dcterms:rights source comments slash:comments feedburner:origLink dc:identifier dc:title'
  ).split(' '),
);

/** Reads an item of RSS 0.9x, 1.0 or 2.0. */
export function readRssEntry(item: XmlElement, outside: Inherited, source: string): FeedEntry {
  const { base, language } = inherit(item.attributes, outside);
  const guid = childOf(item, 'guid');
  const about = item.attributes.get('rdf:about');
  const id = (guid && textOf(guid).trim()) || about || childText(item, 'dc:identifier');
  const encoded = textOf(childOf(item, 'content:encoded') ?? childOf(item, 'xhtml:body'));
  const text = feedText(encoded, base);
  const description = feedText(textOf(childOf(item, 'description')), base);
  const title = plainWords(childText(item, 'title') ?? childText(item, 'dc:title') ?? '');
  const rights = childText(item, 'dc:rights') ?? childText(item, 'dcterms:rights');
  const own = childText(item, 'dc:language') ?? language;
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
    contributors: childrenOf(item, 'dc:contributor').map((one) => textOf(one).trim()),
    topics: [...childrenOf(item, 'category'), ...childrenOf(item, 'dc:subject')]
      .map((one) => ({ name: plainWords(textOf(one)) }))
      .filter(({ name }) => name !== ''),
    files: readMediaFiles(item, base),
    ...(own && { language: own }),
    ...(rights && { rights: plainWords(rights) }),
    isDraft: false,
    isPage: false,
    comments: Number(childText(item, 'slash:comments') ?? 0) || 0,
    kept: keptOf(item),
    unread: unreadIn(item, read),
  };
}

/** Texts of children that nothing here reads. */
export function unreadIn(entry: XmlElement, known: ReadonlySet<string>): { name: string; text: string }[] {
  return entry.children.flatMap((child) =>
    typeof child === 'string' || known.has(child.name) || child.name.startsWith('media:')
      ? []
      : [{ name: child.name, text: textOf(child).trim() }],
  );
}

/** The real address, where a service that counted readers stood before it; then the others. */
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
  return [...new Set(links.flatMap((link) => linkIn(link ?? '', base) ?? []))];
}

export function datesOf(entry: XmlElement, ...names: readonly string[]): FeedDate[] {
  return names.flatMap((from) => {
    const text = childText(entry, from);
    return text === undefined ? [] : [{ from, text }];
  });
}

/** `dc:creator`, or the name that stands beside the address of `author`: `jane@example.org (Jane Doe)`. */
function authorsOf(item: XmlElement): string[] {
  const creators = childrenOf(item, 'dc:creator').map((one) => plainWords(textOf(one)));
  const atom = childrenOf(item, 'atom:author').map((one) => childText(one, 'atom:name') ?? '');
  const authors = childrenOf(item, 'author').map((one) => nameBeside(plainWords(textOf(one))));
  const names = [creators, atom, authors].find((list) => list.some((name) => name !== '')) ?? [];
  return [...new Set(names.filter((name) => name !== ''))];
}

function nameBeside(author: string): string {
  const inside = /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? /^(.+?)\s*<\S+@\S+>$/.exec(author)?.[1];
  if (inside) return inside.trim();
  return /^\S+@\S+$/.test(author) ? '' : author;
}

/** The mail address of an author is no byline; the feed from which an item was taken, no publisher. */
function keptOf(item: XmlElement): Record<string, unknown> {
  const mails = childrenOf(item, 'author').flatMap((one) => /[^\s<(]+@[^\s>)]+/.exec(textOf(one))?.[0] ?? []);
  const from = childOf(item, 'source');
  return {
    ...(mails.length > 0 && { 'author-mail': mails.join(', ') }),
    ...(from && { 'from-feed': [textOf(from).trim(), from.attributes.get('url')].filter(Boolean).join(' ') }),
  };
}
