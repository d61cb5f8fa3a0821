/** Attributes that every element may have. */
const everywhere = ['id', 'lang', 'dir', 'title'];

const plainElements =
  'p div section ul dl dt dd figure figcaption pre hr summary h2 h3 h4 h5 h6 table caption thead tbody tfoot tr ' +
  'br em strong i b u s sub sup small abbr cite code kbd samp var dfn mark span ruby rt rp bdi bdo wbr';

/** Attributes of one element besides those of all. Addresses are checked; sizes and players are set by ourselves. */
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

/** The raw HTML that an article may hold: elements and their attributes. No style, class, script, frame or form. */
export const allowedHtml: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...plainElements.split(' ').map((name) => [name, new Set(everywhere)] as const),
  ...Object.entries(richElements).map(([name, own]) => [name, new Set([...everywhere, ...own])] as const),
]);

/** Elements that show a page of another host: they become links to their `src`. */
export const embeds: ReadonlySet<string> = new Set(['iframe', 'embed']);

/** Elements that the sanitiser leaves out together with what they hold. */
export const unspoken: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'option', 'xmp']);
