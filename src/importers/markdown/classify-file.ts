import { posix } from 'node:path';
import { readBeginning } from '#importers/reading/decode.ts';
import { ignoredPathReason, templateFileReason, templateReason } from '#importers/reading/template-files.ts';
import type { SourceFile } from '../importer.ts';
import { addressKeys, dateKeys, dayInFolders, parseFileName } from './file-name.ts';
import { FrontMatterReader } from './front-matter-reader.ts';
import type { MarkdownPost } from './markdown-post.ts';

/**
 * What a file of a site is: content, a file to ignore with its reason, or something else, such as an image or a script.
 */
export type FileRole =
  | { readonly kind: 'text' | 'other' }
  | { readonly kind: 'ignored'; readonly reason: string };

export async function classifyFile(file: SourceFile): Promise<FileRole> {
  const isPage = /\.html?$/i.test(file.path);
  if (!isText(file.path) && !isPage) return { kind: 'other' };
  const ignoredReason = ignoredPathReason(file.path);
  if (ignoredReason) return { kind: 'ignored', reason: ignoredReason };
  if (isText(file.path)) return { kind: 'text' };
  const beginning = await readBeginning(file);
  if (/^\ufeff?---[ \t]*\r?\n/.test(beginning)) return { kind: 'text' };
  const template = templateFileReason(file.path, beginning);
  return template ? { kind: 'ignored', reason: template } : { kind: 'other' };
}

export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx|mkd|mdown)$/i.test(path);
}

/** True for Markdown, and for HTML files that are posts in Jekyll. */
export function isText(path: string): boolean {
  return isMarkdown(path) || /(?:^|\/)(?:_posts|_drafts)\/.*\.html$/.test(path);
}

/** Liquid tags that generate content, and the placeholder for the content of a layout. */
const templateLogic =
  /\{%-?\s*(?:for|if|unless|case|assign|capture|include|include_relative|paginate)\b|\{\{-?\s*content\s*-?\}\}/;

/**
 * Why a file is not an article, or undefined if it is one. `isPage` is true for a page, which can be imported on
 * request.
 */
export function nonArticleReason(
  post: MarkdownPost,
): { readonly reason: string; readonly isPage: boolean } | undefined {
  const skip = (reason: string) => ({ reason, isPage: false });
  const hasDateInName = parseFileName(post.path).date !== undefined;
  const isInPosts = /(?:^|\/)_(?:posts|drafts)\//.test(post.path);
  if (isInPosts && (hasDateInName || post.hasFrontMatter)) return undefined;
  if (/^_index\./.test(posix.basename(post.path))) return skip('list page');
  if (!post.hasFrontMatter) return skip('no front matter');
  const reader = new FrontMatterReader(post.frontMatter);
  const dayFromFolders = dayInFolders(reader.peek(...addressKeys) ?? '') ?? dayInFolders(post.path);
  if (hasDateInName || dayFromFolders || reader.peek(...dateKeys) !== undefined) return undefined;
  if (!isMarkdown(post.path) && templateLogic.test(post.body)) return skip(templateReason);
  return {
    reason: 'page without a date in its front matter, name or URL (use --pages to import pages)',
    isPage: true,
  };
}
