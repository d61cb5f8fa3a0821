import type { Token } from 'markdown-it';
import { opening } from '#lib/text.ts';
import { error, warning } from '#model/problem.ts';
import { headingAnchor, paragraphAnchor } from './anchors.ts';
import { shapeClosingTag } from './closing-tag.ts';
import { shapeNotes } from './footnotes.ts';
import { noteOf } from './gather-notes.ts';
import { shapeInline } from './inline.ts';
import { deepest } from './parser.ts';
import { plainTokens } from './plain-text.ts';
import { stampBlock } from './raw-html/stamps.ts';
import type { Rendering } from './rendering.ts';
import type { Passage } from './source-lines.ts';
import { createTableShaper } from './tables.ts';

/** Characters of a text’s opening. */
export const openingLength = 300;

/** Walks the tokens of a text once, makes them what a page needs, and gathers what is known of the text. */
export function shapeBlocks(tokens: readonly Token[], work: Rendering): void {
  const shapeTable = createTableShaper(work);
  let note: Token | undefined;
  let last = -1;
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'paragraph_open':
        shapeParagraph(tokens, index, note, work);
        break;
      case 'heading_open':
        shapeHeading(tokens, index, work);
        break;
      case 'blockquote_open':
      case 'list_item_open':
        checkDepth(token, work);
        break;
      case 'table_open':
      case 'tr_open':
      case 'th_open':
      case 'td_open':
        shapeTable(tokens, index);
        break;
      case 'code_block':
      case 'fence':
        work.plain.push(token.content);
        break;
      case 'html_block':
        stampBlock(token, work);
        break;
      default:
        if (!token.type.startsWith('footnote_')) break;
        note = token;
        shapeNotes(token, work);
    }
    if (!note && token.level === 0 && token.nesting >= 0) last = index;
  }
  if (tokens[last]?.type === 'paragraph_open') shapeClosingTag(tokens[last + 1]?.children, work);
}

function passageOf(inline: Token, note: Token | undefined, work: Rendering): Passage {
  if (inline.map) return { content: inline.content, line: inline.map[0] };
  return (note && work.inlineNotes.get(noteOf(note).note)) ?? { content: inline.content, line: 0 };
}

function shapeParagraph(
  tokens: readonly Token[],
  index: number,
  note: Token | undefined,
  work: Rendering,
): void {
  const [paragraph, inline, end] = tokens.slice(index, index + 3);
  if (!paragraph || !inline?.children) return;
  const isFigure = shapeInline(inline.children, passageOf(inline, note, work), work, !paragraph.hidden);
  if (isFigure && end) {
    paragraph.tag = 'figure';
    end.tag = 'figure';
    return;
  }
  const plain = plainTokens(inline.children);
  work.plain.push(plain);
  if (plain.trim() === '' || note) return;
  work.opening ??= opening(plain, openingLength);
  if (paragraph.level === 0) paragraph.attrSet('id', work.anchors.claim(paragraphAnchor(plain)));
}

function shapeHeading(tokens: readonly Token[], index: number, work: Rendering): void {
  const [heading, inline, end] = tokens.slice(index, index + 3);
  if (!heading || !inline?.children || !end) return;
  if (heading.tag === 'h1') {
    const at = work.source.startOf(heading.map?.[0] ?? 0);
    work.problems.push(
      warning(
        work.file,
        at,
        'a heading of the first level stands in the text; the title is the only one',
        'begin it with ##',
      ),
    );
    heading.tag = 'h2';
    end.tag = 'h2';
  }
  shapeInline(inline.children, passageOf(inline, undefined, work), work);
  const text = plainTokens(inline.children).trim();
  const id = work.anchors.claim(headingAnchor(text));
  heading.attrSet('id', id);
  work.headings.push({ id, text, level: Number(heading.tag.slice(1)) });
  work.plain.push(text);
}

/** The parser leaves out what stands deeper than it goes. */
function checkDepth(container: Token, work: Rendering): void {
  if (container.level + 1 < deepest) return;
  const at = work.source.startOf(container.map?.[0] ?? 0);
  const message = `quotations or lists stand more than ${deepest} deep here, and what is deeper would be lost`;
  work.problems.push(error(work.file, at, message, 'write them less deep'));
}
