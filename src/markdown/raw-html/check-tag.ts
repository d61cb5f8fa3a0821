import type { Attributes, Tag } from 'sanitize-html';
import { error, type Position, warning } from '#model/problem.ts';
import { shown } from '../destination.ts';
import { followLink } from '../links.ts';
import { findMedium, reportNoWords } from '../pictures.ts';
import type { Rendering } from '../rendering.ts';
import { allowedHtml, embeds, unspoken } from './allowed-html.ts';
import { stamp, withoutStamps } from './stamps.ts';

/** A raw HTML tag: its element, its attributes as written, its place. */
interface RawTag {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly at: Position;
  readonly work: Rendering;
}

/** A tag that is not allowed, or a picture without a file: the sanitiser leaves it out. */
const leftOut = (name: string): Tag => ({ tagName: name, attribs: {} });

/** What becomes of a raw HTML tag: its allowed attributes, its addresses followed; or nothing, and the reason said. */
export function checkTag(name: string, stamped: Attributes, at: Position, work: Rendering): Tag {
  const attributes = new Map(Object.entries(stamped).map(([key, value]) => [key, withoutStamps(value)]));
  attributes.delete(stamp);
  const tag: RawTag = { name, attributes, at, work };
  if (embeds.has(name)) return linkEmbed(tag);
  if (name === 'h1') {
    warn(tag, 'a heading of the first level stands in the text; the title is the only one', 'write <h2>');
    return checkTag('h2', stamped, at, work);
  }
  if (!allowedHtml.has(name)) {
    const data =
      name === 'object' && attributes.has('data') ? ` of ${shown(attributes.get('data') ?? '')}` : '';
    const rest = unspoken.has(name) ? 'with all that it holds' : 'and what it holds is kept';
    const message = `<${name}>${data} may not stand in an article: it is left out, ${rest}`;
    warn(tag, message, 'write it in Markdown, or take it out');
    return leftOut(name);
  }
  if (name === 'a') nameToId(attributes);
  checkNames(tag);
  checkId(tag);
  if (name === 'img') return showPicture(tag);
  if (name === 'audio' || name === 'video' || name === 'source') return playFile(tag);
  followAddresses(tag);
  return { tagName: name, attribs: Object.fromEntries(attributes) };
}

function warn({ work, at }: RawTag, message: string, hint: string): void {
  work.problems.push(warning(work.file, at, message, hint));
}

/** `<a name>` is how old pages wrote an anchor. */
function nameToId(attributes: Map<string, string>): void {
  const name = attributes.get('name');
  if (name !== undefined && !attributes.has('id')) attributes.set('id', name);
  attributes.delete('name');
}

function checkNames(tag: RawTag): void {
  const allowed = allowedHtml.get(tag.name);
  const refused = [...tag.attributes.keys()].filter((key) => !allowed?.has(key));
  if (refused.length === 0) return;
  warn(tag, `<${tag.name}> may not have ${shown(refused.join(', '))}: left out`, 'take it out');
  for (const key of refused) tag.attributes.delete(key);
}

function checkId({ attributes, at, work }: RawTag): void {
  const id = attributes.get('id');
  if (id === undefined || (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u.test(id) && work.anchors.take(id))) return;
  attributes.delete('id');
  const message = `the anchor "${shown(id)}" stands twice in this text, or is none`;
  work.problems.push(error(work.file, at, message, 'give it a name of its own, of letters, digits and -'));
}

function followAddresses({ attributes, at, work }: RawTag): void {
  const [href, cite] = [attributes.get('href'), attributes.get('cite')];
  attributes.delete('href');
  attributes.delete('cite');
  const link = href === undefined ? undefined : followLink(href, at, work);
  const source = cite === undefined ? undefined : followLink(cite, at, work);
  for (const [name, value] of Object.entries(link ?? {})) attributes.set(name, value);
  if (source) attributes.set('cite', source.href);
}

function showPicture({ name, attributes, at, work }: RawTag): Tag {
  const { src = '', alt, width, height, ...rest } = Object.fromEntries(attributes);
  if (alt === undefined) reportNoWords(src, at, work);
  const found = findMedium(src, at, work);
  return found?.medium === 'picture'
    ? { tagName: 'img', attribs: { src: found.mark, alt: alt ?? '', ...rest } }
    : leftOut(name);
}

function playFile({ name, attributes, at, work }: RawTag): Tag {
  const { src, width, height, ...rest } = Object.fromEntries(attributes);
  const player = name === 'source' ? {} : { controls: '', preload: 'none' };
  if (src === undefined) return { tagName: name, attribs: { ...rest, ...player } };
  const found = findMedium(src, at, work);
  return found ? { tagName: name, attribs: { src: found.mark, ...rest, ...player } } : leftOut(name);
}

/** An embed becomes a link, named by its title or its address. */
function linkEmbed(tag: RawTag): Tag {
  const { name, attributes, at, work } = tag;
  const address = attributes.get('src')?.replace(/^\/\//, 'https://');
  if (address === undefined) {
    warn(tag, `<${name}> may not stand in an article and names no address: it is left out`, 'take it out');
    return leftOut(name);
  }
  const link = followLink(address, at, work);
  if (!link) return leftOut(name);
  warn(
    tag,
    `<${name}> becomes a link, since no page asks another host`,
    `write it as one: [words](${shown(address)})`,
  );
  return { tagName: 'a', attribs: { class: 'embed', ...link, title: attributes.get('title') || address } };
}
