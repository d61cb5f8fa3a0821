import { Changes } from '#importers/converting/changes.ts';
import { convertPlain } from '#importers/converting/convert-plain.ts';
import {
  type ConvertedText,
  convertHtml,
  type RenderMarkdown,
} from '#importers/converting/from-html/convert-html.ts';
import { convertMarkdown } from '#importers/converting/from-markdown/convert-markdown.ts';
import type { Resolver } from '#importers/converting/link-resolver.ts';
import type { Change, ImportedText } from '#importers/imported-article.ts';
import { renderText } from '#markdown/render-text.ts';
import type { ArchiveFile } from '#model/paths.ts';

const file = '2011/03/02-vote.md' as ArchiveFile;
const render: RenderMarkdown = (text) => {
  const { html, digest } = renderText({ file, text, firstLine: 1, language: 'en' });
  return { html, anchors: digest.anchors.split(' ') };
};
/** Every link leads where it says; no picture is at hand. */
const resolver: Resolver = {
  link: (href) =>
    href.startsWith('#')
      ? { kind: 'here', anchor: decodeURIComponent(href.slice(1)) }
      : { kind: 'leads', href },
  file: (href) => ({ kind: 'missing', href, why: 'it is not among the files of the source' }),
};
const ways = { html: convertHtml, markdown: convertMarkdown, plain: convertPlain };

/** A foreign text as it comes out of the converter of its form. */
export function converted({
  form,
  text,
}: ImportedText): ConvertedText & { readonly changes: readonly Change[] } {
  const changes = new Changes();
  const result = ways[form](text, resolver, render, changes);
  return { ...result, changes: changes.all() };
}

/** What somebody has to look at: an empty list says that every word is accounted for. */
export function toCheck(text: ImportedText): string[] {
  return converted(text)
    .changes.filter(({ what }) => what === 'to check')
    .map(({ why }) => why);
}
