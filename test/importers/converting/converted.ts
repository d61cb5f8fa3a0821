import { Changes } from '#importers/converting/changes.ts';
import { convertPlain } from '#importers/converting/convert-plain.ts';
import {
  type ConvertedText,
  convertHtml,
  type RenderMarkdown,
} from '#importers/converting/from-html/convert-html.ts';
import { convertMarkdown } from '#importers/converting/from-markdown/convert-markdown.ts';
import type { LinkResolver } from '#importers/converting/link-resolver.ts';
import type { Change, ImportedText } from '#importers/imported-article.ts';
import { renderText } from '#markdown/render-text.ts';
import type { ArchiveFile } from '#model/paths.ts';

const file = '2011/03/02-vote.md' as ArchiveFile;
const render: RenderMarkdown = (text) => {
  const { html, digest } = renderText({ file, text, firstLine: 1, language: 'en' });
  return { html, anchors: digest.anchors.split(' ') };
};
/** Links are unchanged, and all files are missing. */
const resolver: LinkResolver = {
  link: (href) =>
    href.startsWith('#')
      ? { kind: 'anchor', anchor: decodeURIComponent(href.slice(1)) }
      : { kind: 'link', href },
  file: (href) => ({ kind: 'missing', href, reason: 'the file is missing from the source' }),
};
const converters = { html: convertHtml, markdown: convertMarkdown, plain: convertPlain };

/** Converts a text of any form. */
export function converted({
  form,
  text,
}: ImportedText): ConvertedText & { readonly changes: readonly Change[] } {
  const changes = new Changes();
  const result = converters[form](text, resolver, render, changes);
  return { ...result, changes: changes.all() };
}

/** The reasons why a text must be checked; empty if every word is accounted for. */
export function toCheck(text: ImportedText): string[] {
  return converted(text)
    .changes.filter(({ what }) => what === 'to check')
    .map(({ reason }) => reason);
}
