import { type Changes, excerpt } from '#importers/converting/changes.ts';

/** Blocks whose text has no paragraphs. */
const leafBlocks = new Set(
  'p figure h1 h2 h3 h4 h5 h6 li td th dt dd caption figcaption summary pre script style textarea svg button'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote center details div dl fieldset footer form header hr main nav ol section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const tokenPattern = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:-]*)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const verbatimElements = new Set(['pre', 'script', 'style', 'textarea', 'svg']);

/**
 * Adds paragraphs to classic content, as WordPress does (`wpautop`): blank lines separate paragraphs, other line breaks
 * become `<br>`.
 */
export function addParagraphs(html: string): string {
  const text = html.replace(/\r\n?/g, '\n');
  const parts: string[] = [];
  const open: string[] = [];
  let inlineRun = '';
  const flush = (): void => {
    parts.push(wrapParagraphs(inlineRun));
    inlineRun = '';
  };
  let at = 0;
  for (const { 0: token, 1: slash, 2: rawName = '', index } of text.matchAll(tokenPattern)) {
    const name = rawName.toLowerCase();
    const leaf = open.at(-1);
    const textBefore = text.slice(at, index);
    at = index + token.length;
    if (leaf !== undefined) {
      parts.push(verbatimElements.has(leaf) ? textBefore : withBreaks(textBefore));
      if (name === leaf) slash ? open.pop() : open.push(name);
      else if (!slash && leafBlocks.has(name) && name !== 'p' && !verbatimElements.has(leaf)) open.push(name);
      parts.push(token);
      continue;
    }
    inlineRun += textBefore;
    if (!leafBlocks.has(name) && !blocks.has(name)) {
      inlineRun += token;
      continue;
    }
    flush();
    parts.push(token);
    if (leafBlocks.has(name) && !slash && !token.endsWith('/>')) open.push(name);
  }
  inlineRun += text.slice(at);
  flush();
  return parts.join('');
}

function wrapParagraphs(inlineRun: string): string {
  return inlineRun
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => (/^<!--[\s\S]*-->$/.test(paragraph) ? paragraph : `<p>${withBreaks(paragraph)}</p>`))
    .join('\n');
}

/** Turns line breaks between words into `<br>`. */
function withBreaks(text: string): string {
  return text.replace(/(?<!<br ?\/?>[ \t]*)\n(?![ \t]*(?:<br|$))/gi, (_, offset: number) =>
    offset === 0 || text.slice(0, offset).trim() === '' ? '\n' : '<br>\n',
  );
}

const blockComment = /<!--\s*(\/?)wp:([\w/-]+)\s*(\{[\s\S]*?\})?\s*(\/?)-->/g;

/**
 * Converts block content to HTML: inserts reusable blocks, adds paragraphs outside of blocks, and records dynamic
 * blocks as dropped.
 */
export function joinBlocks(html: string, reusable: ReadonlyMap<string, string>, changes: Changes): string {
  if (!html.includes('<!-- wp:')) return addParagraphs(html);
  const parts: string[] = [];
  let depth = 0;
  let at = 0;
  for (const { 0: token, 1: isEnd, 2: name = '', 3: json = '', 4: isSelfClosing, index } of html.matchAll(
    blockComment,
  )) {
    const textBefore = html.slice(at, index);
    parts.push(depth === 0 ? addParagraphs(textBefore) : textBefore);
    at = index + token.length;
    if (isEnd) depth = Math.max(0, depth - 1);
    else if (!isSelfClosing) depth++;
    else parts.push(expandSelfClosingBlock(name, json, reusable, changes));
  }
  parts.push(depth === 0 ? addParagraphs(html.slice(at)) : html.slice(at));
  return parts.join('');
}

function expandSelfClosingBlock(
  name: string,
  json: string,
  reusable: ReadonlyMap<string, string>,
  changes: Changes,
): string {
  if (/^(?:more|nextpage|spacer|separator)$/.test(name)) return '';
  const ref = /"ref"\s*:\s*"?(\d+)/.exec(json)?.[1];
  const text = ref === undefined ? undefined : reusable.get(ref);
  if (text !== undefined) return joinBlocks(text, new Map(), changes);
  changes.add('dropped', `block ${name} ${excerpt(json, 60)}`, 'only the old site could generate it');
  return '';
}

/** Turns URLs that are alone in a paragraph into links. WordPress embedded their content. */
export function linkBareAddresses(html: string): string {
  return html
    .replace(
      /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<]+)\s*<\/div>/g,
      '<p><a href="$1">$1</a></p>',
    )
    .replace(/<p>\s*(https?:\/\/[^\s<]+)\s*<\/p>/g, '<p><a href="$1">$1</a></p>');
}
