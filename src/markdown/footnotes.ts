import type { Env, Token } from 'markdown-it';
import { groupBy } from '#lib/grouping.ts';
import { error, warning } from '#model/problem.ts';
import { parseDestination, shown } from './destination.ts';
import { lostNotesOf, noteOf } from './gather-notes.ts';
import { escapeHtml, finish } from './parser.ts';
import type { Rendering } from './rendering.ts';
import type { Passage } from './source-lines.ts';

const noteName = /\[\^[^\s[\]]{1,200}\]/gu;

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
    const from = (passage.from ?? 0) + place + '^['.length;
    work.inlineNotes.set(note, { ...passage, from, within: passage.within ?? passage });
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
  for (const { label: name, line, why } of lostNotesOf(env)) {
    const label = shown(name);
    const [message, hint] =
      why === 'twice'
        ? [`the note [^${label}] is written twice`, 'give one of the two another name']
        : [
            `no word of the text names the note [^${label}]`,
            `write [^${label}] where it belongs, or take it out`,
          ];
    work.problems.push(error(work.file, work.source.startOf(line), message, hint));
  }
}

/** The names of notes that stand in a passage, each with its places, the last first. */
const namesIn = new WeakMap<Passage, ReadonlyMap<string, number[]>>();

function placesOf(passage: Passage): ReadonlyMap<string, number[]> {
  const known = namesIn.get(passage);
  if (known) return known;
  const places = new Map<string, number[]>();
  for (const [name, found] of groupBy(passage.content.matchAll(noteName), ([whole]) => whole)) {
    places.set(name, found.map(({ index }) => index).reverse());
  }
  namesIn.set(passage, places);
  return places;
}

/** Says which names in a run of text have no note. One that is escaped is no name. */
export function checkReferences(text: string, passage: Passage, work: Rendering): void {
  const whole = passage.within ?? passage;
  for (const [reference] of text.matchAll(noteName)) {
    const place = placesOf(whole).get(reference)?.pop();
    if (place === undefined || whole.content[place - 1] === '\\') continue;
    const at = work.source.placeIn(whole, place - (whole.from ?? 0));
    work.problems.push(
      warning(
        work.file,
        at,
        `${reference} names no note`,
        `write the note on a line of its own: ${reference}: …`,
      ),
    );
  }
}
