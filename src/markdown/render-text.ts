import { fingerprint } from '#lib/fingerprint.ts';
import { measureText, opening } from '#lib/text.ts';
import type { TextDigest } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import { error, type Problem, sortProblems } from '#model/problem.ts';
import { openingLength, transformBlocks } from './blocks.ts';
import { checkNotes } from './footnotes.ts';
import { markdown } from './parser.ts';
import { renderPlainText } from './plain-text.ts';
import { cleanHtml } from './raw-html/clean-html.ts';
import { createContext, type RenderContext, type SourceText } from './render-context.ts';
import { frameTables } from './tables.ts';

/** A rendered text, with placeholders for `fillText`, its digest and its problems. */
export interface RenderedText {
  readonly html: Html;
  readonly digest: TextDigest;
  readonly problems: readonly Problem[];
}

/** Renders Markdown (CommonMark, tables, footnotes, sanitised HTML) and collects all problems. */
export function renderText(source: SourceText): RenderedText {
  const context = createContext(source);
  checkNul(source.text, context);
  const env = {};
  const tokens = markdown.parse(source.text, env);
  checkNotes(env, context);
  transformBlocks(tokens, context);
  const rawHtml = markdown.renderer.render(tokens, markdown.options, env);
  const html = frameTables(context.holdsHtml ? cleanHtml(rawHtml, context) : rawHtml, context) as Html;
  return { html, digest: digestOf(source.text, html, context), problems: sortProblems(context.problems) };
}

/** Refuses NUL, which could forge a placeholder. The parser replaces it with U+FFFD; the error stops the build. */
function checkNul(text: string, context: RenderContext): void {
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
    const position = context.source.positionAt({ content: text, line: 0 }, at);
    context.problems.push(error(context.file, position, 'the text contains a NUL character', 'remove it'));
  }
}

function digestOf(text: string, html: Html, context: RenderContext): TextDigest {
  const plain = context.holdsHtml ? renderPlainText(html) : context.plain.join('\n');
  const { headings, links, pictures, closingTag } = context;
  return {
    hash: fingerprint(text),
    wording: fingerprint(plain),
    ...measureText(plain),
    opening: context.holdsHtml ? openingOf(html) : (context.opening ?? ''),
    headings,
    anchors: context.anchors.all().join(' '),
    links,
    pictures,
    ...(closingTag !== undefined && { closingTag }),
  };
}

/** The opening of a text with raw HTML: its first non-empty paragraph. */
function openingOf(html: Html): string {
  let end = 0;
  for (const { index } of html.matchAll(/<p\b/g)) {
    if (index < end) continue;
    end = html.indexOf('</p>', index);
    if (end < 0) return '';
    const plain = renderPlainText(html.slice(index, end) as Html);
    if (plain !== '') return opening(plain, openingLength);
  }
  return '';
}
