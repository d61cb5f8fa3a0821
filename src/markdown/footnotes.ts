import type { Env, Token } from 'markdown-it';
import { error, warning } from '#model/problem.ts';
import { parseDestination } from './destination.ts';
import { lostNotesOf, noteOf } from './gather-notes.ts';
import { escapeHtml, finish } from './parser.ts';
import type { Rendering } from './rendering.ts';
import type { Passage } from './source-lines.ts';

/** `fn:1`, and `fnref:1`, `fnref:1:2` for its mentions: anchors that no heading can have. */
const noteId = (token: Token): string => `fn:${noteOf(token).note + 1}`;
const mentionId = (token: Token): string => {
  const { note, mention } = noteOf(token);
  return `fnref:${note + 1}${mention > 0 ? `:${mention + 1}` : ''}`;
};

function linkHere(id: string, work: Rendering): string {
  const destination = parseDestination(work.file, `#${id}`);
  return destination.kind === 'site' ? escapeHtml(destination.mark) : '';
}

/** The number in the text that leads to a note. */
export function shapeReference(token: Token, place: number, passage: Passage, work: Rendering): void {
  const { note, label: name } = noteOf(token);
  if (name === undefined) {
    work.inlineNotes.set(note, { ...passage, from: (passage.from ?? 0) + place + '^['.length });
  }
  const id = mentionId(token);
  work.anchors.take(id);
  const label = escapeHtml(work.words.note(note + 1));
  const link = `<a id="${id}" href="${linkHere(noteId(token), work)}" role="doc-noteref" aria-label="${label}">${note + 1}</a>`;
  finish(token, `<sup>${link}</sup>`);
}

/** The tokens of the notes at the foot. */
export function shapeNotes(token: Token, work: Rendering): void {
  if (token.type === 'footnote_block_open') {
    finish(
      token,
      `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(work.words.notes)}">\n<ol>\n`,
    );
  } else if (token.type === 'footnote_block_close') {
    finish(token, '</ol>\n</section>\n');
  } else if (token.type === 'footnote_open') {
    const id = noteId(token);
    work.anchors.take(id);
    finish(token, `<li id="${id}">`);
  } else if (token.type === 'footnote_anchor') {
    const label = escapeHtml(work.words.backToText(noteOf(token).note + 1));
    const back = linkHere(mentionId(token), work);
    finish(token, ` <a href="${back}" role="doc-backlink" aria-label="${label}">\u21a9\ufe0e</a>`);
  } else if (token.type === 'footnote_close') {
    finish(token, '</li>\n');
  }
}

/** Says which notes would be lost. */
export function checkNotes(env: Env, work: Rendering): void {
  for (const { label, line, why } of lostNotesOf(env)) {
    const [message, mend] =
      why === 'twice'
        ? [`the note [^${label}] is written twice`, 'give one of the two another name']
        : [
            `no word of the text names the note [^${label}]`,
            `write [^${label}] where it belongs, or take it out`,
          ];
    work.problems.push(error(work.file, work.source.startOf(line), message, mend));
  }
}

/** Says which names in a run of text have no note; looks for them past `from` and gives the place after the last. */
export function checkReferences(text: string, passage: Passage, from: number, work: Rendering): number {
  let cursor = from;
  for (const [reference] of text.matchAll(/\[\^[^\s[\]]{1,200}\]/gu)) {
    const place = passage.content.indexOf(reference, cursor + (passage.from ?? 0)) - (passage.from ?? 0);
    if (place < cursor) continue;
    cursor = place + reference.length;
    if (passage.content[place + (passage.from ?? 0) - 1] === '\\') continue;
    const at = work.source.placeIn(passage, place);
    work.problems.push(
      warning(
        work.file,
        at,
        `${reference} names no note`,
        `write the note on a line of its own: ${reference}: …`,
      ),
    );
  }
  return cursor;
}
