import { plainText } from '#importers/converting/plain-text.ts';
import { linkUrl, webUrl } from '#importers/converting/urls.ts';
import { textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import { type Inherited, inherit } from '#importers/reading/xml-scopes.ts';
import type { FeedHead } from './feed-entry.ts';

const headElements = new Set(
  (
    'title link language description pubDate lastBuildDate dc:language dc:date atom:link atom:title atom:subtitle atom:updated ' +
    'atom:modified atom:author fh:archive'
  ).split(' '),
);

/** Collects what elements outside the entries say about the feed as a whole. */
export class FeedHeadReader {
  private readonly texts = new Map<string, string>();
  private readonly authors: { readonly name: string }[] = [];
  private readonly links: { readonly relation: string; readonly href: string }[] = [];

  /** True for an element of the channel or feed that describes the whole feed. */
  static wants(name: string, ancestors: readonly string[]): boolean {
    return /^(?:channel|atom:feed)$/.test(ancestors.at(-1) ?? '') && headElements.has(name);
  }

  read(element: XmlElement, parent: Inherited): void {
    const { name } = element;
    const { base, language } = inherit(element.attributes, parent);
    if (language && !this.texts.has('xml:lang')) this.texts.set('xml:lang', language);
    if (name === 'atom:link') {
      const href = linkUrl(element.attributes.get('href') ?? '', base);
      if (href !== undefined)
        this.links.push({ relation: element.attributes.get('rel') ?? 'alternate', href });
    } else if (name === 'atom:author') {
      const [person] = element.children.filter(
        (child) => typeof child !== 'string' && child.name === 'atom:name',
      );
      if (person && typeof person !== 'string') this.authors.push({ name: textOf(person).trim() });
    } else {
      const words = name === 'fh:archive' ? 'yes' : textOf(element).trim();
      if (words !== '' && !this.texts.has(name)) this.texts.set(name, words);
    }
  }

  head(): FeedHead {
    const first = (...names: readonly string[]) => names.map((name) => this.texts.get(name)).find(Boolean);
    const title = plainText(first('title', 'atom:title') ?? '');
    const description = plainText(first('description', 'atom:subtitle') ?? '');
    const linked = (relation: string) => this.links.find((link) => link.relation === relation)?.href;
    const self = webUrl(linked('self') ?? '');
    const link = webUrl(first('link') ?? '', self) ?? webUrl(linked('alternate') ?? '', self);
    const language = first('language', 'dc:language', 'xml:lang');
    const updated = first('lastBuildDate', 'atom:updated', 'atom:modified', 'pubDate', 'dc:date');
    return {
      ...(title !== '' && { title }),
      ...(description !== '' && { description }),
      ...(link && { link }),
      ...(self && { self }),
      ...(language && { language }),
      ...(updated && { updated }),
      authors: this.authors.filter(({ name }) => name !== ''),
      neighbours: this.links
        .flatMap(({ relation, href }) => ({ relation, href: webUrl(href, self) ?? href }))
        .filter(({ relation }) =>
          /^(?:prev|next|current|prev-archive|next-archive|previous|first|last)$/.test(relation),
        ),
      isArchive: this.texts.has('fh:archive'),
    };
  }
}
