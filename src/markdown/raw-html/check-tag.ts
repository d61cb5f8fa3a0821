import type { Attributes, Tag } from 'sanitize-html';
import { error, type Position, warning } from '#model/problem.ts';
import { shorten } from '../destination.ts';
import { resolveLink } from '../links.ts';
import { findMediaFile, reportMissingAlt } from '../pictures.ts';
import type { RenderContext } from '../render-context.ts';
import { allowedHtml, droppedWithContent, embeds } from './allowed-html.ts';
import { marker, removeMarkers } from './tag-markers.ts';

/** A raw HTML tag: element name, attributes and position. */
interface RawTag {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly at: Position;
  readonly context: RenderContext;
}

/** A tag that the sanitiser removes, because it is not allowed or has no valid file. */
const removed = (name: string): Tag => ({ tagName: name, attribs: {} });

/** Checks a raw HTML tag: resolves its addresses and removes what is not allowed, with a problem for each. */
export function checkTag(name: string, marked: Attributes, at: Position, context: RenderContext): Tag {
  const attributes = new Map(Object.entries(marked).map(([key, value]) => [key, removeMarkers(value)]));
  attributes.delete(marker);
  const tag: RawTag = { name, attributes, at, context };
  if (embeds.has(name)) return linkEmbed(tag);
  if (name === 'h1') {
    warn(tag, 'the text has a first-level heading, but only the title may be one', 'use <h2> instead');
    return checkTag('h2', marked, at, context);
  }
  if (!allowedHtml.has(name)) {
    const data =
      name === 'object' && attributes.has('data') ? ` (${shorten(attributes.get('data') ?? '')})` : '';
    const rest = droppedWithContent.has(name) ? 'with its content' : 'but its content stays';
    const message = `<${name}>${data} is not allowed in an article and was removed, ${rest}`;
    warn(tag, message, 'use Markdown, or remove it');
    return removed(name);
  }
  if (name === 'a') nameToId(attributes);
  removeAttributes(tag);
  checkId(tag);
  if (name === 'img') return checkPicture(tag);
  if (name === 'audio' || name === 'video' || name === 'source') return checkPlayer(tag);
  resolveAddresses(tag);
  return { tagName: name, attribs: Object.fromEntries(attributes) };
}

function warn({ context, at }: RawTag, message: string, hint: string): void {
  context.problems.push(warning(context.file, at, message, hint));
}

/** Converts `<a name>`, the obsolete form of an anchor, to `id`. */
function nameToId(attributes: Map<string, string>): void {
  const name = attributes.get('name');
  if (name !== undefined && !attributes.has('id')) attributes.set('id', name);
  attributes.delete('name');
}

function removeAttributes(tag: RawTag): void {
  const allowed = allowedHtml.get(tag.name);
  const removed = [...tag.attributes.keys()].filter((key) => !allowed?.has(key));
  if (removed.length === 0) return;
  warn(
    tag,
    `attributes that <${tag.name}> may not have were removed: ${shorten(removed.join(', '))}`,
    'remove them',
  );
  for (const key of removed) tag.attributes.delete(key);
}

function checkId({ attributes, at, context }: RawTag): void {
  const id = attributes.get('id');
  if (id === undefined || (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u.test(id) && context.anchors.take(id)))
    return;
  attributes.delete('id');
  const message = `the id "${shorten(id)}" is invalid or already used in this text`;
  context.problems.push(
    error(context.file, at, message, 'choose a unique id of letters, digits and hyphens'),
  );
}

function resolveAddresses({ attributes, at, context }: RawTag): void {
  const [href, cite] = [attributes.get('href'), attributes.get('cite')];
  attributes.delete('href');
  attributes.delete('cite');
  const link = href === undefined ? undefined : resolveLink(href, at, context);
  const source = cite === undefined ? undefined : resolveLink(cite, at, context);
  for (const [name, value] of Object.entries(link ?? {})) attributes.set(name, value);
  if (source) attributes.set('cite', source.href);
}

function checkPicture({ name, attributes, at, context }: RawTag): Tag {
  const { src = '', alt, width, height, ...rest } = Object.fromEntries(attributes);
  if (alt === undefined) reportMissingAlt(src, at, context);
  const media = findMediaFile(src, at, context);
  return media?.kind === 'picture'
    ? { tagName: 'img', attribs: { src: media.placeholder, alt: alt ?? '', ...rest } }
    : removed(name);
}

function checkPlayer({ name, attributes, at, context }: RawTag): Tag {
  const { src, width, height, ...rest } = Object.fromEntries(attributes);
  const player = name === 'source' ? {} : { controls: '', preload: 'none' };
  if (src === undefined) return { tagName: name, attribs: { ...rest, ...player } };
  const media = findMediaFile(src, at, context);
  return media ? { tagName: name, attribs: { src: media.placeholder, ...rest, ...player } } : removed(name);
}

/** Converts an embed to a link, with its title or address as text. */
function linkEmbed(tag: RawTag): Tag {
  const { name, attributes, at, context } = tag;
  const address = attributes.get('src')?.replace(/^\/\//, 'https://');
  if (address === undefined) {
    warn(tag, `<${name}> is not allowed in an article and was removed`, 'remove it');
    return removed(name);
  }
  const link = resolveLink(address, at, context);
  if (!link) return removed(name);
  warn(
    tag,
    `<${name}> was replaced by a link, because pages load nothing from other hosts`,
    `write a link instead: [words](${shorten(address)})`,
  );
  return { tagName: 'a', attribs: { class: 'embed', ...link, title: attributes.get('title') || address } };
}
