import { Parser } from 'htmlparser2';
import { markSeams } from '#lib/seams.ts';
import { wordBreak } from '#model/search.ts';

/** An article's page as the index reads it. */
export interface SearchText {
  /** The searched elements of the page alone, with its lead picture for the list of results. */
  readonly html: string;
  /** Their text, a space between elements. */
  readonly text: string;
}

const kept = ['data-pagefind-weight', 'src', 'alt'] as const;
const meta = 'data-pagefind-meta';
const unread = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const empty = new Set([
  'img',
  'br',
  'hr',
  'wbr',
  'source',
  'input',
  'link',
  'meta',
  'area',
  'col',
  'embed',
  'track',
]);

/**
 * Reads a written page: what stands in `data-pagefind-body` and not in `data-pagefind-ignore`. Pagefind knows
 * words by the spaces between them: where there are none, a mark sets words apart.
 */
export function readSearchText(page: string): SearchText {
  const html: string[] = [];
  const text: string[] = [];
  /** For each open element: whether its text is searched. */
  const searched: boolean[] = [false];
  const open: boolean[] = [];
  const within = (): boolean => searched.at(-1) ?? false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isRead =
        (within() || 'data-pagefind-body' in attributes) &&
        !('data-pagefind-ignore' in attributes) &&
        !unread.has(name);
      const isKept = isRead || isPicture(attributes);
      if (isKept) html.push(openTag(name, attributes, isRead));
      if (empty.has(name)) return;
      searched.push(isRead);
      open.push(isKept);
    },
    ontext(data) {
      if (within()) {
        html.push(escapeText(markSeams(data, wordBreak)));
        text.push(data);
      } else if (open.at(-1)) html.push(escapeText(data));
    },
    onclosetag(name) {
      if (empty.has(name)) return;
      searched.pop();
      if (open.pop()) html.push(`</${name}>`);
      text.push(' ');
    },
  });
  parser.write(page);
  parser.end();
  return { html: html.join(''), text: text.join('') };
}

function openTag(name: string, attributes: Readonly<Record<string, string>>, isRead: boolean): string {
  const written = [...kept, ...(isPicture(attributes) ? [meta] : [])].flatMap((attribute) => {
    const value = attributes[attribute];
    return value === undefined ? [] : ` ${attribute}="${escapeText(value)}"`;
  });
  return `<${name}${written.join('')}${isRead ? '' : ' data-pagefind-ignore'}>`;
}

/** Only the picture is taken from the page: the other facts of a result come with its record. */
function isPicture(attributes: Readonly<Record<string, string>>): boolean {
  return attributes[meta]?.startsWith('picture') ?? false;
}

/** Text as HTML writes it, in an element or an attribute. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
