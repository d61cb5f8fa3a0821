import type { Root } from 'hast';
import { attribute, findElements } from '#importers/converting/from-html/html-tree.ts';
import { plainWords } from '#importers/converting/plain-text.ts';
import type { ImportedPicture } from '#importers/imported-article.ts';
import type { Genre } from '#model/article-schema.ts';
import { textIn } from '../saved-page.ts';
import type { PageFacts } from './page-metadata.ts';

type Node = Readonly<Record<string, unknown>>;

/** What the JSON-LD of a page holds: its article, other things that it names, and blocks that are no JSON. */
export interface JsonLd {
  readonly article?: PageFacts;
  /** Types of all that stands at its top, such as `WebPage`. */
  readonly types: readonly string[];
  readonly unreadable: number;
}

const articleType =
  /(?:^|[/#])(?:\w*NewsArticle|Article|\w*BlogPosting|Report|LiveBlogPosting|TechArticle|ScholarlyArticle)$/;

/** Reads an article from JSON-LD (schema.org), in a graph, a list or by itself. `own`: the page’s address, if it is known. */
export function readJsonLd(tree: Root, own: string | undefined): JsonLd {
  const scripts = [...findElements(tree, ({ tagName }) => tagName === 'script')].filter((script) =>
    /^application\/ld\+json\b/i.test(attribute(script, 'type') ?? ''),
  );
  const parsed = scripts.map((script) => parseJson(textIn(script)));
  const nodes = parsed.flatMap((value) => topNodes(value));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const chosen = articles.find((node) => own !== undefined && addressesOf(node).includes(own)) ?? articles[0];
  return {
    ...(chosen && { article: new Reader(byId).article(chosen) }),
    types: nodes.flatMap(typesOf),
    unreadable: parsed.filter((value) => value === undefined).length,
  };
}

/** JSON as pages have it: in comments or CDATA marks, with line ends inside its texts. */
function parseJson(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:\/\*\s*)?(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)(?:\s*\*\/)?|(?:-->|(?:\/\/|\/\*\s*)?\]\]>(?:\s*\*\/)?);?\s*$/g,
    '',
  );
  try {
    return JSON.parse(bare.replace(/;\s*$/, ''));
  } catch {
    return undefined;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Things that stand by themselves: in lists, in `@graph`, and as `mainEntity`. */
function topNodes(value: unknown, depth = 0): Node[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => topNodes(one, depth + 1));
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
  const said = [node['url'], isNode(page) ? (page['@id'] ?? page['url']) : page];
  return said.filter((address) => typeof address === 'string').map((address) => address.trim());
}

const genres: Readonly<Record<string, Genre>> = {
  AnalysisNewsArticle: 'analysis',
  OpinionNewsArticle: 'opinion',
  ReviewNewsArticle: 'review',
};
const indexes = {
  Person: 'people',
  Place: 'places',
  City: 'places',
  Country: 'places',
  Organization: 'organizations',
  NewsMediaOrganization: 'organizations',
} as const;

/** Reads things that may refer to others of the same page by `@id`. */
class Reader {
  private readonly byId: ReadonlyMap<string, Node>;

  constructor(byId: ReadonlyMap<string, Node>) {
    this.byId = byId;
  }

  article(node: Node): PageFacts {
    const [type = ''] = typesOf(node).map((one) => one.replace(/^.*[/#]/, ''));
    const publisher = this.namesIn(node['publisher'])[0];
    const authors = this.namesIn(node['author'] ?? node['creator']).filter((name) => name !== publisher);
    const image = this.pictureIn(node['image'] ?? node['primaryImageOfPage']);
    const genre = genres[type];
    const said = (key: string) => this.text(node[key]);
    const sections = listOf(node['articleSection'])
      .map((one) => this.text(one))
      .filter((one) => one !== '');
    const keywords = listOf(node['keywords']).flatMap((one) => this.text(one).split(/[,;]/));
    const mentioned = [...listOf(node['about']), ...listOf(node['mentions'])].map((one) => this.settle(one));
    const indexed = (kind: string) =>
      mentioned
        .filter((one) =>
          typesOf(one).some((name) =>
            Object.entries(indexes).some(([key, value]) => key === name && value === kind),
          ),
        )
        .map((one) => this.text(one['name']));
    const contributors = (['editor', 'translator', 'contributor'] as const).flatMap((role) =>
      this.namesIn(node[role]).map((name) => ({ name, role })),
    );
    return {
      from: 'JSON-LD',
      title: said('headline') || said('name'),
      summary: said('description') || said('abstract'),
      ...dateIn(said('datePublished') || said('dateCreated'), 'published'),
      ...dateIn(said('dateModified'), 'updated'),
      authors,
      contributors,
      section: sections[0] ?? '',
      topics: [...sections.slice(1), ...keywords.map((word) => word.trim())],
      people: indexed('people'),
      places: indexed('places'),
      organizations: indexed('organizations'),
      agency: this.namesIn(node['sourceOrganization'])[0] ?? '',
      dateline: said('dateline'),
      ...(image && { image }),
      language: said('inLanguage'),
      ...(genre && { type: genre }),
      rights: said('copyrightNotice'),
      addresses: addressesOf(node),
      siteName: publisher ?? '',
      text: typeof node['articleBody'] === 'string' ? node['articleBody'] : '',
    };
  }

  private settle(value: unknown, depth = 0): Node {
    if (!isNode(value)) return typeof value === 'string' ? { name: value } : {};
    const [id] = [value['@id']];
    const known = typeof id === 'string' && Object.keys(value).length === 1 ? this.byId.get(id) : undefined;
    return known && depth < 3 ? this.settle(known, depth + 1) : value;
  }

  /** A text, or the name of a thing. */
  private text(value: unknown): string {
    if (typeof value === 'string') return plainWords(value);
    if (typeof value === 'number') return String(value);
    const node = this.settle(Array.isArray(value) ? value[0] : value);
    const name = node['name'] ?? node['alternateName'] ?? node['@value'];
    return typeof name === 'string' ? plainWords(name) : '';
  }

  private namesIn(value: unknown): string[] {
    const names = listOf(value)
      .map((one) => this.text(one))
      .filter((name) => name !== '' && !/^https?:/.test(name));
    return [...new Set(names)];
  }

  private pictureIn(value: unknown): ImportedPicture | undefined {
    const [first] = listOf(value);
    if (typeof first === 'string') return first === '' ? undefined : { src: first };
    const node = this.settle(first);
    const src = [node['url'], node['contentUrl'], node['@id']].find(
      (one) => typeof one === 'string' && /^(?:https?:)?\/\//.test(one),
    );
    if (typeof src !== 'string') return undefined;
    const [caption, credit] = [
      this.text(node['caption']),
      this.text(node['creditText'] ?? node['author'] ?? node['creator']),
    ];
    return { src, ...(caption && { caption }), ...(credit && { credit }) };
  }
}

export function dateIn(text: string, key: 'published' | 'updated'): Pick<PageFacts, 'published' | 'updated'> {
  return text === '' ? {} : { [key]: { text } };
}
