import sanitize, { type Attributes } from 'sanitize-html';
import { error } from '#model/problem.ts';
import { deepest } from '../parser.ts';
import type { Rendering } from '../rendering.ts';
import { allowedHtml, unspoken } from './allowed-html.ts';
import { checkTag } from './check-tag.ts';
import { TooDeep, watchOpenTags } from './open-tags.ts';
import { stamp, withoutStamps } from './stamps.ts';

/** Attributes that our own markup has, and raw HTML may not have. */
const ours = ['class', 'role', 'tabindex', 'aria-label', 'rel'];
const attributes = [...new Set([...ours, ...[...allowedHtml.values()].flatMap((names) => [...names])])];
const needsFile: ReadonlySet<string> = new Set(['img', 'source']);
const end = '\0.';

/** Sanitises a text that holds raw HTML; of one in which it nests too deep nothing is left, and the problem said. */
export function cleanHtml(rough: string, work: Rendering): string {
  try {
    return cleanTags(rough, work);
  } catch (failure) {
    if (!(failure instanceof TooDeep)) throw failure;
    const tag = work.tags[Number(failure.stamped)];
    const at = tag ? work.source.placeIn(tag.passage, tag.offset) : work.source.startOf(0);
    const message = `more than ${deepest} HTML elements stand open here, one inside the other`;
    work.problems.push(error(work.file, at, message, 'close those that end before'));
    return '';
  }
}

/**
 * What `allowedHtml` does not name is left out, each time with a warning; comments go without one. A tag without a stamp is our own.
 */
function cleanTags(rough: string, work: Rendering): string {
  let at = work.source.startOf(0);
  const transform = (name: string, written: Attributes) => {
    const tag = work.tags[Number(written[stamp])];
    if (!tag) return { tagName: name, attribs: written };
    at = work.source.placeIn(tag.passage, tag.offset);
    return checkTag(name, written, at, work);
  };
  const clean = sanitize(rough + end, {
    allowedTags: [...allowedHtml.keys()],
    allowedAttributes: { '*': attributes },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: [...unspoken],
    selfClosing: ['img', 'br', 'hr', 'wbr', 'col', 'source'],
    transformTags: { '*': transform },
    ...watchOpenTags(),
    exclusiveFilter: ({ tag, attribs: { src } }) =>
      needsFile.has(tag) && src === undefined ? 'excludeTag' : false,
  });
  const reached = clean.lastIndexOf(end);
  if (reached < 0) {
    work.problems.push(
      error(
        work.file,
        at,
        'this HTML element is never closed and swallows the rest of the text',
        'close it, or take it out',
      ),
    );
    return tidy(clean);
  }
  return tidy(clean.slice(0, reached) + clean.slice(reached + end.length));
}

/** Takes out stamps that stood in no tag, names embeds that hold no words, and writes tags as HTML does. */
function tidy(html: string): string {
  return withoutStamps(html)
    .replace(
      /(<a class="embed" href="[^"]*"(?: rel="noopener")?) title="([^"]*)">(\s*<\/a>)?/g,
      (_, opening: string, label: string, empty?: string) => `${opening}>${empty ? `${label}</a>` : ''}`,
    )
    .replaceAll(' />', '>');
}
