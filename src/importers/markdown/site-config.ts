import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { NotText, readWhole } from '#importers/reading/decode.ts';
import { whyMachinery } from '#importers/reading/template-files.ts';
import type { Source } from '../importer.ts';

/** What the configuration of a site of Markdown files says of its addresses. */
export interface MarkdownSite {
  readonly generator: 'jekyll' | 'hugo' | 'zola' | 'other';
  /** The folder of the source in which the site lies, with `/` at its end; or empty. */
  readonly folder: string;
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

const jekyllFiles = ['_config.yml', '_config.yaml', '_config.toml'];
const hugoFiles = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
);
const authorFiles = ['_data', 'data'].flatMap((folder) =>
  ['yml', 'yaml', 'json'].map((ending) => `${folder}/authors.${ending}`),
);

/** Reads the configuration of a site, and its file of authors, as far as they are there. */
export async function readMarkdownSite(source: Source, encoding: string | undefined): Promise<MarkdownSite> {
  const paths = new Map(source.files.map((file) => [file.path, file]));
  const folder = folderOf([...paths.keys()]);
  const values = async (names: readonly string[]): Promise<Values | undefined> => {
    for (const name of names) {
      const file = paths.get(folder + name);
      const found = file && parseValues(name, await textOf(file, encoding));
      if (found) return found;
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

/** Where in a repository its site lies: at the root, else in the folder nearest to it that has a configuration. */
function folderOf(paths: readonly string[]): string {
  const folders = paths.flatMap((path) => {
    const name = [...jekyllFiles, ...hugoFiles].find((one) => path === one || path.endsWith(`/${one}`));
    if (name === undefined || whyMachinery(path)) return [];
    const folder = path.slice(0, path.length - name.length);
    const texts = jekyllFiles.includes(name) ? '_posts/' : 'content/';
    return paths.some((one) => one.startsWith(folder) && one.includes(texts, folder.length)) ? [folder] : [];
  });
  const depth = (folder: string) => folder.split('/').length;
  return folders.toSorted((a, b) => depth(a) - depth(b))[0] ?? '';
}

/** A path of the source as the site’s own folder has it. */
export function inSite(path: string, { folder }: Pick<MarkdownSite, 'folder'>): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** True for an address on the old site itself. */
export function isOwnAddress(link: string, { url }: MarkdownSite): boolean {
  return url !== undefined && URL.canParse(link) && new URL(link).hostname === new URL(url).hostname;
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

function jekyllSite(config: Values, outer: string, authors: MarkdownSite['authors']): MarkdownSite {
  const folder = posix.join(outer, text(config['source']) ?? '', '/').replace(/^(?:\.?\/)+/, '');
  const own = text(config['permalink']) ?? 'date';
  const defaults = Array.isArray(config['defaults']) ? config['defaults'].filter(isValues) : [];
  const scoped = defaults.flatMap(({ scope, values }) => {
    const pattern = isValues(values) ? text(values['permalink']) : undefined;
    const folder = isValues(scope) ? (text(scope['path']) ?? '') : '';
    return pattern ? [{ folder, pattern }] : [];
  });
  return {
    generator: 'jekyll',
    folder,
    ...known({
      title: config['title'],
      url: config['url'],
      language: config['lang'] ?? config['locale'],
      zone: config['timezone'],
    }),
    base: (text(config['baseurl']) ?? '').replace(/\/+$/, ''),
    permalinks: [{ folder: '', pattern: own }, ...scoped],
    content: '',
    roots: folder === '' ? [] : [folder],
    authors,
  };
}

/** Hugo, or Zola, which has nearly the same configuration and front matter. */
function hugoSite(config: Values, folder: string, authors: MarkdownSite['authors']): MarkdownSite {
  const values = new Map(Object.entries(config).map(([key, value]) => [key.toLowerCase(), value]));
  const given = values.get('permalinks');
  const nested = isValues(given) && isValues(given['page']) ? given['page'] : given;
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
    ...known({
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
