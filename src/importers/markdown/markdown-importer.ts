import { posix } from 'node:path';
import { decodeFile, UnreadableFileError } from '#importers/reading/decode.ts';
import { ignoredPathReason } from '#importers/reading/template-files.ts';
import {
  type Importer,
  type ImportOptions,
  type OpenedSource,
  type RejectedItem,
  rejectedItem,
  type Source,
  type SourceFile,
  type SourceItem,
  strayByteNotices,
} from '../importer.ts';
import { classifyFile, isMarkdown, isText, nonArticleReason } from './classify-file.ts';
import { FrontMatterReader } from './front-matter-reader.ts';
import { mapPost, type PostContext } from './map-post.ts';
import { parseMarkdownPost } from './markdown-post.ts';
import { inSite, type MarkdownSite, readMarkdownSite } from './site-config.ts';

/** Imports Markdown posts with front matter: Jekyll, Hugo, Zola, Eleventy, Astro and others. */
export const markdownImporter: Importer = {
  format: 'markdown',
  accepts: 'posts of Jekyll, Hugo, Zola, Eleventy or Astro: Markdown with YAML, TOML or JSON front matter',
  recognize: (path, beginning) => {
    if (!isText(path) || ignoredPathReason(path)) return undefined;
    const kind = /^\s*(?:---\s*\n|(\+\+\+)|(\{))/.exec(beginning.replace(/^\ufeff/, ''));
    return kind
      ? `is ${isMarkdown(path) ? 'Markdown' : 'HTML'} with ${kind[1] ? 'TOML' : kind[2] ? 'JSON' : 'YAML'} front matter`
      : undefined;
  },
  open: openMarkdown,
};

async function openMarkdown(source: Source, options: ImportOptions): Promise<OpenedSource> {
  const site = await readMarkdownSite(source, options.encoding);
  const url = options.url ?? site.url;
  const siteWithUrl = { ...site, ...(url && { url }) };
  const authors = new Map([...site.authors, ...(await authorPages(source, site, options.encoding))]);
  const names = postNames(source);
  const paths = new Set(source.files.map(({ path }) => path));
  const { title, language, roots } = site;
  return {
    site: { ...(title && { title }), ...(language && { language }), ...(url && { url }), roots },
    items: () =>
      findPosts(source, options, siteWithUrl, authors, (name) =>
        postAddress(name, site.folder, names, paths),
      ),
  };
}

async function* findPosts(
  source: Source,
  options: ImportOptions,
  site: MarkdownSite,
  authors: ReadonlyMap<string, string>,
  postAddress: (name: string) => string | undefined,
): AsyncGenerator<SourceItem> {
  if (site.permalinks.length === 0 && options.permalink === undefined) {
    const message =
      'no configuration with the form of the old URLs was found; set the form with --permalink to create aliases';
    yield { kind: 'notice', location: { file: source.name, line: 1 }, message };
  }
  for (const file of source.files) {
    const location = { file: file.path, line: 1 };
    const name = posix.basename(file.path);
    const role = await classifyFile(file);
    if (role.kind === 'other') continue;
    if (role.kind === 'ignored') yield { kind: 'skipped', location, name, reason: role.reason };
    else
      yield* findPost(file, { location, name }, options, {
        site,
        authors,
        postAddress,
        permalink: options.permalink,
      });
  }
}

async function* findPost(
  file: SourceFile,
  { location, name }: Pick<RejectedItem, 'location' | 'name'>,
  options: ImportOptions,
  context: Omit<PostContext, 'source'>,
): AsyncGenerator<SourceItem> {
  try {
    const { bytes, text, strayLines } = await decodeFile(file, options.encoding);
    yield* strayByteNotices(file.path, strayLines);
    const post = parseMarkdownPost(file.path, text);
    if ('message' in post) {
      const { line, message } = post;
      yield rejectedItem({ ...location, line }, name, message, 'fix it there and run the import again');
      return;
    }
    const nonArticle = nonArticleReason(post);
    if (nonArticle && !(options.pages && nonArticle.isPage))
      yield { kind: 'skipped', location, name, reason: nonArticle.reason };
    else
      yield { kind: nonArticle ? 'page' : 'article', article: mapPost(post, { ...context, source: bytes }) };
  } catch (problem) {
    if (!(problem instanceof UnreadableFileError)) throw problem;
    yield rejectedItem(location, name, problem.message, problem.hint);
  }
}

/** Names of authors with pages of their own, by key, as in Hugo. */
async function authorPages(
  source: Source,
  site: MarkdownSite,
  encoding: string | undefined,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const file of source.files) {
    const key = /^(?:content\/)?authors\/([^/]+?)(?:\/_?index)?\.md$/.exec(inSite(file.path, site))?.[1];
    if (key === undefined) continue;
    const post = parseMarkdownPost(file.path, (await decodeFile(file, encoding)).text);
    if ('message' in post) continue;
    const reader = new FrontMatterReader(post.frontMatter);
    const fullName = [reader.peek('first_name'), reader.peek('last_name')].filter(Boolean).join(' ');
    const name = reader.peek('display_name', 'name', 'title') ?? fullName;
    if (name) names.set(key, name);
  }
  return names;
}

/** Paths of posts by the names that links use: `2011-03-02-name`, `name.md`, `name`. */
function postNames(source: Source): Map<string, string> {
  const names = new Map<string, string>();
  for (const file of source.files) {
    if (!isText(file.path)) continue;
    const base = posix.basename(file.path);
    for (const name of [base, base.replace(/\.\w+$/, '')]) if (!names.has(name)) names.set(name, file.path);
  }
  return names;
}

/** The path of a post in the source, from its root. A path of the site is returned unchanged. */
function postAddress(
  raw: string,
  folder: string,
  names: ReadonlyMap<string, string>,
  paths: ReadonlySet<string>,
): string | undefined {
  const [, path = raw, hash = ''] = /^([^#]*)(#.*)?$/.exec(raw) ?? [];
  const relativePath = path.replace(/^\/+/, '');
  const exact = [
    relativePath,
    `content/${relativePath}`,
    `content/${relativePath}.md`,
    `content/${relativePath}/index.md`,
  ]
    .map((candidate) => folder + candidate)
    .find((candidate) => paths.has(candidate));
  const match =
    exact ??
    names.get(posix.basename(relativePath)) ??
    names.get(posix.basename(relativePath).replace(/\.\w+$/, ''));
  if (match !== undefined && isText(match) && !/^_index\./.test(posix.basename(match)))
    return `/${match}${hash}`;
  return path.startsWith('/') ? raw : undefined;
}
