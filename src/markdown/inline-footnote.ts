import type { Env, StateInline, Token } from 'markdown-it';
import type { Footnotes } from 'markdown-it-footnote';

/**
 * Parses an inline footnote, `^[words]`, which can contain others. The plugin’s own rule gives a nested footnote the
 * number of the outer one, and loses it.
 */
export function readInlineNote(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false;
  const start = state.pos + '^['.length;
  const end = state.md.helpers.parseLinkLabel(state, start - 1);
  if (end < 0) return false;
  if (!silent) {
    const content = state.src.slice(start, end);
    const tokens: Token[] = [];
    const id = listOf(state.env).push({ content, tokens }) - 1;
    state.md.inline.parse(content, state.md, state.env, tokens);
    state.push('footnote_ref', '', 0).meta = { id };
  }
  state.pos = end + 1;
  return true;
}

/** The footnotes of a text, in order. */
function listOf(env: Env): NonNullable<Footnotes['list']> {
  const found = env as { footnotes?: Footnotes };
  found.footnotes ??= {};
  found.footnotes.list ??= [];
  return found.footnotes.list;
}
