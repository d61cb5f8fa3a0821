import { type Changes, excerpt } from '#importers/converting/changes.ts';

/** Blocks in which text has no paragraphs of its own. */
const leaves = new Set(
  'p figure h1 h2 h3 h4 h5 h6 li td th dt dd caption figcaption summary pre script style textarea svg button'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote center details div dl fieldset footer form header hr main nav ol section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const token = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:-]*)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const verbatim = new Set(['pre', 'script', 'style', 'textarea', 'svg']);

/** Makes paragraphs of classic text, as WordPress does when it shows it: an empty line parts them, a line end is a break. */
export function makeParagraphs(html: string): string {
  const text = html.replace(/\r\n?/g, '\n');
  const parts: string[] = [];
  const open: string[] = [];
  let run = '';
  const close = (): void => {
    parts.push(inParagraphs(run));
    run = '';
  };
  let at = 0;
  for (const { 0: whole, 1: slash, 2: written = '', index } of text.matchAll(token)) {
    const name = written.toLowerCase();
    const leaf = open.at(-1);
    const between = text.slice(at, index);
    at = index + whole.length;
    if (leaf !== undefined) {
      parts.push(verbatim.has(leaf) ? between : withBreaks(between));
      if (name === leaf) slash ? open.pop() : open.push(name);
      else if (!slash && leaves.has(name) && name !== 'p' && !verbatim.has(leaf)) open.push(name);
      parts.push(whole);
      continue;
    }
    run += between;
    if (!leaves.has(name) && !blocks.has(name)) {
      run += whole;
      continue;
    }
    close();
    parts.push(whole);
    if (leaves.has(name) && !slash && !whole.endsWith('/>')) open.push(name);
  }
  run += text.slice(at);
  close();
  return parts.join('');
}

function inParagraphs(run: string): string {
  return run
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => (/^<!--[\s\S]*-->$/.test(one) ? one : `<p>${withBreaks(one)}</p>`))
    .join('\n');
}

/** A line end between words is a break; beside one it is nothing. */
function withBreaks(text: string): string {
  return text.replace(/(?<!<br ?\/?>[ \t]*)\n(?![ \t]*(?:<br|$))/gi, (_, place: number) =>
    place === 0 || text.slice(0, place).trim() === '' ? '\n' : '<br>\n',
  );
}

const blockComment = /<!--\s*(\/?)wp:([\w/-]+)\s*(\{[\s\S]*?\})?\s*(\/?)-->/g;

/**
 * The HTML of a text made of blocks: reusable ones are put in, text outside of blocks gets its paragraphs, and those
 * that only the old site could fill are named.
 */
export function joinBlocks(html: string, reusable: ReadonlyMap<string, string>, changes: Changes): string {
  if (!html.includes('<!-- wp:')) return makeParagraphs(html);
  const parts: string[] = [];
  let depth = 0;
  let at = 0;
  for (const { 0: whole, 1: end, 2: name = '', 3: json = '', 4: empty, index } of html.matchAll(
    blockComment,
  )) {
    const between = html.slice(at, index);
    parts.push(depth === 0 ? makeParagraphs(between) : between);
    at = index + whole.length;
    if (end) depth = Math.max(0, depth - 1);
    else if (!empty) depth++;
    else parts.push(emptyBlock(name, json, reusable, changes));
  }
  parts.push(depth === 0 ? makeParagraphs(html.slice(at)) : html.slice(at));
  return parts.join('');
}

function emptyBlock(
  name: string,
  json: string,
  reusable: ReadonlyMap<string, string>,
  changes: Changes,
): string {
  if (/^(?:more|nextpage|spacer|separator)$/.test(name)) return '';
  const ref = /"ref"\s*:\s*"?(\d+)/.exec(json)?.[1];
  const text = ref === undefined ? undefined : reusable.get(ref);
  if (text !== undefined) return joinBlocks(text, new Map(), changes);
  changes.add('dropped', `block ${name} ${excerpt(json, 60)}`, 'only the old site could fill it');
  return '';
}

/** Makes links of addresses that stand alone in a paragraph, in place of which WordPress showed what they lead to. */
export function linkBareAddresses(html: string): string {
  return html
    .replace(
      /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<]+)\s*<\/div>/g,
      '<p><a href="$1">$1</a></p>',
    )
    .replace(/<p>\s*(https?:\/\/[^\s<]+)\s*<\/p>/g, '<p><a href="$1">$1</a></p>');
}
