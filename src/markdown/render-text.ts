import { fingerprint } from '#lib/fingerprint.ts';
import { measureText, opening } from '#lib/text.ts';
import type { TextDigest } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import { error, type Problem, sortProblems } from '#model/problem.ts';
import { openingLength, shapeBlocks } from './blocks.ts';
import { checkNotes } from './footnotes.ts';
import { markdown } from './parser.ts';
import { renderPlainText } from './plain-text.ts';
import { cleanHtml } from './raw-html/clean-html.ts';
import { type Rendering, type SourceText, startRendering } from './rendering.ts';
import { frameTables } from './tables.ts';

/** A text as a page shows it, its addresses still marked for `fillText`; what is known of it; what is wrong with it. */
export interface RenderedText {
  readonly html: Html;
  readonly digest: TextDigest;
  readonly problems: readonly Problem[];
}

/** Renders the Markdown of a file (CommonMark, tables, footnotes, sanitised HTML). All its problems come together. */
export function renderText(source: SourceText): RenderedText {
  const work = startRendering(source);
  refuseNul(source.text, work);
  const env = {};
  const tokens = markdown.parse(source.text, env);
  checkNotes(env, work);
  shapeBlocks(tokens, work);
  const rough = markdown.renderer.render(tokens, markdown.options, env);
  const html = frameTables(work.holdsHtml ? cleanHtml(rough, work) : rough, work) as Html;
  return { html, digest: digestOf(source.text, html, work), problems: sortProblems(work.problems) };
}

/** A NUL would forge a mark. The parser makes it U+FFFD; the problem stops the build. */
function refuseNul(text: string, work: Rendering): void {
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
    const place = work.source.placeIn({ content: text, line: 0 }, at);
    work.problems.push(error(work.file, place, 'the text holds the character NUL', 'take it out'));
  }
}

function digestOf(text: string, html: Html, work: Rendering): TextDigest {
  const plain = work.holdsHtml ? renderPlainText(html) : work.plain.join('\n');
  const { headings, links, pictures, closingTag } = work;
  return {
    hash: fingerprint(text),
    wording: fingerprint(plain),
    ...measureText(plain),
    opening: work.holdsHtml ? openingOf(html) : (work.opening ?? ''),
    headings,
    anchors: work.anchors.all().join(' '),
    links,
    pictures,
    ...(closingTag !== undefined && { closingTag }),
  };
}

/** The first paragraph that says something, where raw HTML may hold it. */
function openingOf(html: Html): string {
  let past = 0;
  for (const { index } of html.matchAll(/<p\b/g)) {
    if (index < past) continue;
    past = html.indexOf('</p>', index);
    if (past < 0) return '';
    const plain = renderPlainText(html.slice(index, past) as Html);
    if (plain !== '') return opening(plain, openingLength);
  }
  return '';
}
