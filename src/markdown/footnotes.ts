import type { Env, Token } from 'markdown-it';
import { groupBy } from '#lib/grouping.ts';
import { error, warning } from '#model/problem.ts';
import { lostNotesOf, noteOf } from './collect-footnotes.ts';
import { parseDestination, shorten } from './destination.ts';
import { escapeHtml, setHtml } from './parser.ts';
import type { RenderContext } from './render-context.ts';
import type { Passage } from './source-lines.ts';

const footnoteReference = /\[\^[^\s[\]]{1,200}\]/gu;

/** Anchors that no heading can have: `fn:1` for a footnote; `fnref:1`, `fnref:1:2` for the references to it. */
const noteId = (token: Token): string => `fn:${noteOf(token).note + 1}`;
const mentionId = (token: Token): string => {
  const { note, mention } = noteOf(token);
  return `fnref:${note + 1}${mention > 0 ? `:${mention + 1}` : ''}`;
};

function anchorLink(id: string, context: RenderContext): string {
  const destination = parseDestination(context.file, `#${id}`);
  return destination.kind === 'site' ? escapeHtml(destination.placeholder) : '';
}

/** Renders the reference in the text that links to a footnote. */
export function transformReference(
  token: Token,
  offset: number,
  passage: Passage,
  context: RenderContext,
): void {
  const { note, label: name } = noteOf(token);
  if (name === undefined) {
    const from = (passage.from ?? 0) + offset + '^['.length;
    context.inlineNotes.set(note, { ...passage, from, within: passage.within ?? passage });
  }
  const id = mentionId(token);
  context.anchors.take(id);
  const label = escapeHtml(context.words.note(note + 1));
  const link = `<a id="${id}" href="${anchorLink(noteId(token), context)}" role="doc-noteref" aria-label="${label}">${note + 1}</a>`;
  setHtml(token, `<sup>${link}</sup>`);
}

/** Renders the tokens of the footnotes section. */
export function transformNotes(token: Token, context: RenderContext): void {
  if (token.type === 'footnote_block_open') {
    setHtml(
      token,
      `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(context.words.notes)}">\n<ol>\n`,
    );
  } else if (token.type === 'footnote_block_close') {
    setHtml(token, '</ol>\n</section>\n');
  } else if (token.type === 'footnote_open') {
    const id = noteId(token);
    context.anchors.take(id);
    setHtml(token, `<li id="${id}">`);
  } else if (token.type === 'footnote_anchor') {
    const label = escapeHtml(context.words.backToText(noteOf(token).note + 1));
    const back = anchorLink(mentionId(token), context);
    setHtml(token, ` <a href="${back}" role="doc-backlink" aria-label="${label}">\u21a9\ufe0e</a>`);
  } else if (token.type === 'footnote_close') {
    setHtml(token, '</li>\n');
  }
}

/** Reports footnotes that would be lost. */
export function checkNotes(env: Env, context: RenderContext): void {
  for (const { label: name, line, reason } of lostNotesOf(env)) {
    const label = shorten(name);
    const [message, hint] =
      reason === 'twice'
        ? [`the footnote [^${label}] is defined twice`, 'rename one of the two']
        : [
            `the text does not refer to the footnote [^${label}]`,
            `add [^${label}] where it belongs, or remove the footnote`,
          ];
    context.problems.push(error(context.file, context.source.startOf(line), message, hint));
  }
}

/** Footnote references in a passage, each with its offsets, last first. */
const cachedOffsets = new WeakMap<Passage, ReadonlyMap<string, number[]>>();

function referenceOffsets(passage: Passage): ReadonlyMap<string, number[]> {
  const cached = cachedOffsets.get(passage);
  if (cached) return cached;
  const offsets = new Map<string, number[]>();
  for (const [name, found] of groupBy(passage.content.matchAll(footnoteReference), ([outer]) => outer)) {
    offsets.set(name, found.map(({ index }) => index).reverse());
  }
  cachedOffsets.set(passage, offsets);
  return offsets;
}

/** Warns about references to missing footnotes in a text token. Escaped references do not count. */
export function checkReferences(text: string, passage: Passage, context: RenderContext): void {
  const outer = passage.within ?? passage;
  for (const [reference] of text.matchAll(footnoteReference)) {
    const offset = referenceOffsets(outer).get(reference)?.pop();
    if (offset === undefined || outer.content[offset - 1] === '\\') continue;
    const at = context.source.positionAt(outer, offset - (outer.from ?? 0));
    context.problems.push(
      warning(
        context.file,
        at,
        `there is no footnote ${reference}`,
        `define it on a separate line: ${reference}: …`,
      ),
    );
  }
}
