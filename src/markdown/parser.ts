import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnotes from 'markdown-it-footnote';
import { gatherNotes } from './gather-notes.ts';
import { readInlineNote } from './inline-note.ts';

/** How deep quotations and lists, emphasis, and raw HTML may nest; what stands deeper is reported. */
export const deepest = 100;

/** The one Markdown parser: CommonMark, tables, footnotes. Links and raw HTML pass it as written, for others to judge. */
export const markdown = new MarkdownIt({ html: true, maxNesting: deepest }).use(cjkFriendly).use(footnotes);

markdown.normalizeLink = (address) => address;
markdown.normalizeLinkText = (address) => address;
markdown.validateLink = () => true;

const placed = new Set(['link_open', 'image', 'html_inline', 'footnote_ref']);
const places = new WeakMap<Token, number>();
const InlineState = markdown.inline.State;

/** markdown-it forgets where inline marks stood; this state remembers. */
markdown.inline.State = class extends InlineState {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    if (placed.has(type)) places.set(token, this.pos);
    return token;
  }
};

/** Where a link, picture, tag or note begins in its passage, in UTF-16 units. A link is pushed after its `[`. */
export function placeOf(token: Token): number {
  const place = places.get(token) ?? 0;
  return token.type === 'link_open' && token.markup !== 'autolink' ? place - 1 : place;
}

const label = /\[\^[^\s[\]]{1,200}\]/y;

/** Takes a `[` that begins no note for text at once: the plugin would look for its end to the end of the text. */
markdown.inline.ruler.before('footnote_ref', 'no_footnote', (state, silent) => {
  if (!state.src.startsWith('[^', state.pos)) return false;
  label.lastIndex = state.pos;
  if (label.test(state.src)) return false;
  if (!silent) state.pending += '[';
  state.pos += 1;
  return true;
});

markdown.inline.ruler.at('footnote_inline', readInlineNote);

/** The plugin’s own way takes time that grows with the square of the notes, and loses a note inside a note. */
markdown.core.ruler.at('footnote_tail', gatherNotes);

const { Token: FreshToken } = new markdown.core.State('', markdown, {});

/** A token that holds finished HTML. */
export function finished(html: string): Token {
  return finish(new FreshToken('finished', '', 0), html);
}

/** Turns a token into finished HTML. */
export function finish(token: Token, html: string): Token {
  token.type = 'finished';
  token.content = html;
  return token;
}

Object.assign(markdown.renderer.rules, {
  finished: (tokens: readonly Token[], index: number) => tokens[index]?.content ?? '',
});

export const { escapeHtml } = markdown.utils;
