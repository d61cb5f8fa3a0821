import { Changes } from '#importers/converting/changes.ts';
import { convertPlain } from '#importers/converting/convert-plain.ts';
import { type ConvertedText, convertHtml } from '#importers/converting/from-html/convert-html.ts';
import { convertMarkdown } from '#importers/converting/from-markdown/convert-markdown.ts';
import { renderText } from '#markdown/render-text.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Change, ImportedArticle } from '../imported-article.ts';
import type { Given } from '../importer.ts';
import type { NameBook } from './plan/imported-names.ts';
import type { PlannedArticle } from './plan/plan-article.ts';
import type { ImportPlan } from './plan/plan-import.ts';
import { renderArticleFile } from './write/article-file.ts';
import { articleResolver, type FileKinds } from './write/article-resolver.ts';
import { frontMatter } from './write/front-matter.ts';
import type { SourceFiles } from './write/source-files.ts';

/** All that one article is converted with. */
export interface Conversion {
  readonly article: ImportedArticle;
  readonly planned: PlannedArticle;
  readonly plan: ImportPlan;
  readonly files: SourceFiles;
  readonly names: NameBook;
  readonly given: Given;
  readonly kinds: FileKinds;
}

/** The file of an article, and what became of the parts of its source. */
export interface ConvertedArticle extends Omit<ConvertedText, 'markdown'> {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** Makes an article file of an imported article. */
export function convertArticle(conversion: Conversion): ConvertedArticle {
  const { article, planned, plan, files, names, given, kinds } = conversion;
  const changes = new Changes();
  for (const change of [...planned.changes, ...article.changes]) changes.note(change);
  const resolver = articleResolver({
    plan,
    files,
    kinds,
    article: planned,
    from: article.place.file,
    address: article.addresses[0],
  });
  const language = article.matter.language ?? given.language;
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
  const values = frontMatter({ article, planned, given, names, resolver, changes });
  const marked = converted.keptHtml ? { ...values, 'x-import': 'the HTML of the source was kept' } : values;
  const forPage = planned.kind === 'page' ? pageValues(marked) : marked;
  return { text: renderArticleFile(forPage, markdown), ...converted, changes: changes.all() };
}

function convertText(
  { text: { form, text } }: ImportedArticle,
  ...how: [Parameters<typeof convertHtml>[1], Parameters<typeof convertHtml>[2], Changes]
): ConvertedText {
  switch (form) {
    case 'html':
      return convertHtml(text, ...how);
    case 'markdown':
      return convertMarkdown(text, ...how);
    case 'plain':
      return convertPlain(text, ...how);
  }
}

/** Hand-written pages have few keys of their own; the others are kept under `x-`. */
function pageValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = new Set(['title', 'summary', 'language']);
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [own.has(key) || key.startsWith('x-') ? key : `x-${key}`, value]),
  );
}
