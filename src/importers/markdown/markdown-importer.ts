import { posix } from 'node:path';
import type { Found, Given, Importer, OpenedSource, Source, SourceFile } from '../importer.ts';
import { NotText, readWhole } from '../reading/decode.ts';
import { type MarkdownPost, parseMarkdownPost } from './markdown-post.ts';
import { MatterReader } from './matter-reader.ts';
import { type MarkdownSite, readMarkdownSite } from './site-config.ts';
import { fileName, translatePost } from './translate-post.ts';

const markdownName = /\.(?:md|markdown|mdx|mkd|mdown)$/i;
/** Folders of templates, themes and packages: what lies in them is no text of the site. */
const machinery =
  /(?:^|\/)(?:_layouts|_includes|_sass|_plugins|_site|themes|archetypes|vendor|node_modules|\.[^/]+)\//;

/** Folders of Jekyll, Hugo, Eleventy, Astro and other posts in Markdown with front matter. */
export const markdownImporter: Importer = {
  format: 'markdown',
  takes: 'folders of posts of Jekyll, Hugo, Eleventy, Astro: YAML, TOML or JSON above Markdown',
  recognise: (path, beginning) => {
    if (!markdownName.test(path)) return undefined;
    const kind = /^\s*(?:---\s*\n|(\+\+\+)|(\{))/.exec(beginning.replace(/^\ufeff/, ''));
    return kind
      ? `is Markdown below front matter in ${kind[1] ? 'TOML' : kind[2] ? 'JSON' : 'YAML'}`
      : undefined;
  },
  open: openMarkdown,
};

async function openMarkdown(source: Source, given: Given): Promise<OpenedSource> {
  const site = await readMarkdownSite(source, given.encoding);
  const url = given.url ?? site.url;
  const known = { ...site, ...(url && { url }) };
  const authors = new Map([...site.authors, ...(await authorPages(source, given.encoding))]);
  const names = postNames(source);
  const paths = new Set(source.files.map(({ path }) => path));
  const { title, language, roots } = site;
  return {
    site: { ...(title && { title }), ...(language && { language }), ...(url && { url }), roots },
    find: () => findPosts(source, given, known, authors, (name) => postAddress(name, names, paths)),
  };
}

async function* findPosts(
  source: Source,
  given: Given,
  site: MarkdownSite,
  authors: ReadonlyMap<string, string>,
  postAddress: (name: string) => string | undefined,
): AsyncGenerator<Found> {
  if (site.permalinks.length === 0 && given.permalink === undefined) {
    const message =
      'there is no configuration that says what the addresses were: give their form by --permalink to have aliases';
    yield { kind: 'remark', place: { file: source.name, line: 1 }, message };
  }
  for (const file of source.files) {
    if (!isText(file)) continue;
    const place = { file: file.path, line: 1 };
    const name = posix.basename(file.path);
    if (machinery.test(file.path)) {
      yield { kind: 'left out', place, name, reason: 'it belongs to the templates of the site' };
      continue;
    }
    try {
      const { bytes, text, strayLines } = await readWhole(file, given.encoding);
      for (const line of strayLines)
        yield {
          kind: 'remark',
          place: { file: file.path, line },
          message: 'a byte that is not UTF-8 was read as Windows-1252',
        };
      const post = parseMarkdownPost(file.path, text);
      if ('message' in post) {
        yield {
          kind: 'refused',
          place: { ...place, line: post.line },
          name,
          message: post.message,
          mend: 'mend it there and run the import again',
        };
        continue;
      }
      const reason = whyNoArticle(post);
      if (reason !== undefined && !(given.pages && post.hasMatter && !name.startsWith('_index'))) {
        yield { kind: 'left out', place, name, reason };
        continue;
      }
      const article = translatePost(post, {
        site,
        source: bytes,
        postAddress,
        authors,
        permalink: given.permalink,
      });
      yield { kind: reason === undefined ? 'article' : 'page', article };
    } catch (problem) {
      if (!(problem instanceof NotText)) throw problem;
      yield { kind: 'refused', place, name, message: problem.message, mend: problem.mend };
    }
  }
}

/** Markdown, and the HTML that Jekyll takes for posts. */
function isText({ path }: SourceFile): boolean {
  return isPost(path);
}

function isPost(path: string): boolean {
  return markdownName.test(path) || /(?:^|\/)(?:_posts|_drafts)\/.*\.html$/.test(path);
}

/** Why a file is a page or a note and no article; undefined for an article. */
function whyNoArticle(post: MarkdownPost): string | undefined {
  if (/(?:^|\/)_(?:posts|drafts)\//.test(post.path)) return undefined;
  const name = posix.basename(post.path);
  if (/^_index\./.test(name)) return 'it is the page of a list';
  if (!post.hasMatter) return 'it has no front matter';
  if (fileName(post.path).date !== undefined) return undefined;
  const reader = new MatterReader(post.matter);
  const dated = reader.peek(
    'date',
    'pubDate',
    'pubDatetime',
    'publishDate',
    'publish_date',
    'pubdate',
    'published_at',
    'datePublished',
    'created_at',
    'created',
  );
  return dated === undefined ? 'it is a page: neither its front matter nor its name gives a date' : undefined;
}

/** Names of authors that have pages of their own, as Hugo’s sites do. */
async function authorPages(source: Source, encoding: string | undefined): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const file of source.files) {
    const key = /^(?:content\/)?authors\/([^/]+?)(?:\/_?index)?\.md$/.exec(file.path)?.[1];
    if (key === undefined) continue;
    const post = parseMarkdownPost(file.path, (await readWhole(file, encoding)).text);
    if ('message' in post) continue;
    const reader = new MatterReader(post.matter);
    const whole = [reader.peek('first_name'), reader.peek('last_name')].filter(Boolean).join(' ');
    const name = reader.peek('display_name', 'name', 'title') ?? whole;
    if (name) names.set(key, name);
  }
  return names;
}

/** Files by the names under which posts link each other: `2011-03-02-name`, `name.md`, `name`. */
function postNames(source: Source): Map<string, string> {
  const names = new Map<string, string>();
  for (const file of source.files) {
    if (!isText(file)) continue;
    const base = posix.basename(file.path);
    for (const name of [base, base.replace(/\.\w+$/, '')]) if (!names.has(name)) names.set(name, file.path);
  }
  return names;
}

/** The path of a post in the source, as a link from its root; for a path of the site, that path. */
function postAddress(
  written: string,
  names: ReadonlyMap<string, string>,
  paths: ReadonlySet<string>,
): string | undefined {
  const [, path = written, hash = ''] = /^([^#]*)(#.*)?$/.exec(written) ?? [];
  const bare = path.replace(/^\/+/, '');
  const exact = [bare, `content/${bare}`, `content/${bare}.md`, `content/${bare}/index.md`].find((one) =>
    paths.has(one),
  );
  const found =
    exact ?? names.get(posix.basename(bare)) ?? names.get(posix.basename(bare).replace(/\.\w+$/, ''));
  if (found !== undefined && isPost(found) && !/^_index\./.test(posix.basename(found)))
    return `/${found}${hash}`;
  return path.startsWith('/') ? written : undefined;
}
