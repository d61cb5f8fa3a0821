import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Source } from '../importer.ts';
import { NotText, readWhole } from '../reading/decode.ts';

/** What the configuration of a site of Markdown files says of its addresses. */
export interface MarkdownSite {
  readonly generator: 'jekyll' | 'hugo' | 'other';
  readonly title?: string;
  readonly url?: string;
  /** The path below which the site lay: `/blog`, or empty. */
  readonly base: string;
  readonly language?: string;
  readonly zone?: string;
  /** Forms of addresses by the folder of the source in which they hold; the longest folder counts. */
  readonly permalinks: readonly { readonly folder: string; readonly pattern: string }[];
  /** The folder of the posts’ own tree: `content`, or empty. */
  readonly content: string;
  /** Folders that the site served as they are. */
  readonly roots: readonly string[];
  /** Names by the keys that posts give for their authors. */
  readonly authors: ReadonlyMap<string, string>;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads the configuration of a site, and its file of authors, as far as they are there. */
export async function readMarkdownSite(source: Source, encoding: string | undefined): Promise<MarkdownSite> {
  const values = async (...paths: readonly string[]): Promise<Values | undefined> => {
    for (const path of paths) {
      const file = source.files.find((one) => one.path === path);
      const found = file && parseValues(path, await textOf(file, encoding));
      if (found) return found;
    }
    return undefined;
  };
  const authors = authorsIn(
    await values(
      '_data/authors.yml',
      '_data/authors.yaml',
      '_data/authors.json',
      'data/authors.yml',
      'data/authors.yaml',
      'data/authors.json',
    ),
  );
  const jekyll = await values('_config.yml', '_config.yaml', '_config.toml');
  if (jekyll || source.files.some(({ path }) => /(?:^|\/)_posts\//.test(path)))
    return jekyllSite(jekyll ?? {}, authors);
  const hugo = await values(
    'hugo.toml',
    'hugo.yaml',
    'hugo.yml',
    'hugo.json',
    'config.toml',
    'config.yaml',
    'config.yml',
    'config.json',
    'config/_default/hugo.toml',
    'config/_default/config.toml',
    'config/_default/hugo.yaml',
    'config/_default/config.yaml',
  );
  const permalinks = await values('config/_default/permalinks.toml', 'config/_default/permalinks.yaml');
  const hasContent = source.files.some(({ path }) => path.startsWith('content/'));
  if (hugo && hasContent) return hugoSite({ ...hugo, ...(permalinks && { permalinks }) }, authors);
  return {
    generator: 'other',
    base: '',
    permalinks: [],
    content: hasContent ? 'content' : '',
    roots: ['public', 'static', 'src', 'assets'],
    authors,
  };
}

async function textOf(file: Source['files'][number], encoding: string | undefined): Promise<string> {
  try {
    return (await readWhole(file, encoding)).text;
  } catch (reason) {
    if (reason instanceof NotText) return '';
    throw reason;
  }
}

function parseValues(path: string, text: string): Values | undefined {
  try {
    const values: unknown = path.endsWith('.toml')
      ? parseToml(text)
      : parseYaml(text, { uniqueKeys: false, logLevel: 'silent' });
    return isValues(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function jekyllSite(config: Values, authors: MarkdownSite['authors']): MarkdownSite {
  const own = text(config['permalink']) ?? 'date';
  const defaults = Array.isArray(config['defaults']) ? config['defaults'].filter(isValues) : [];
  const scoped = defaults.flatMap(({ scope, values }) => {
    const pattern = isValues(values) ? text(values['permalink']) : undefined;
    const folder = isValues(scope) ? (text(scope['path']) ?? '') : '';
    return pattern ? [{ folder, pattern }] : [];
  });
  return {
    generator: 'jekyll',
    ...known({
      title: config['title'],
      url: config['url'],
      language: config['lang'] ?? config['locale'],
      zone: config['timezone'],
    }),
    base: (text(config['baseurl']) ?? '').replace(/\/+$/, ''),
    permalinks: [{ folder: '', pattern: own }, ...scoped],
    content: '',
    roots: [],
    authors,
  };
}

function hugoSite(config: Values, authors: MarkdownSite['authors']): MarkdownSite {
  const values = new Map(Object.entries(config).map(([key, value]) => [key.toLowerCase(), value]));
  const given = values.get('permalinks');
  const nested = isValues(given) && isValues(given['page']) ? given['page'] : given;
  const permalinks = Object.entries(isValues(nested) ? nested : {}).flatMap(([section, pattern]) =>
    typeof pattern === 'string' ? [{ folder: `content/${section.replace(/^\/+|\/+$/g, '')}`, pattern }] : [],
  );
  const url = text(values.get('baseurl'));
  const base = url && URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : '';
  const pattern =
    values.get('uglyurls') === true ? '/:sections/:filename.html' : '/:sections/:slugorfilename/';
  return {
    generator: 'hugo',
    ...known({
      title: values.get('title'),
      url,
      language: values.get('languagecode') ?? values.get('defaultcontentlanguage'),
      zone: values.get('timezone'),
    }),
    base,
    permalinks: [{ folder: 'content', pattern }, ...permalinks],
    content: 'content',
    roots: ['static', 'assets', 'content'],
    authors,
  };
}

function known(
  given: Readonly<Record<'title' | 'url' | 'language' | 'zone', unknown>>,
): Pick<MarkdownSite, 'title' | 'url' | 'language' | 'zone'> {
  const [title, url, language, zone] = [
    text(given.title),
    text(given.url),
    text(given.language),
    text(given.zone),
  ];
  return {
    ...(title && { title }),
    ...(url && /^https?:\/\//.test(url) && URL.canParse(url) && { url: new URL(url).origin }),
    ...(language && { language }),
    ...(zone && { zone }),
  };
}

function authorsIn(values: Values | undefined): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, value] of Object.entries(values ?? {})) {
    const name = isValues(value)
      ? text(value['name'] ?? value['display_name'] ?? value['title'])
      : text(value);
    if (name) names.set(key, name);
  }
  return names;
}
