import { Changes } from '#importers/converting/changes.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { fileName } from './file-name.ts';
import { MatterReader } from './front-matter-reader.ts';
import { translateAttributes } from './kramdown.ts';
import { translateLiquid } from './liquid.ts';
import type { MarkdownPost } from './markdown-post.ts';
import { addressesOf } from './post-addresses.ts';
import { dateOf, matterOf } from './post-front-matter.ts';
import { translateShortcodes } from './shortcodes.ts';
import type { MarkdownSite } from './site-config.ts';
import type { Dialect } from './template-tags.ts';

/** What a post is translated with. */
export interface PostContext {
  readonly site: MarkdownSite;
  readonly source: string | Uint8Array;
  readonly postAddress: Dialect['postAddress'];
  /** Names of authors by key. */
  readonly authors: ReadonlyMap<string, string>;
  /** The form of addresses, where the configuration does not say it. */
  readonly permalink: string | undefined;
}

/** Zola has tags and categories in a table of their own. */
function matterOfZola(matter: MarkdownPost['matter']): MarkdownPost['matter'] {
  const { taxonomies, ...others } = matter;
  return typeof taxonomies === 'object' && taxonomies !== null && !Array.isArray(taxonomies)
    ? { ...taxonomies, ...others }
    : matter;
}

/** The translation of a post to our words. */
export function translatePost(post: MarkdownPost, context: PostContext): ImportedArticle {
  const { site } = context;
  const changes = new Changes();
  const reader = new MatterReader(matterOfZola(post.matter));
  const dialect = { postAddress: context.postAddress, url: site.url ?? '', base: site.base, changes };
  for (const key of post.repeated)
    changes.add('dropped', `key ${key}`, 'it was given twice; the last one counts');
  const named = fileName(post.path);
  const title = reader.text('title', 'headline');
  const date = dateOf(post.path, reader, named, site, changes);
  const own = reader.text('slug');
  const addresses = addressesOf({
    post,
    reader,
    site,
    permalink: context.permalink,
    named,
    title: title ?? '',
    date,
    own,
  });
  const matter = matterOf(post, reader, context, title, date);
  const text = post.path.endsWith('.html')
    ? translateLiquid(post.body, dialect)
    : translateAttributes(
        site.generator === 'hugo'
          ? translateShortcodes(post.body, dialect)
          : translateLiquid(post.body, dialect),
        dialect,
      );
  for (const key of ['layout', 'comments']) {
    const value = reader.text(key);
    if (value) changes.add('dropped', `${key}: ${value}`, 'it says how the old site made its pages');
  }
  return {
    origin: post.path,
    place: { file: post.path, line: 1 },
    source: { name: post.path, content: context.source },
    name: own?.replace(/^.*\//, '') ?? named.name,
    addresses,
    matter: { ...matter, kept: reader.rest() },
    text: {
      form: post.path.endsWith('.html') ? 'html' : 'markdown',
      text: text.replace(/^[ \t]*<!--\s*more\s*-->[ \t]*\n?/gim, ''),
    },
    changes: changes.all(),
  };
}
