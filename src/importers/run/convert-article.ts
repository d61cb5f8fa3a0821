import { Changes } from '#importers/converting/changes.ts';
import { convertPlain } from '#importers/converting/convert-plain.ts';
import { type ConvertedText, convertHtml } from '#importers/converting/from-html/convert-html.ts';
import { convertMarkdown } from '#importers/converting/from-markdown/convert-markdown.ts';
import { renderText } from '#markdown/render-text.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Change, ImportedArticle } from '../imported-article.ts';
import type { ImportOptions } from '../importer.ts';
import type { ImportedNames } from './plan/imported-names.ts';
import type { PlannedArticle } from './plan/plan-article.ts';
import type { ImportPlan } from './plan/plan-import.ts';
import { renderArticleFile } from './write/article-file.ts';
import { createResolver, type FileKinds } from './write/article-resolver.ts';
import { buildFrontMatter } from './write/front-matter.ts';
import type { SourceFiles } from './write/source-files.ts';

/** What an article is converted with. */
export interface ConversionContext {
  readonly article: ImportedArticle;
  readonly planned: PlannedArticle;
  readonly plan: ImportPlan;
  readonly files: SourceFiles;
  readonly names: ImportedNames;
  readonly options: ImportOptions;
  readonly kinds: FileKinds;
}

/** The text of an article file, with a record of what changed. */
export interface ConvertedArticle extends Omit<ConvertedText, 'markdown'> {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** Converts an imported article to the text of an article file. */
export function convertArticle(context: ConversionContext): ConvertedArticle {
  const { article, planned, plan, files, names, options, kinds } = context;
  const changes = new Changes();
  for (const change of [...planned.changes, ...article.changes]) changes.record(change);
  const resolver = createResolver({
    plan,
    files,
    kinds,
    article: planned,
    sourceFile: article.location.file,
    address: article.addresses[0],
  });
  const language = article.frontMatter.language ?? options.language;
  const render = (markdown: string) => {
    const { html, digest } = renderText({
      file: planned.file as ArchiveFile,
      text: markdown,
      firstLine: 1,
      language,
    });
    return { html, anchors: digest.anchors.split(' ') };
  };
  const { markdown, ...converted } = convertText(article, resolver, render, changes);
  const values = buildFrontMatter({ article, planned, options, names, resolver, changes });
  const articleValues = converted.keptHtml
    ? { ...values, 'x-import': 'kept the HTML of the source' }
    : values;
  const fileValues = planned.kind === 'page' ? pageValues(articleValues) : articleValues;
  return { text: renderArticleFile(fileValues, markdown), ...converted, changes: changes.all() };
}

function convertText(
  { text: { form, text } }: ImportedArticle,
  ...args: [Parameters<typeof convertHtml>[1], Parameters<typeof convertHtml>[2], Changes]
): ConvertedText {
  switch (form) {
    case 'html':
      return convertHtml(text, ...args);
    case 'markdown':
      return convertMarkdown(text, ...args);
    case 'plain':
      return convertPlain(text, ...args);
  }
}

/** The front matter of a standalone page, which has few keys of its own. The others get the prefix `x-`. */
function pageValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const pageKeys = new Set(['title', 'summary', 'language']);
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [pageKeys.has(key) || key.startsWith('x-') ? key : `x-${key}`, value]),
  );
}
