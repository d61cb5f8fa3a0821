import { Parser } from 'htmlparser2';
import { markWordBoundaries } from '#lib/word-boundaries.ts';
import { wordBreak } from '#model/search.ts';

/** The searchable content of an article's page. */
export interface SearchText {
  /** The searchable elements, without attributes. */
  readonly html: string;
  /** Their text, with a space between elements. */
  readonly text: string;
  /** The URL of the first picture, in its smallest size. */
  readonly picture?: string;
}

const ignoredElements = new Set(['script', 'style', 'template', 'noscript', 'svg', 'source', 'picture']);
const voidElements = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Extracts what is inside `data-pagefind-body` but not `data-pagefind-ignore`. Pagefind separates words at spaces, so a
 * mark is inserted between words that are written without one.
 */
export function readSearchText(page: string): SearchText {
  const html: string[] = [];
  const text: string[] = [];
  /** For each open element, whether it is searchable. */
  const searched: boolean[] = [];
  let picture: string | undefined;
  let smallest: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isWithin = searched.at(-1) === true || 'data-pagefind-body' in attributes;
      const isRead = isWithin && !('data-pagefind-ignore' in attributes) && !ignoredElements.has(name);
      if (name === 'source' && isWithin) smallest = firstCandidate(attributes['srcset']);
      if (name === 'img' && isWithin) picture ??= smallest ?? attributes['src'];
      if (voidElements.has(name)) {
        if (isRead) {
          html.push(' ');
          text.push(' ');
        }
        return;
      }
      searched.push(name === 'picture' ? isWithin : isRead);
      if (isRead) html.push(openTag(name, attributes['data-pagefind-weight']));
    },
    ontext(content) {
      if (!searched.at(-1)) return;
      const data = content.normalize('NFC');
      html.push(escapeText(markWordBoundaries(data, wordBreak)));
      text.push(data);
    },
    onclosetag(name) {
      if (voidElements.has(name)) return;
      if (!searched.pop() || ignoredElements.has(name)) return;
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

/** The first URL of a `srcset`, which is the smallest on our pages. */
function firstCandidate(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/[\s,]+/)[0];
}

/** Escapes text for HTML elements and attributes. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
