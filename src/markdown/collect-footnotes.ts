import type { Env, StateCore, Token } from 'markdown-it';
import type { Footnotes } from 'markdown-it-footnote';

/** A footnote that would be lost: its label is already defined, or the text does not refer to it. */
export interface LostNote {
  readonly label: string;
  /** The line of the text on which it begins, from 0. */
  readonly line: number;
  readonly reason: 'twice' | 'unnamed';
}

const lostNotes = new WeakMap<Env, readonly LostNote[]>();

/** The footnotes of a parsed text that are missing from its tokens. */
export function lostNotesOf(env: Env): readonly LostNote[] {
  return lostNotes.get(env) ?? [];
}

/** The footnote of a token, which of its references it is (both from 0), and the label, if any. */
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

/** Moves footnotes to the end of the text, in the order of their references. */
export function gatherNotes(state: StateCore): void {
  const { footnotes } = state.env as { footnotes?: Footnotes };
  if (!footnotes) return;
  const { text, definitions } = liftDefinitions(state.tokens);
  const byLabel = new Map(definitions.toReversed().map(({ label, tokens }) => [label, tokens]));
  const list = footnotes.list ?? [];
  const referenced = new Set(list.map((note) => ('label' in note ? note.label : undefined)));
  lostNotes.set(
    state.env,
    definitions.flatMap(({ label, tokens }): LostNote[] => {
      const line = tokens.find(({ map }) => map)?.map?.[0] ?? 0;
      if (byLabel.get(label) !== tokens) return [{ label, line, reason: 'twice' }];
      return referenced.has(label) ? [] : [{ label, line, reason: 'unnamed' }];
    }),
  );
  state.tokens = text;
  if (list.length === 0) return;
  const addToken = (type: string, meta: Token['meta'] = null) => {
    const token = new state.Token(type, '', 0);
    token.meta = meta;
    text.push(token);
  };
  addToken('footnote_block_open');
  for (const [id, note] of list.entries()) {
    addToken('footnote_open', { id });
    const tokens =
      'label' in note ? (byLabel.get(note.label) ?? []) : paragraph(note.content, note.tokens, state);
    const end = tokens.at(-1)?.type === 'paragraph_close' ? tokens.at(-1) : undefined;
    for (const token of tokens) if (token !== end) text.push(token);
    const references = 'label' in note ? Math.max(1, note.count) : 1;
    for (let subId = 0; subId < references; subId += 1) addToken('footnote_anchor', { id, subId });
    if (end) text.push(end);
    addToken('footnote_close');
  }
  addToken('footnote_block_close');
}

/** Separates the text from the footnote definitions. */
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
