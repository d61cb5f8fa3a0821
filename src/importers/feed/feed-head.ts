import { plainWords } from '#importers/converting/plain-text.ts';
import { addressIn, linkIn } from '#importers/converting/urls.ts';
import { textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import { type Inherited, inherit } from '#importers/reading/xml-scopes.ts';
import type { FeedHead } from './feed-entry.ts';

const wanted = new Set(
  (
    'title link language description pubDate lastBuildDate dc:language dc:date atom:link atom:title atom:subtitle atom:updated ' +
    'atom:modified atom:author fh:archive'
  ).split(' '),
);

/** Gathers what the elements beside the entries say of the feed as a whole. */
export class FeedHeadReader {
  private readonly texts = new Map<string, string>();
  private readonly authors: { readonly name: string }[] = [];
  private readonly links: { readonly relation: string; readonly href: string }[] = [];

  /** True for an element of the channel, or of the feed, that says something of the whole. */
  static wants(name: string, around: readonly string[]): boolean {
    return /^(?:channel|atom:feed)$/.test(around.at(-1) ?? '') && wanted.has(name);
  }

  read(element: XmlElement, outside: Inherited): void {
    const { name } = element;
    const { base, language } = inherit(element.attributes, outside);
    if (language && !this.texts.has('xml:lang')) this.texts.set('xml:lang', language);
    if (name === 'atom:link') {
      const href = linkIn(element.attributes.get('href') ?? '', base);
      if (href !== undefined)
        this.links.push({ relation: element.attributes.get('rel') ?? 'alternate', href });
    } else if (name === 'atom:author') {
      const [said] = element.children.filter(
        (child) => typeof child !== 'string' && child.name === 'atom:name',
      );
      if (said && typeof said !== 'string') this.authors.push({ name: textOf(said).trim() });
    } else {
      const words = name === 'fh:archive' ? 'yes' : textOf(element).trim();
      if (words !== '' && !this.texts.has(name)) this.texts.set(name, words);
    }
  }

  head(): FeedHead {
    const first = (...names: readonly string[]) => names.map((name) => this.texts.get(name)).find(Boolean);
    const title = plainWords(first('title', 'atom:title') ?? '');
    const description = plainWords(first('description', 'atom:subtitle') ?? '');
    const linked = (relation: string) => this.links.find((link) => link.relation === relation)?.href;
    const self = addressIn(linked('self') ?? '');
    const link = addressIn(first('link') ?? '', self) ?? addressIn(linked('alternate') ?? '', self);
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
        .flatMap(({ relation, href }) => ({ relation, href: addressIn(href, self) ?? href }))
        .filter(({ relation }) =>
          /^(?:prev|next|current|prev-archive|next-archive|previous|first|last)$/.test(relation),
        ),
      isArchive: this.texts.has('fh:archive'),
    };
  }
}
