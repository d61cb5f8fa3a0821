import { Changes } from '#importers/converting/changes.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { parseFileName } from './file-name.ts';
import { FrontMatterReader } from './front-matter-reader.ts';
import { translateAttributes } from './kramdown.ts';
import { translateLiquid } from './liquid.ts';
import type { MarkdownPost } from './markdown-post.ts';
import { addressesOf } from './post-addresses.ts';
import { dateOf, frontMatterOf } from './post-front-matter.ts';
import { translateShortcodes } from './shortcodes.ts';
import type { MarkdownSite } from './site-config.ts';
import type { TemplateContext } from './template-tags.ts';

/** What a post is mapped with. */
export interface PostContext {
  readonly site: MarkdownSite;
  readonly source: string | Uint8Array;
  readonly postAddress: TemplateContext['postAddress'];
  /** Names of authors by key. */
  readonly authors: ReadonlyMap<string, string>;
  /** The form of URLs set with `--permalink`. */
  readonly permalink: string | undefined;
}

/** Moves the tags and categories that Zola keeps in a separate table to the top level. */
function mergeZolaTaxonomies(frontMatter: MarkdownPost['frontMatter']): MarkdownPost['frontMatter'] {
  const { taxonomies, ...others } = frontMatter;
  return typeof taxonomies === 'object' && taxonomies !== null && !Array.isArray(taxonomies)
    ? { ...taxonomies, ...others }
    : frontMatter;
}

/** Maps a post to an article. */
export function mapPost(post: MarkdownPost, context: PostContext): ImportedArticle {
  const { site } = context;
  const changes = new Changes();
  const reader = new FrontMatterReader(mergeZolaTaxonomies(post.frontMatter));
  const templateContext = { postAddress: context.postAddress, url: site.url ?? '', base: site.base, changes };
  for (const key of post.duplicateKeys)
    changes.add('dropped', `key ${key}`, 'it is duplicated; the last value was used');
  const parsedName = parseFileName(post.path);
  const title = reader.text('title', 'headline');
  const date = dateOf(post.path, reader, parsedName, site, changes);
  const slug = reader.text('slug');
  const addresses = addressesOf({
    post,
    reader,
    site,
    permalink: context.permalink,
    parsedName,
    title: title ?? '',
    date,
    slug,
  });
  const frontMatter = frontMatterOf(post, reader, context, title, date);
  const text = post.path.endsWith('.html')
    ? translateLiquid(post.body, templateContext)
    : translateAttributes(
        site.generator === 'hugo'
          ? translateShortcodes(post.body, templateContext)
          : translateLiquid(post.body, templateContext),
        templateContext,
      );
  for (const key of ['layout', 'comments']) {
    const value = reader.text(key);
    if (value) changes.add('dropped', `${key}: ${value}`, 'it only affected how the old site was built');
  }
  return {
    origin: post.path,
    location: { file: post.path, line: 1 },
    source: { name: post.path, content: context.source },
    name: slug?.replace(/^.*\//, '') ?? parsedName.name,
    addresses,
    frontMatter: { ...frontMatter, extra: reader.rest() },
    text: {
      form: post.path.endsWith('.html') ? 'html' : 'markdown',
      text: text.replace(/^[ \t]*<!--\s*more\s*-->[ \t]*\n?/gim, ''),
    },
    changes: changes.all(),
  };
}
