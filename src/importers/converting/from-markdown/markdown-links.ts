import type { Definition, Image, ImageReference, Link, Nodes, Parents, Root } from 'mdast';
import { nameOf, wordsFor } from '#importers/converting/from-html/convert-picture.ts';
import { type Changes, excerpt } from '../changes.ts';
import type { ResolvedFile, Resolver } from '../link-resolver.ts';
import { nodesOf, type Patch, spanOf, standsAlone } from './markdown-tree.ts';

/** What one text is worked on with. */
export interface MarkdownWork {
  readonly text: string;
  readonly resolver: Resolver;
  readonly changes: Changes;
  /** Anchors of the rendered text, by what the source calls them; undefined before it was rendered. */
  readonly anchors: ReadonlySet<string>;
}

/** Patches that make the links and pictures of a text lead where they should. */
export function patchLinks(tree: Root, work: MarkdownWork): Patch[] {
  const patches: Patch[] = [];
  const lost = new Set<string>();
  const definitions = new Map<string, Definition>();
  const linked = new Set<string>();
  for (const [node] of nodesOf(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    else if (node.type === 'linkReference') linked.add(node.identifier);
  }
  for (const [identifier, node] of definitions)
    if (linked.has(identifier)) patches.push(...patchDefinition(node, lost, work));
  for (const [node, around] of nodesOf(tree)) {
    if (node.type === 'link') patches.push(...patchLink(node, work));
    else if (node.type === 'image') patches.push(...patchImage(node, around, work));
    else if (node.type === 'linkReference' && lost.has(node.identifier)) patches.push(...unlink(node));
    else if (node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (definition) patches.push(patchImageReference(node, definition, around, work));
    }
  }
  return patches;
}

const destination = /\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)?((?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?)\s*\)$/s;

/** The stretch of an address in `[words](address "title")`, and its title as written. */
function destinationOf(
  node: Nodes,
  text: string,
): { start: number; end: number; bracket: number; title: string } | undefined {
  const { start, end } = spanOf(node);
  const written = text.slice(start, end);
  for (let at = written.lastIndexOf(']('); at >= 0; at = written.lastIndexOf('](', at - 1)) {
    const found = destination.exec(written.slice(at));
    if (found) return { start: start + at + 1, end, bracket: start + at, title: found[2] ?? '' };
    if (at === 0) break;
  }
  return undefined;
}

function patchLink(node: Link, work: MarkdownWork): Patch[] {
  const target = linkTarget(node.url, work);
  if (target === node.url) return [];
  const place = destinationOf(node, work.text);
  if (target === undefined)
    return place
      ? [...openingBracket(node), { start: place.bracket, end: place.end, text: '' }]
      : unlinkAutolink(node, work.text);
  if (place) return [{ start: place.start, end: place.end, text: `(${written(target)}${place.title})` }];
  const { start, end } = spanOf(node);
  const words = work.text.slice(start, end).replace(/^<|>$/g, '');
  return [{ start, end, text: `[${words}](${written(target)})` }];
}

function openingBracket(node: Nodes): Patch[] {
  const { start } = spanOf(node);
  return [{ start, end: start + 1, text: '' }];
}

function unlinkAutolink(node: Link, text: string): Patch[] {
  const { start, end } = spanOf(node);
  return text[start] === '<' ? [{ start, end, text: text.slice(start + 1, end - 1) }] : [];
}

/** `[words][id]` → `words`. */
function unlink(node: Parents): Patch[] {
  const { start, end } = spanOf(node);
  const last = node.children.at(-1);
  const inside = last ? spanOf(last).end : start + 1;
  return [
    { start, end: start + 1, text: '' },
    { start: inside, end, text: '' },
  ];
}

/** Where a link is to lead; undefined for nowhere. */
function linkTarget(url: string, { resolver, changes, anchors }: MarkdownWork): string | undefined {
  const resolved = resolver.link(url);
  const part = `link ${excerpt(url, 200)}`;
  switch (resolved.kind) {
    case 'leads':
      if (resolved.changed) changes.add('changed', part, resolved.changed);
      return resolved.href;
    case 'here': {
      const wish = [resolved.anchor, anchorLike(resolved.anchor)].find((anchor) => anchors.has(anchor));
      if (wish === undefined) changes.add('dropped', part, 'no place of the text has this name');
      return wish === undefined ? undefined : `#${wish}`;
    }
    case 'nowhere':
      changes.add('dropped', part, resolved.why);
      return undefined;
  }
}

/** The name that our own headings would have: other generators keep underscores, dots or capitals. */
function anchorLike(anchor: string): string {
  return anchor
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function patchDefinition(node: Definition, lost: Set<string>, work: MarkdownWork): Patch[] {
  const target = linkTarget(node.url, work);
  const { start, end } = spanOf(node);
  if (target === node.url) return [];
  if (target === undefined) {
    lost.add(node.identifier);
    return [{ start, end, text: '' }];
  }
  const label = node.label ?? node.identifier;
  return [{ start, end, text: `[${label}]: ${written(target)}${tooltipOf(node.title ?? '')}` }];
}

function patchImage(node: Image, around: readonly Parents[], work: MarkdownWork): Patch[] {
  const { changes, resolver, text } = work;
  const { start, end } = spanOf(node);
  const place = destinationOf(node, text);
  const alt = node.alt?.trim() ?? '';
  const resolved = resolver.file(node.url);
  const title = node.title?.trim() ?? '';
  if (resolved.kind === 'missing') return [missingPicture(node, resolved, around, work)];
  if (!place) return [];
  if (title !== '' && standsAlone(around))
    changes.add('added', `words “${excerpt(title)}”`, 'the picture’s tooltip is its caption now', title);
  const own = text.slice(start, place.start);
  const rewritten = alt === '' || own.includes('](');
  const opening = rewritten ? `![${escaped(alt || wordsFor(title, resolved.path, changes))}]` : own;
  return [{ start, end, text: `${opening}(${written(resolved.path)}${place.title})` }];
}

/** `![words][id]` is written out, with the address and the title that stand elsewhere. */
function patchImageReference(
  node: ImageReference,
  { url, title }: Definition,
  around: readonly Parents[],
  work: MarkdownWork,
): Patch {
  const resolved = work.resolver.file(url);
  const picture: Image = {
    type: 'image',
    url,
    alt: node.alt ?? null,
    title: title ?? null,
    ...(node.position && { position: node.position }),
  };
  if (resolved.kind === 'missing') return missingPicture(picture, resolved, around, work);
  const words = node.alt?.trim() || wordsFor(title ?? '', resolved.path, work.changes);
  if (title && standsAlone(around))
    work.changes.add('added', `words “${excerpt(title)}”`, 'the picture’s tooltip is its caption now', title);
  const tooltip = tooltipOf(title ?? '');
  return { ...spanOf(node), text: `![${escaped(words)}](${written(resolved.path)}${tooltip})` };
}

/** What stands where a picture stood that is not at hand: a link to it, or its words. */
function missingPicture(
  node: Image,
  resolved: Extract<ResolvedFile, { kind: 'missing' }>,
  around: readonly Parents[],
  { changes, text }: MarkdownWork,
): Patch {
  const words = node.alt?.trim() || node.title?.trim() || nameOf(node.url);
  changes.add(resolved.href ? 'changed' : 'dropped', `picture ${excerpt(node.url, 200)}`, resolved.why);
  changes.add('added', `words “${excerpt(words)}”`, 'they stand where the picture stood', words);
  const inLink = around.some(({ type }) => type === 'link' || type === 'linkReference');
  const title = node.title?.trim() ?? '';
  const tooltip = title === words ? '' : tooltipOf(title);
  const plain = escaped(words);
  const isLink = resolved.href !== undefined && !inLink;
  const shown = isLink ? `[${plain}](${written(resolved.href ?? '')}${tooltip})` : plain;
  if (tooltip && !isLink) changes.add('dropped', `tooltip “${excerpt(title)}”`, 'its picture is not at hand');
  return asLink({ ...spanOf(node), text: shown }, text);
}

/** A `!` before a link would make a picture of it. */
function asLink(patch: Patch, text: string): Patch {
  const { start } = patch;
  const marked = text[start - 1] === '!' && text[start - 2] !== '\\' && patch.text.startsWith('[');
  return marked ? { ...patch, start: start - 1, text: `\\!${patch.text}` } : patch;
}

/** A tooltip as Markdown writes it behind an address. */
function tooltipOf(title: string): string {
  return title === '' ? '' : ` "${title.replaceAll('"', '\\"')}"`;
}

/** An address as Markdown takes it. */
export function written(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}

/** Words as Markdown shows them between brackets. */
export function escaped(words: string): string {
  return words.replace(/[\\[\]*_`<&]/g, '\\$&');
}
