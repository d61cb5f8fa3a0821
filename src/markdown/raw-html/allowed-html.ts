/** Attributes allowed on every element. */
const globalAttributes = ['id', 'lang', 'dir', 'title'];

const plainElements =
  'p div section ul dl dt dd figure figcaption pre hr summary h2 h3 h4 h5 h6 table caption thead tbody tfoot tr ' +
  'br em strong i b u s sub sup small abbr cite code kbd samp var dfn mark span ruby rt rp bdi bdo wbr';

/** Additional attributes by element. Addresses are checked; image sizes and player controls are replaced. */
const richElements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang'],
  img: ['src', 'alt', 'width', 'height'],
  audio: ['src', 'controls', 'preload'],
  video: ['src', 'controls', 'preload', 'width', 'height'],
  source: ['src', 'type'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  time: ['datetime'],
  ol: ['start', 'reversed'],
  li: ['value'],
  details: ['open'],
  col: ['span'],
  colgroup: ['span'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/** The raw HTML allowed in articles: elements and their attributes. No styles, classes, scripts, frames or forms. */
export const allowedHtml: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...plainElements.split(' ').map((name) => [name, new Set(globalAttributes)] as const),
  ...Object.entries(richElements).map(
    ([name, names]) => [name, new Set([...globalAttributes, ...names])] as const,
  ),
]);

/** Elements that embed pages of other hosts. They become links to their `src`. */
export const embeds: ReadonlySet<string> = new Set(['iframe', 'embed']);

/** Elements that the sanitiser removes together with their content. */
export const droppedWithContent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'option',
  'xmp',
]);
