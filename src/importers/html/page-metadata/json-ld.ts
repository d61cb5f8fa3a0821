import type { Root } from 'hast';
import { attribute, findElements } from '#importers/converting/from-html/html-tree.ts';
import { plainText } from '#importers/converting/plain-text.ts';
import type { ImportedPicture } from '#importers/imported-article.ts';
import type { Genre } from '#model/article-schema.ts';
import { rawText } from '../saved-page.ts';
import type { PageMetadata } from './page-metadata.ts';

type Node = Readonly<Record<string, unknown>>;

/** The JSON-LD of a page. */
export interface JsonLd {
  readonly article?: PageMetadata;
  /** The types of all top-level nodes, such as `WebPage`. */
  readonly types: readonly string[];
  readonly unreadable: number;
}

const articleType =
  /(?:^|[/#])(?:\w*NewsArticle|Article|\w*BlogPosting|Report|LiveBlogPosting|TechArticle|ScholarlyArticle)$/;

/**
 * Reads an article from JSON-LD (schema.org): a single node, a list or a graph. `pageUrl` selects the article of this
 * page.
 */
export function readJsonLd(tree: Root, pageUrl: string | undefined): JsonLd {
  const scripts = [...findElements(tree, ({ tagName }) => tagName === 'script')].filter((script) =>
    /^application\/ld\+json\b/i.test(attribute(script, 'type') ?? ''),
  );
  const parsed = scripts.map((script) => parseJson(rawText(script)));
  const nodes = parsed.flatMap((value) => topNodes(value));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const chosen =
    articles.find((node) => pageUrl !== undefined && addressesOf(node).includes(pageUrl)) ?? articles[0];
  return {
    ...(chosen && { article: new SchemaReader(byId).article(chosen) }),
    types: nodes.flatMap(typesOf),
    unreadable: parsed.filter((value) => value === undefined).length,
  };
}

/** Parses JSON in comments or CDATA sections, as some pages write it. */
function parseJson(text: string): unknown {
  const json = text.replace(
    /^\s*(?:\/\*\s*)?(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)(?:\s*\*\/)?|(?:-->|(?:\/\/|\/\*\s*)?\]\]>(?:\s*\*\/)?);?\s*$/g,
    '',
  );
  try {
    return JSON.parse(json.replace(/;\s*$/, ''));
  } catch {
    return undefined;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Top-level nodes: in lists, in `@graph`, and in `mainEntity`. */
function topNodes(value: unknown, depth = 0): Node[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => topNodes(item, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...topNodes(value['@graph'], depth + 1), ...topNodes(value['mainEntity'], depth + 1)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}

function addressesOf(node: Node): string[] {
  const page = node['mainEntityOfPage'];
  const addresses = [node['url'], isNode(page) ? (page['@id'] ?? page['url']) : page];
  return addresses.filter((address) => typeof address === 'string').map((address) => address.trim());
}

const genres: Readonly<Record<string, Genre>> = {
  AnalysisNewsArticle: 'analysis',
  OpinionNewsArticle: 'opinion',
  ReviewNewsArticle: 'review',
};
const kinds = {
  Person: 'people',
  Place: 'places',
  City: 'places',
  Country: 'places',
  Organization: 'organizations',
  NewsMediaOrganization: 'organizations',
} as const;

/** Reads nodes, which can refer to other nodes of the page by `@id`. */
class SchemaReader {
  private readonly byId: ReadonlyMap<string, Node>;

  constructor(byId: ReadonlyMap<string, Node>) {
    this.byId = byId;
  }

  article(node: Node): PageMetadata {
    const [type = ''] = typesOf(node).map((item) => item.replace(/^.*[/#]/, ''));
    const publisher = this.namesIn(node['publisher'])[0];
    const authors = this.namesIn(node['author'] ?? node['creator']).filter((name) => name !== publisher);
    const image = this.pictureIn(node['image'] ?? node['primaryImageOfPage']);
    const genre = genres[type];
    const text = (key: string) => this.text(node[key]);
    const sections = listOf(node['articleSection'])
      .map((item) => this.text(item))
      .filter((item) => item !== '');
    const keywords = listOf(node['keywords']).flatMap((item) => this.text(item).split(/[,;]/));
    const mentioned = [...listOf(node['about']), ...listOf(node['mentions'])].map((item) =>
      this.dereference(item),
    );
    const namesOfKind = (kind: string) =>
      mentioned
        .filter((item) =>
          typesOf(item).some((name) =>
            Object.entries(kinds).some(([key, value]) => key === name && value === kind),
          ),
        )
        .map((item) => this.text(item['name']));
    const contributors = (['editor', 'translator', 'contributor'] as const).flatMap((role) =>
      this.namesIn(node[role]).map((name) => ({ name, role })),
    );
    return {
      from: 'JSON-LD',
      title: text('headline') || text('name'),
      summary: text('description') || text('abstract'),
      ...dateField(text('datePublished') || text('dateCreated'), 'published'),
      ...dateField(text('dateModified'), 'updated'),
      authors,
      contributors,
      section: sections[0] ?? '',
      topics: [...sections.slice(1), ...keywords.map((word) => word.trim())],
      people: namesOfKind('people'),
      places: namesOfKind('places'),
      organizations: namesOfKind('organizations'),
      agency: this.namesIn(node['sourceOrganization'])[0] ?? '',
      dateline: text('dateline'),
      ...(image && { image }),
      language: text('inLanguage'),
      ...(genre && { type: genre }),
      rights: text('copyrightNotice'),
      addresses: addressesOf(node),
      siteName: publisher ?? '',
      text: typeof node['articleBody'] === 'string' ? node['articleBody'] : '',
    };
  }

  private dereference(value: unknown, depth = 0): Node {
    if (!isNode(value)) return typeof value === 'string' ? { name: value } : {};
    const [id] = [value['@id']];
    const target = typeof id === 'string' && Object.keys(value).length === 1 ? this.byId.get(id) : undefined;
    return target && depth < 3 ? this.dereference(target, depth + 1) : value;
  }

  /** A text value, or the name of a node. */
  private text(value: unknown): string {
    if (typeof value === 'string') return plainText(value);
    if (typeof value === 'number') return String(value);
    const node = this.dereference(Array.isArray(value) ? value[0] : value);
    const name = node['name'] ?? node['alternateName'] ?? node['@value'];
    return typeof name === 'string' ? plainText(name) : '';
  }

  private namesIn(value: unknown): string[] {
    const names = listOf(value)
      .map((item) => this.text(item))
      .filter((name) => name !== '' && !/^https?:/.test(name));
    return [...new Set(names)];
  }

  private pictureIn(value: unknown): ImportedPicture | undefined {
    const [first] = listOf(value);
    if (typeof first === 'string') return first === '' ? undefined : { src: first };
    const node = this.dereference(first);
    const src = [node['url'], node['contentUrl'], node['@id']].find(
      (item) => typeof item === 'string' && /^(?:https?:)?\/\//.test(item),
    );
    if (typeof src !== 'string') return undefined;
    const [caption, credit] = [
      this.text(node['caption']),
      this.text(node['creditText'] ?? node['author'] ?? node['creator']),
    ];
    return { src, ...(caption && { caption }), ...(credit && { credit }) };
  }
}

export function dateField(
  text: string,
  key: 'published' | 'updated',
): Pick<PageMetadata, 'published' | 'updated'> {
  return text === '' ? {} : { [key]: { text } };
}
