import { Parser } from 'htmlparser2';
import type { Token } from 'markdown-it';
import { error, warning } from '#model/problem.ts';
import { escapeHtml, finish } from '../parser.ts';
import type { Rendering } from '../rendering.ts';
import type { Passage } from '../source-lines.ts';

/** The attribute that tells a raw tag from ours, and where it stands: no article can hold a NUL. */
export const stamp = '\0';

const stamps = new RegExp(` ${stamp}=\\d+ `, 'g');

/** Takes stamps out that came to stand elsewhere than in a tag. */
export function withoutStamps(text: string): string {
  return text.includes(stamp) ? text.replace(stamps, '') : text;
}

/** Stamps the tags in a token of raw HTML with where they stand; `offset` is the token’s place in its passage. */
export function stampTags(token: Token, passage: Passage, offset: number, work: Rendering): void {
  work.holdsHtml = true;
  const instruction = /<(?:\?|!(?!--))/.exec(token.content);
  if (instruction) {
    const at = work.source.placeIn(passage, offset + instruction.index);
    work.problems.push(
      warning(work.file, at, 'an instruction of SGML or XML was left out', 'take it out of the text'),
    );
  }
  token.content = token.content.replace(/<[a-z][^\s/>]*/gi, (tag, place: number) => {
    work.tags.push({ passage, offset: offset + place });
    return `${tag} ${stamp}=${work.tags.length - 1} `;
  });
}

/** Stamps a block of raw HTML. A block that breaks off inside a tag or comment would swallow what follows: it is shown as text. */
export function stampBlock(token: Token, work: Rendering): void {
  const passage = { content: token.content, line: token.map?.[0] ?? 0 };
  if (endsInText(token.content)) {
    stampTags(token, passage, 0, work);
    return;
  }
  const message = 'this HTML breaks off inside a tag or comment';
  work.problems.push(error(work.file, work.source.startOf(passage.line), message, 'close it with > or -->'));
  finish(token, `<p>${escapeHtml(token.content)}</p>\n`);
}

/** Hears texts and keeps no elements open, which would take time that grows with the square of their number. */
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
