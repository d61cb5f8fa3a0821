import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnotes from 'markdown-it-footnote';
import { gatherNotes } from './collect-footnotes.ts';
import { readInlineNote } from './inline-footnote.ts';

/** The nesting limit for quotations, lists, emphasis and raw HTML. Deeper nesting is an error. */
export const maxNesting = 100;

/** The Markdown parser: CommonMark, tables, footnotes. Links and raw HTML are checked later. */
export const markdown = new MarkdownIt({ html: true, maxNesting: maxNesting })
  .use(cjkFriendly)
  .use(footnotes);

markdown.normalizeLink = (address) => address;
markdown.normalizeLinkText = (address) => address;
markdown.validateLink = () => true;

const locatedTypes = new Set(['link_open', 'image', 'html_inline', 'footnote_ref']);
const offsets = new WeakMap<Token, number>();
const InlineState = markdown.inline.State;

/** Records the offsets of inline tokens, which markdown-it does not. */
markdown.inline.State = class extends InlineState {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    if (locatedTypes.has(type)) offsets.set(token, this.pos);
    return token;
  }
};

/** The offset of a link, image, tag or footnote in its passage, in UTF-16 units. A link token is pushed after its `[`. */
export function tokenOffset(token: Token): number {
  const offset = offsets.get(token) ?? 0;
  return token.type === 'link_open' && token.markup !== 'autolink' ? offset - 1 : offset;
}

const footnoteLabel = /\[\^[^\s[\]]{1,200}\]/y;

/** Treats a `[` that does not start a footnote as text, because the plugin would search to the end of the text. */
markdown.inline.ruler.before('footnote_ref', 'no_footnote', (state, silent) => {
  if (!state.src.startsWith('[^', state.pos)) return false;
  footnoteLabel.lastIndex = state.pos;
  if (footnoteLabel.test(state.src)) return false;
  if (!silent) state.pending += '[';
  state.pos += 1;
  return true;
});

markdown.inline.ruler.at('footnote_inline', readInlineNote);

/** Replaces the plugin’s rule, which takes quadratic time and loses nested footnotes. */
markdown.core.ruler.at('footnote_tail', gatherNotes);

const { Token: TokenClass } = new markdown.core.State('', markdown, {});

/** Creates a token that contains final HTML. */
export function htmlToken(html: string): Token {
  return setHtml(new TokenClass('rendered_html', '', 0), html);
}

/** Turns a token into one that contains final HTML. */
export function setHtml(token: Token, html: string): Token {
  token.type = 'rendered_html';
  token.content = html;
  return token;
}

Object.assign(markdown.renderer.rules, {
  rendered_html: (tokens: readonly Token[], index: number) => tokens[index]?.content ?? '',
});

export const { escapeHtml } = markdown.utils;
