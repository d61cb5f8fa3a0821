import { posix } from 'node:path';
import { NotText, readWhole } from '#importers/reading/decode.ts';
import { whyMachinery } from '#importers/reading/template-files.ts';
import type { Found, Given, Importer, OpenedSource, Refused, Source, SourceFile } from '../importer.ts';
import { isMarkdown, isText, roleOf, whyNoArticle } from './classify-file.ts';
import { MatterReader } from './front-matter-reader.ts';
import { type PostContext, translatePost } from './map-post.ts';
import { parseMarkdownPost } from './markdown-post.ts';
import { inSite, type MarkdownSite, readMarkdownSite } from './site-config.ts';

/** Folders of Jekyll, Hugo, Eleventy, Astro and other posts in Markdown with front matter. */
export const markdownImporter: Importer = {
  format: 'markdown',
  takes: 'folders of posts of Jekyll, Hugo, Eleventy, Astro: YAML, TOML or JSON above Markdown',
  recognise: (path, beginning) => {
    if (!isText(path) || whyMachinery(path)) return undefined;
    const kind = /^\s*(?:---\s*\n|(\+\+\+)|(\{))/.exec(beginning.replace(/^\ufeff/, ''));
    return kind
      ? `is ${isMarkdown(path) ? 'Markdown' : 'HTML'} below front matter in ${kind[1] ? 'TOML' : kind[2] ? 'JSON' : 'YAML'}`
      : undefined;
  },
  open: openMarkdown,
};

async function openMarkdown(source: Source, given: Given): Promise<OpenedSource> {
  const site = await readMarkdownSite(source, given.encoding);
  const url = given.url ?? site.url;
  const known = { ...site, ...(url && { url }) };
  const authors = new Map([...site.authors, ...(await authorPages(source, site, given.encoding))]);
  const names = postNames(source);
  const paths = new Set(source.files.map(({ path }) => path));
  const { title, language, roots } = site;
  return {
    site: { ...(title && { title }), ...(language && { language }), ...(url && { url }), roots },
    find: () =>
      findPosts(source, given, known, authors, (name) => postAddress(name, site.folder, names, paths)),
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
    const place = { file: file.path, line: 1 };
    const name = posix.basename(file.path);
    const role = await roleOf(file);
    if (role.is === 'other') continue;
    if (role.is === 'machinery') yield { kind: 'left out', place, name, reason: role.reason };
    else
      yield* findPost(file, { place, name }, given, {
        site,
        authors,
        postAddress,
        permalink: given.permalink,
      });
  }
}

async function* findPost(
  file: SourceFile,
  { place, name }: Pick<Refused, 'place' | 'name'>,
  given: Given,
  context: Omit<PostContext, 'source'>,
): AsyncGenerator<Found> {
  try {
    const { bytes, text, strayLines } = await readWhole(file, given.encoding);
    for (const line of strayLines) {
      const message = 'a byte that is not UTF-8 was read as Windows-1252';
      yield { kind: 'remark', place: { ...place, line }, message };
    }
    const post = parseMarkdownPost(file.path, text);
    if ('message' in post) {
      const { line, message } = post;
      const hint = 'mend it there and run the import again';
      yield { kind: 'refused', place: { ...place, line }, name, message, hint };
      return;
    }
    const no = whyNoArticle(post);
    if (no && !(given.pages && no.isPage)) yield { kind: 'left out', place, name, reason: no.reason };
    else yield { kind: no ? 'page' : 'article', article: translatePost(post, { ...context, source: bytes }) };
  } catch (problem) {
    if (!(problem instanceof NotText)) throw problem;
    yield { kind: 'refused', place, name, message: problem.message, hint: problem.hint };
  }
}

/** Names of authors that have pages of their own, as Hugo’s sites do. */
async function authorPages(
  source: Source,
  site: MarkdownSite,
  encoding: string | undefined,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const file of source.files) {
    const key = /^(?:content\/)?authors\/([^/]+?)(?:\/_?index)?\.md$/.exec(inSite(file.path, site))?.[1];
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
    if (!isText(file.path)) continue;
    const base = posix.basename(file.path);
    for (const name of [base, base.replace(/\.\w+$/, '')]) if (!names.has(name)) names.set(name, file.path);
  }
  return names;
}

/** The path of a post in the source, as a link from its root; for a path of the site, that path. */
function postAddress(
  written: string,
  folder: string,
  names: ReadonlyMap<string, string>,
  paths: ReadonlySet<string>,
): string | undefined {
  const [, path = written, hash = ''] = /^([^#]*)(#.*)?$/.exec(written) ?? [];
  const bare = path.replace(/^\/+/, '');
  const exact = [bare, `content/${bare}`, `content/${bare}.md`, `content/${bare}/index.md`]
    .map((one) => folder + one)
    .find((one) => paths.has(one));
  const found =
    exact ?? names.get(posix.basename(bare)) ?? names.get(posix.basename(bare).replace(/\.\w+$/, ''));
  if (found !== undefined && isText(found) && !/^_index\./.test(posix.basename(found)))
    return `/${found}${hash}`;
  return path.startsWith('/') ? written : undefined;
}
