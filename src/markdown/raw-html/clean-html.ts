import sanitize, { type Attributes } from 'sanitize-html';
import { error } from '#model/problem.ts';
import { maxNesting } from '../parser.ts';
import type { RenderContext } from '../render-context.ts';
import { allowedHtml, droppedWithContent } from './allowed-html.ts';
import { checkTag } from './check-tag.ts';
import { marker, removeMarkers } from './tag-markers.ts';

/** Attributes of our own markup that raw HTML may not have. */
const ownAttributes = ['class', 'role', 'tabindex', 'aria-label', 'rel'];
const attributes = [
  ...new Set([...ownAttributes, ...[...allowedHtml.values()].flatMap((names) => [...names])]),
];
const needsFile: ReadonlySet<string> = new Set(['img', 'source']);
const end = '\0.';

/** Sanitises HTML that contains raw tags. Returns an empty string, with an error, if they are nested too deeply. */
export function cleanHtml(rawHtml: string, context: RenderContext): string {
  try {
    return cleanTags(rawHtml, context);
  } catch (reason) {
    if (!(reason instanceof TooDeep)) throw reason;
    const tag = context.tags[Number(reason.markerValue)];
    const at = tag ? context.source.positionAt(tag.passage, tag.offset) : context.source.startOf(0);
    const message = `HTML elements are nested more than ${maxNesting} levels deep`;
    context.problems.push(error(context.file, at, message, 'close elements that end earlier'));
    return '';
  }
}

/** Removes everything not in `allowedHtml`, with a warning (except for comments). Tags without a marker are our own. */
function cleanTags(rawHtml: string, context: RenderContext): string {
  let at = context.source.startOf(0);
  const transform = (name: string, attribs: Attributes) => {
    const tag = context.tags[Number(attribs[marker])];
    if (!tag) return { tagName: name, attribs };
    at = context.source.positionAt(tag.passage, tag.offset);
    return checkTag(name, attribs, at, context);
  };
  const clean = sanitize(rawHtml + end, {
    allowedTags: [...allowedHtml.keys()],
    allowedAttributes: { '*': attributes },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: [...droppedWithContent],
    selfClosing: ['img', 'br', 'hr', 'wbr', 'col', 'source'],
    transformTags: { '*': transform },
    ...watchOpenTags(),
    exclusiveFilter: ({ tag, attribs: { src } }) =>
      needsFile.has(tag) && src === undefined ? 'excludeTag' : false,
  });
  const endIndex = clean.lastIndexOf(end);
  if (endIndex < 0) {
    context.problems.push(
      error(
        context.file,
        at,
        'the HTML element is not closed, so the rest of the text is lost',
        'close it, or remove it',
      ),
    );
    return tidy(clean);
  }
  return tidy(clean.slice(0, endIndex) + clean.slice(endIndex + end.length));
}

/** Removes leftover markers, adds a text to empty embed links, and writes void tags as in HTML. */
function tidy(html: string): string {
  return removeMarkers(html)
    .replace(
      /(<a class="embed" href="[^"]*"(?: rel="noopener")?) title="([^"]*)">(\s*<\/a>)?/g,
      (_, opening: string, label: string, empty?: string) => `${opening}>${empty ? `${label}</a>` : ''}`,
    )
    .replaceAll(' />', '>');
}

/** Thrown when raw tags are nested deeper than the limit. */
class TooDeep extends Error {
  readonly markerValue: string;

  constructor(markerValue: string) {
    super('raw HTML nests too deep');
    this.markerValue = markerValue;
  }
}

/**
 * Counts open raw tags and throws at the nesting limit. Parser and sanitiser go through all open tags at every tag, so
 * unclosed tags would otherwise take quadratic time.
 */
function watchOpenTags() {
  const raw: boolean[] = [];
  let depth = 0;
  return {
    onOpenTag: (_: string, { [marker]: markerValue }: Attributes) => {
      raw.push(markerValue !== undefined);
      if (markerValue === undefined) return;
      depth += 1;
      if (depth > maxNesting) throw new TooDeep(markerValue);
    },
    onCloseTag: () => {
      if (raw.pop()) depth -= 1;
    },
  };
}
