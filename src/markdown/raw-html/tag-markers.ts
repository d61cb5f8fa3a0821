import { Parser } from 'htmlparser2';
import type { Token } from 'markdown-it';
import { error, warning } from '#model/problem.ts';
import { escapeHtml, setHtml } from '../parser.ts';
import type { RenderContext } from '../render-context.ts';
import type { Passage } from '../source-lines.ts';

/** The attribute that marks raw tags and refers to their position. Unforgeable, since articles cannot contain NUL. */
export const marker = '\0';

const markers = new RegExp(` ${marker}=\\d+ `, 'g');

/** Removes markers that ended up outside a tag. */
export function removeMarkers(text: string): string {
  return text.includes(marker) ? text.replace(markers, '') : text;
}

/** Marks the tags in a raw HTML token and records their positions. `offset`: the token’s offset in its passage. */
export function markTags(token: Token, passage: Passage, offset: number, context: RenderContext): void {
  context.holdsHtml = true;
  const instruction = /<(?:\?|!(?!--))/.exec(token.content);
  if (instruction) {
    const at = context.source.positionAt(passage, offset + instruction.index);
    context.problems.push(
      warning(context.file, at, 'an SGML or XML declaration was removed', 'remove it from the text'),
    );
  }
  token.content = token.content.replace(/<[a-z][^\s/>]*/gi, (tag, index: number) => {
    context.tags.push({ passage, offset: offset + index });
    return `${tag} ${marker}=${context.tags.length - 1} `;
  });
}

/** Marks a raw HTML block. A block that ends inside a tag or comment becomes text, because it would hide what follows. */
export function markBlock(token: Token, context: RenderContext): void {
  const passage = { content: token.content, line: token.map?.[0] ?? 0 };
  if (endsInText(token.content)) {
    markTags(token, passage, 0, context);
    return;
  }
  const message = 'the HTML block ends inside a tag or comment';
  context.problems.push(
    error(context.file, context.source.startOf(passage.line), message, 'close it with > or -->'),
  );
  setHtml(token, `<p>${escapeHtml(token.content)}</p>\n`);
}

/** A parser for text only. It treats all elements as void, because a stack of open ones takes quadratic time. */
class TextParser extends Parser {
  override isVoidElement(): boolean {
    return true;
  }
}

function endsInText(html: string): boolean {
  const end = '\0end';
  let text = '';
  const parser = new TextParser({
    ontext: (part) => {
      text = part.endsWith(end) ? part : text;
    },
  });
  parser.end(html + end);
  return text !== '';
}
