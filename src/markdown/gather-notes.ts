import type { Env, StateCore, Token } from 'markdown-it';
import type { Footnotes } from 'markdown-it-footnote';

/** A note that would be lost, and why: a second of its name stands before it, or no word of the text names it. */
export interface LostNote {
  readonly label: string;
  /** The line of the text on which it begins, from 0. */
  readonly line: number;
  readonly why: 'twice' | 'unnamed';
}

const lostNotes = new WeakMap<Env, readonly LostNote[]>();

/** The notes of a parsed text that stand nowhere in its tokens. */
export function lostNotesOf(env: Env): readonly LostNote[] {
  return lostNotes.get(env) ?? [];
}

/** What a token of the footnotes stands for: which note, which of its mentions (both from 0), its label if it has one. */
export function noteOf({ meta }: Token): {
  readonly note: number;
  readonly mention: number;
  readonly label?: string;
} {
  const { id, subId, label } = meta ?? {};
  return { note: Number(id ?? 0), mention: Number(subId ?? 0), ...(typeof label === 'string' && { label }) };
}

interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

/** Takes the notes out of the text and sets those it names at its end, in the order it names them. */
export function gatherNotes(state: StateCore): void {
  const { footnotes } = state.env as { footnotes?: Footnotes };
  if (!footnotes) return;
  const { text, definitions } = liftDefinitions(state.tokens);
  const byLabel = new Map(definitions.toReversed().map(({ label, tokens }) => [label, tokens]));
  const list = footnotes.list ?? [];
  const named = new Set(list.map((note) => ('label' in note ? note.label : undefined)));
  lostNotes.set(
    state.env,
    definitions.flatMap(({ label, tokens }): LostNote[] => {
      const line = tokens.find(({ map }) => map)?.map?.[0] ?? 0;
      if (byLabel.get(label) !== tokens) return [{ label, line, why: 'twice' }];
      return named.has(label) ? [] : [{ label, line, why: 'unnamed' }];
    }),
  );
  state.tokens = text;
  if (list.length === 0) return;
  const add = (type: string, meta: Token['meta'] = null) => {
    const token = new state.Token(type, '', 0);
    token.meta = meta;
    text.push(token);
  };
  add('footnote_block_open');
  for (const [id, note] of list.entries()) {
    add('footnote_open', { id });
    const tokens =
      'label' in note ? (byLabel.get(note.label) ?? []) : paragraph(note.content, note.tokens, state);
    const end = tokens.at(-1)?.type === 'paragraph_close' ? tokens.at(-1) : undefined;
    for (const token of tokens) if (token !== end) text.push(token);
    const mentions = 'label' in note ? Math.max(1, note.count) : 1;
    for (let subId = 0; subId < mentions; subId += 1) add('footnote_anchor', { id, subId });
    if (end) text.push(end);
    add('footnote_close');
  }
  add('footnote_block_close');
}

/** Parts the text from the notes written in it. */
function liftDefinitions(tokens: readonly Token[]): { text: Token[]; definitions: readonly Definition[] } {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const definition = { label: noteOf(token).label ?? '', tokens: [] };
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}

function paragraph(content: string, children: Token[], state: StateCore): Token[] {
  const inline = new state.Token('inline', '', 0);
  inline.content = content;
  inline.children = children;
  const [start, end] = [
    new state.Token('paragraph_open', 'p', 1),
    new state.Token('paragraph_close', 'p', -1),
  ];
  start.block = true;
  end.block = true;
  return [start, inline, end];
}
