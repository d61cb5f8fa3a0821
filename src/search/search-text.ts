import { Parser } from 'htmlparser2';
import { markWordBoundaries } from '#lib/word-boundaries.ts';
import { wordBreak } from '#model/search.ts';

/** An article's page as the index reads it. */
export interface SearchText {
  /** The searched elements of the page alone, without their attributes. */
  readonly html: string;
  /** Their text, a space between elements. */
  readonly text: string;
  /** The address of its first picture, in the smallest size. */
  readonly picture?: string;
}

const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'source', 'picture']);
const empty = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Reads a written page: what stands in `data-pagefind-body` and not in `data-pagefind-ignore`. Pagefind knows
 * words by the spaces between them: where there are none, a mark sets words apart.
 */
export function readSearchText(page: string): SearchText {
  const html: string[] = [];
  const text: string[] = [];
  /** For each open element, whether it is searched. */
  const searched: boolean[] = [];
  let picture: string | undefined;
  let smallest: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isWithin = searched.at(-1) === true || 'data-pagefind-body' in attributes;
      const isRead = isWithin && !('data-pagefind-ignore' in attributes) && !unread.has(name);
      if (name === 'source' && isWithin) smallest = firstCandidate(attributes['srcset']);
      if (name === 'img' && isWithin) picture ??= smallest ?? attributes['src'];
      if (empty.has(name)) {
        if (isRead) {
          html.push(' ');
          text.push(' ');
        }
        return;
      }
      searched.push(name === 'picture' ? isWithin : isRead);
      if (isRead) html.push(openTag(name, attributes['data-pagefind-weight']));
    },
    ontext(written) {
      if (!searched.at(-1)) return;
      const data = written.normalize('NFC');
      html.push(escapeText(markWordBoundaries(data, wordBreak)));
      text.push(data);
    },
    onclosetag(name) {
      if (empty.has(name)) return;
      if (!searched.pop() || unread.has(name)) return;
      html.push(`</${name}>`);
      text.push(' ');
    },
  });
  parser.write(page);
  parser.end();
  return { html: html.join(''), text: text.join(''), ...(picture !== undefined && { picture }) };
}

function openTag(name: string, weight: string | undefined): string {
  return weight === undefined ? `<${name}>` : `<${name} data-pagefind-weight="${escapeText(weight)}">`;
}

/** The first picture of a `srcset`, the narrowest as our pages write it. */
function firstCandidate(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/[\s,]+/)[0];
}

/** Text as HTML writes it, in an element or an attribute. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
