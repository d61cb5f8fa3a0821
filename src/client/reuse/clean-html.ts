import { escapeHtml } from '#lib/text.ts';

/** Allowed elements, with their allowed attributes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  pre: [],
  code: [],
  em: [],
  strong: [],
  del: [],
  sup: [],
  sub: [],
  dl: [],
  dt: [],
  dd: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  br: [],
  hr: [],
};

/** Elements that are removed with their content: media, which have rights of their own, and controls. */
const removed =
  'figure, picture, img, svg, audio, video, iframe, script, style, button, [role="doc-backlink"]';
const elementNode = 1;
const textNode = 3;

/**
 * Converts an article’s content to plain HTML: no pictures, classes or ids; absolute links, resolved against `base`.
 */
export function cleanHtml(node: Node, base: string): string {
  let html = '';
  for (const child of node.childNodes) {
    if (child.nodeType === textNode) html += escapeHtml(child.textContent ?? '');
    else if (isElement(child)) html += cleanElement(child, base);
  }
  return html;
}

function isElement(node: Node): node is Element {
  return node.nodeType === elementNode;
}

function cleanElement(element: Element, base: string): string {
  if (element.matches(removed)) return '';
  const tag = element.localName;
  const inner = cleanHtml(element, base);
  if (tag === 'a') {
    const href = webAddress(element.getAttribute('href') ?? '', base);
    return href === undefined ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`;
  }
  const names = Object.hasOwn(allowed, tag) ? allowed[tag] : undefined;
  if (!names) return inner;
  const attributes = [...names, 'lang', 'dir'].flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [` ${name}="${escapeHtml(value)}"`];
  });
  const start = `<${tag}${attributes.join('')}>`;
  return tag === 'br' || tag === 'hr' ? start : `${start}${inner}</${tag}>`;
}

/** Resolves a link. Undefined for fragments and unsupported schemes, whose text is kept without a link. */
function webAddress(href: string, base: string): string | undefined {
  if (href === '' || href.startsWith('#') || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}
