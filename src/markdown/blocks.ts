import type { Token } from 'markdown-it';
import { opening } from '#lib/text.ts';
import { error, warning } from '#model/problem.ts';
import { headingAnchor, paragraphAnchor } from './anchors.ts';
import { wrapClosingTag } from './closing-tag.ts';
import { noteOf } from './collect-footnotes.ts';
import { transformNotes } from './footnotes.ts';
import { transformInline } from './inline.ts';
import { maxNesting } from './parser.ts';
import { plainTokens } from './plain-text.ts';
import { markBlock } from './raw-html/tag-markers.ts';
import type { RenderContext } from './render-context.ts';
import type { Passage } from './source-lines.ts';
import { createTableTransformer } from './tables.ts';

/** The length of a text’s opening, in characters. */
export const openingLength = 300;

/** Transforms the block tokens of a text in place, and collects headings, links, images, anchors and plain text. */
export function transformBlocks(tokens: readonly Token[], context: RenderContext): void {
  const transformTable = createTableTransformer(context);
  let note: Token | undefined;
  let last = -1;
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'paragraph_open':
        transformParagraph(tokens, index, note, context);
        break;
      case 'heading_open':
        transformHeading(tokens, index, context);
        break;
      case 'blockquote_open':
      case 'list_item_open':
        checkDepth(token, context);
        break;
      case 'table_open':
      case 'tr_open':
      case 'th_open':
      case 'td_open':
        transformTable(tokens, index);
        break;
      case 'code_block':
      case 'fence':
        context.plain.push(token.content);
        break;
      case 'html_block':
        markBlock(token, context);
        break;
      default:
        if (!token.type.startsWith('footnote_')) break;
        note = token;
        transformNotes(token, context);
    }
    if (!note && token.level === 0 && token.nesting >= 0) last = index;
  }
  if (tokens[last]?.type === 'paragraph_open') wrapClosingTag(tokens[last + 1]?.children, context);
}

function passageOf(inline: Token, note: Token | undefined, context: RenderContext): Passage {
  if (inline.map) return { content: inline.content, line: inline.map[0] };
  return (note && context.inlineNotes.get(noteOf(note).note)) ?? { content: inline.content, line: 0 };
}

function transformParagraph(
  tokens: readonly Token[],
  index: number,
  note: Token | undefined,
  context: RenderContext,
): void {
  const [paragraph, inline, end] = tokens.slice(index, index + 3);
  if (!paragraph || !inline?.children) return;
  const isFigure = transformInline(
    inline.children,
    passageOf(inline, note, context),
    context,
    !paragraph.hidden,
  );
  if (isFigure && end) {
    paragraph.tag = 'figure';
    end.tag = 'figure';
    return;
  }
  const plain = plainTokens(inline.children);
  context.plain.push(plain);
  if (plain.trim() === '' || note) return;
  context.opening ??= opening(plain, openingLength);
  if (paragraph.level === 0) paragraph.attrSet('id', context.anchors.claim(paragraphAnchor(plain)));
}

function transformHeading(tokens: readonly Token[], index: number, context: RenderContext): void {
  const [heading, inline, end] = tokens.slice(index, index + 3);
  if (!heading || !inline?.children || !end) return;
  if (heading.tag === 'h1') {
    const at = context.source.startOf(heading.map?.[0] ?? 0);
    context.problems.push(
      warning(
        context.file,
        at,
        'the text has a first-level heading, but only the title may be one',
        'use ## instead',
      ),
    );
    heading.tag = 'h2';
    end.tag = 'h2';
  }
  transformInline(inline.children, passageOf(inline, undefined, context), context);
  const text = plainTokens(inline.children).trim();
  const id = context.anchors.claim(headingAnchor(text));
  heading.attrSet('id', id);
  context.headings.push({ id, text, level: Number(heading.tag.slice(1)) });
  context.plain.push(text);
}

/** Reports nesting beyond the parser’s limit, because the parser drops what is deeper. */
function checkDepth(container: Token, context: RenderContext): void {
  if (container.level + 1 < maxNesting) return;
  const at = context.source.startOf(container.map?.[0] ?? 0);
  const message = `quotations or lists are nested more than ${maxNesting} levels deep, and deeper content would be lost`;
  context.problems.push(error(context.file, at, message, 'reduce the nesting'));
}
