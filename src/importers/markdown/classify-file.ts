import { posix } from 'node:path';
import { readBeginning } from '#importers/reading/decode.ts';
import { templateReason, whyMachinery, whyTemplate } from '#importers/reading/template-files.ts';
import type { SourceFile } from '../importer.ts';
import { addressKeys, dateKeys, dayAmongFolders, fileName } from './file-name.ts';
import { MatterReader } from './front-matter-reader.ts';
import type { MarkdownPost } from './markdown-post.ts';

/** What a file of a site is: a text, what texts were made into pages with, or a picture, a script, a page of old. */
export type Role = { readonly is: 'text' | 'other' } | { readonly is: 'machinery'; readonly reason: string };

export async function roleOf(file: SourceFile): Promise<Role> {
  const isPage = /\.html?$/i.test(file.path);
  if (!isText(file.path) && !isPage) return { is: 'other' };
  const machinery = whyMachinery(file.path);
  if (machinery) return { is: 'machinery', reason: machinery };
  if (isText(file.path)) return { is: 'text' };
  const beginning = await readBeginning(file);
  if (/^\ufeff?---[ \t]*\r?\n/.test(beginning)) return { is: 'text' };
  const template = whyTemplate(file.path, beginning);
  return template ? { is: 'machinery', reason: template } : { is: 'other' };
}

export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx|mkd|mdown)$/i.test(path);
}

/** Markdown, and the HTML that Jekyll takes for posts. */
export function isText(path: string): boolean {
  return isMarkdown(path) || /(?:^|\/)(?:_posts|_drafts)\/.*\.html$/.test(path);
}

/** Tags of Liquid that work out what a page shows, and the place of the text in a layout. */
const working =
  /\{%-?\s*(?:for|if|unless|case|assign|capture|include|include_relative|paginate)\b|\{\{-?\s*content\s*-?\}\}/;

/** Why a text is no article: a page, which can be brought if asked for, or a note; undefined for an article. */
export function whyNoArticle(
  post: MarkdownPost,
): { readonly reason: string; readonly isPage: boolean } | undefined {
  const no = (reason: string) => ({ reason, isPage: false });
  const isNamed = fileName(post.path).date !== undefined;
  const inPosts = /(?:^|\/)_(?:posts|drafts)\//.test(post.path);
  if (inPosts && (isNamed || post.hasMatter)) return undefined;
  if (/^_index\./.test(posix.basename(post.path))) return no('it is the page of a list');
  if (!post.hasMatter) return no('it has no front matter');
  const reader = new MatterReader(post.matter);
  const folders = dayAmongFolders(reader.peek(...addressKeys) ?? '') ?? dayAmongFolders(post.path);
  if (isNamed || folders || reader.peek(...dateKeys) !== undefined) return undefined;
  if (!isMarkdown(post.path) && working.test(post.body)) return no(templateReason);
  return {
    reason:
      'a page: neither its front matter nor its name nor its address gives a date (--pages brings pages)',
    isPage: true,
  };
}
