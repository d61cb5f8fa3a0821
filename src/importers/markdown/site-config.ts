import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { decodeFile, UnreadableFileError } from '#importers/reading/decode.ts';
import { ignoredPathReason } from '#importers/reading/template-files.ts';
import type { Source } from '../importer.ts';

/** The configuration of a site of Markdown files. */
export interface MarkdownSite {
  readonly generator: 'jekyll' | 'hugo' | 'zola' | 'other';
  /** The folder of the site in the source, with a trailing `/`; empty for the root. */
  readonly folder: string;
  readonly title?: string;
  readonly url?: string;
  /** The path under which the site was served: `/blog`, or empty. */
  readonly base: string;
  readonly language?: string;
  readonly zone?: string;
  /** Permalinks by the folder to which they apply. The longest matching folder counts. */
  readonly permalinks: readonly { readonly folder: string; readonly pattern: string }[];
  /** The folder of the content: `content`, or empty. */
  readonly content: string;
  /** Folders that were served at the root of the site. */
  readonly roots: readonly string[];
  /** Names of authors by the keys that posts use. */
  readonly authors: ReadonlyMap<string, string>;
}

type Values = Readonly<Record<string, unknown>>;

const jekyllFiles = ['_config.yml', '_config.yaml', '_config.toml'];
const hugoFiles = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((extension) => `${name}.${extension}`),
);
const authorFiles = ['_data', 'data'].flatMap((folder) =>
  ['yml', 'yaml', 'json'].map((extension) => `${folder}/authors.${extension}`),
);

/** Reads the configuration of a site and its list of authors, if they exist. */
export async function readMarkdownSite(source: Source, encoding: string | undefined): Promise<MarkdownSite> {
  const paths = new Map(source.files.map((file) => [file.path, file]));
  const folder = findSiteFolder([...paths.keys()]);
  const values = async (names: readonly string[]): Promise<Values | undefined> => {
    for (const name of names) {
      const file = paths.get(folder + name);
      const parsed = file && parseValues(name, await readConfigText(file, encoding));
      if (parsed) return parsed;
    }
    return undefined;
  };
  const authors = authorsIn(await values(authorFiles));
  const jekyll = await values(jekyllFiles);
  if (jekyll || source.files.some(({ path }) => /(?:^|\/)_posts\//.test(path)))
    return jekyllSite(jekyll ?? {}, folder, authors);
  const hugo = await values(hugoFiles);
  const permalinks = await values(['config/_default/permalinks.toml', 'config/_default/permalinks.yaml']);
  const hasContent = source.files.some(({ path }) => path.startsWith(`${folder}content/`));
  if (hugo && hasContent) return hugoSite({ ...hugo, ...(permalinks && { permalinks }) }, folder, authors);
  return {
    generator: 'other',
    folder,
    base: '',
    permalinks: [],
    content: hasContent ? 'content' : '',
    roots: ['public', 'static', 'src', 'assets'],
    authors,
  };
}

/** The folder of the site in a repository: the one with a configuration that is closest to the root. */
function findSiteFolder(paths: readonly string[]): string {
  const folders = paths.flatMap((path) => {
    const name = [...jekyllFiles, ...hugoFiles].find(
      (candidate) => path === candidate || path.endsWith(`/${candidate}`),
    );
    if (name === undefined || ignoredPathReason(path)) return [];
    const folder = path.slice(0, path.length - name.length);
    const texts = jekyllFiles.includes(name) ? '_posts/' : 'content/';
    return paths.some((candidate) => candidate.startsWith(folder) && candidate.includes(texts, folder.length))
      ? [folder]
      : [];
  });
  const depth = (folder: string) => folder.split('/').length;
  return folders.toSorted((a, b) => depth(a) - depth(b))[0] ?? '';
}

/** A path relative to the folder of the site. */
export function inSite(path: string, { folder }: Pick<MarkdownSite, 'folder'>): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** True for a URL of the old site. */
export function isReservedAddress(link: string, { url }: MarkdownSite): boolean {
  return url !== undefined && URL.canParse(link) && new URL(link).hostname === new URL(url).hostname;
}

async function readConfigText(file: Source['files'][number], encoding: string | undefined): Promise<string> {
  try {
    return (await decodeFile(file, encoding)).text;
  } catch (reason) {
    if (reason instanceof UnreadableFileError) return '';
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

function jekyllSite(config: Values, outer: string, authors: MarkdownSite['authors']): MarkdownSite {
  const folder = posix.join(outer, text(config['source']) ?? '', '/').replace(/^(?:\.?\/)+/, '');
  const permalink = text(config['permalink']) ?? 'date';
  const defaults = Array.isArray(config['defaults']) ? config['defaults'].filter(isValues) : [];
  const scoped = defaults.flatMap(({ scope, values }) => {
    const pattern = isValues(values) ? text(values['permalink']) : undefined;
    const path = isValues(scope) ? (text(scope['path']) ?? '') : '';
    return pattern ? [{ folder: path, pattern }] : [];
  });
  return {
    generator: 'jekyll',
    folder,
    ...siteFields({
      title: config['title'],
      url: config['url'],
      language: config['lang'] ?? config['locale'],
      zone: config['timezone'],
    }),
    base: (text(config['baseurl']) ?? '').replace(/\/+$/, ''),
    permalinks: [{ folder: '', pattern: permalink }, ...scoped],
    content: '',
    roots: folder === '' ? [] : [folder],
    authors,
  };
}

/** The configuration of Hugo, or of Zola, which is similar. */
function hugoSite(config: Values, folder: string, authors: MarkdownSite['authors']): MarkdownSite {
  const values = new Map(Object.entries(config).map(([key, value]) => [key.toLowerCase(), value]));
  const configured = values.get('permalinks');
  const nested = isValues(configured) && isValues(configured['page']) ? configured['page'] : configured;
  const permalinks = Object.entries(isValues(nested) ? nested : {}).flatMap(([section, pattern]) =>
    typeof pattern === 'string' ? [{ folder: `content/${section.replace(/^\/+|\/+$/g, '')}`, pattern }] : [],
  );
  const isZola = values.has('base_url');
  const url = text(values.get('baseurl') ?? values.get('base_url'));
  const base = url && URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : '';
  const pattern =
    values.get('uglyurls') === true ? '/:sections/:filename.html' : '/:sections/:slugorfilename/';
  return {
    generator: isZola ? 'zola' : 'hugo',
    folder,
    ...siteFields({
      title: values.get('title'),
      url,
      language:
        values.get('languagecode') ?? values.get('defaultcontentlanguage') ?? values.get('default_language'),
      zone: values.get('timezone'),
    }),
    base,
    permalinks: [{ folder: 'content', pattern }, ...permalinks],
    content: 'content',
    roots: ['static', 'assets', 'content'].map((root) => folder + root),
    authors,
  };
}

function siteFields(
  fields: Readonly<Record<'title' | 'url' | 'language' | 'zone', unknown>>,
): Pick<MarkdownSite, 'title' | 'url' | 'language' | 'zone'> {
  const [title, url, language, zone] = [
    text(fields.title),
    text(fields.url),
    text(fields.language),
    text(fields.zone),
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
