import type { Definition, Image, ImageReference, Link, Nodes, Parents, Root } from 'mdast';
import { altTextFor, fileNameOf } from '#importers/converting/from-html/convert-picture.ts';
import { type Changes, excerpt } from '../changes.ts';
import type { LinkResolver, ResolvedFile } from '../link-resolver.ts';
import { isAlone, nodesOf, type Patch, spanOf } from './markdown-tree.ts';

/** What the links of a text are patched with. */
interface LinkContext {
  readonly text: string;
  readonly resolver: LinkResolver;
  readonly changes: Changes;
  /** Anchors of the rendered text. */
  readonly anchors: ReadonlySet<string>;
}

/** Patches that point the links and images of a text to their targets. */
export function patchLinks(tree: Root, context: LinkContext): Patch[] {
  const patches: Patch[] = [];
  const removed = new Set<string>();
  const definitions = new Map<string, Definition>();
  const referenced = new Set<string>();
  for (const [node] of nodesOf(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    else if (node.type === 'linkReference') referenced.add(node.identifier);
  }
  for (const [identifier, node] of definitions)
    if (referenced.has(identifier)) patches.push(...patchDefinition(node, removed, context));
  for (const [node, ancestors] of nodesOf(tree)) {
    if (node.type === 'link') patches.push(...patchLink(node, context));
    else if (node.type === 'image') patches.push(...patchImage(node, ancestors, context));
    else if (node.type === 'linkReference' && removed.has(node.identifier)) patches.push(...unlink(node));
    else if (node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (definition) patches.push(patchImageReference(node, definition, ancestors, context));
    }
  }
  return patches;
}

const destinationPattern =
  /\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)?((?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?)\s*\)$/s;

/** The position of the destination in `[words](address "title")`, and its title as written. */
function findDestination(
  node: Nodes,
  text: string,
): { start: number; end: number; bracket: number; title: string } | undefined {
  const { start, end } = spanOf(node);
  const raw = text.slice(start, end);
  for (let at = raw.lastIndexOf(']('); at >= 0; at = raw.lastIndexOf('](', at - 1)) {
    const found = destinationPattern.exec(raw.slice(at));
    if (found) return { start: start + at + 1, end, bracket: start + at, title: found[2] ?? '' };
    if (at === 0) break;
  }
  return undefined;
}

function patchLink(node: Link, context: LinkContext): Patch[] {
  const target = linkTarget(node.url, context);
  if (target === node.url) return [];
  const destination = findDestination(node, context.text);
  if (target === undefined)
    return destination
      ? [...openingBracket(node), { start: destination.bracket, end: destination.end, text: '' }]
      : unlinkAutolink(node, context.text);
  if (destination)
    return [
      {
        start: destination.start,
        end: destination.end,
        text: `(${formatDestination(target)}${destination.title})`,
      },
    ];
  const { start, end } = spanOf(node);
  const words = context.text.slice(start, end).replace(/^<|>$/g, '');
  return [{ start, end, text: `[${words}](${formatDestination(target)})` }];
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
  const textEnd = last ? spanOf(last).end : start + 1;
  return [
    { start, end: start + 1, text: '' },
    { start: textEnd, end, text: '' },
  ];
}

/** The target of a link, or undefined if there is none. */
function linkTarget(url: string, { resolver, changes, anchors }: LinkContext): string | undefined {
  const resolved = resolver.link(url);
  const part = `link ${excerpt(url, 200)}`;
  switch (resolved.kind) {
    case 'link':
      if (resolved.change) changes.add('changed', part, resolved.change);
      return resolved.href;
    case 'anchor': {
      const match = [resolved.anchor, toAnchor(resolved.anchor)].find((anchor) => anchors.has(anchor));
      if (match === undefined) changes.add('dropped', part, 'its anchor does not exist in the text');
      return match === undefined ? undefined : `#${match}`;
    }
    case 'none':
      changes.add('dropped', part, resolved.reason);
      return undefined;
  }
}

/** The name that our own headings would have. Other generators keep underscores, dots or capitals. */
function toAnchor(anchor: string): string {
  return anchor
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function patchDefinition(node: Definition, removed: Set<string>, context: LinkContext): Patch[] {
  const target = linkTarget(node.url, context);
  const { start, end } = spanOf(node);
  if (target === node.url) return [];
  if (target === undefined) {
    removed.add(node.identifier);
    return [{ start, end, text: '' }];
  }
  const label = node.label ?? node.identifier;
  return [{ start, end, text: `[${label}]: ${formatDestination(target)}${formatTitle(node.title ?? '')}` }];
}

function patchImage(node: Image, ancestors: readonly Parents[], context: LinkContext): Patch[] {
  const { changes, resolver, text } = context;
  const { start, end } = spanOf(node);
  const destination = findDestination(node, text);
  const alt = node.alt?.trim() ?? '';
  const resolved = resolver.file(node.url);
  const title = node.title?.trim() ?? '';
  if (resolved.kind === 'missing') return [missingPicture(node, resolved, ancestors, context)];
  if (!destination) return [];
  if (title !== '' && isAlone(ancestors))
    changes.add('added', `words “${excerpt(title)}”`, 'the tooltip of the image is now its caption', title);
  const opening = text.slice(start, destination.start);
  const mustRewrite = alt === '' || opening.includes('](');
  const rewrittenOpening = mustRewrite
    ? `![${escapeMarkdown(alt || altTextFor(title, resolved.path, changes))}]`
    : opening;
  return [
    { start, end, text: `${rewrittenOpening}(${formatDestination(resolved.path)}${destination.title})` },
  ];
}

/** Writes `![words][id]` inline, with the URL and the title of its definition. */
function patchImageReference(
  node: ImageReference,
  { url, title }: Definition,
  ancestors: readonly Parents[],
  context: LinkContext,
): Patch {
  const resolved = context.resolver.file(url);
  const picture: Image = {
    type: 'image',
    url,
    alt: node.alt ?? null,
    title: title ?? null,
    ...(node.position && { position: node.position }),
  };
  if (resolved.kind === 'missing') return missingPicture(picture, resolved, ancestors, context);
  const words = node.alt?.trim() || altTextFor(title ?? '', resolved.path, context.changes);
  if (title && isAlone(ancestors))
    context.changes.add(
      'added',
      `words “${excerpt(title)}”`,
      'the tooltip of the image is now its caption',
      title,
    );
  const formattedTitle = formatTitle(title ?? '');
  return {
    ...spanOf(node),
    text: `![${escapeMarkdown(words)}](${formatDestination(resolved.path)}${formattedTitle})`,
  };
}

/** Replaces an image without a file by a link or text. */
function missingPicture(
  node: Image,
  resolved: Extract<ResolvedFile, { kind: 'missing' }>,
  ancestors: readonly Parents[],
  { changes, text }: LinkContext,
): Patch {
  const words = node.alt?.trim() || node.title?.trim() || fileNameOf(node.url);
  changes.add(resolved.href ? 'changed' : 'dropped', `image ${excerpt(node.url, 200)}`, resolved.reason);
  changes.add('added', `words “${excerpt(words)}”`, 'replaces the image', words);
  const inLink = ancestors.some(({ type }) => type === 'link' || type === 'linkReference');
  const title = node.title?.trim() ?? '';
  const formattedTitle = title === words ? '' : formatTitle(title);
  const label = escapeMarkdown(words);
  const isLink = resolved.href !== undefined && !inLink;
  const replacement = isLink
    ? `[${label}](${formatDestination(resolved.href ?? '')}${formattedTitle})`
    : label;
  if (formattedTitle && !isLink)
    changes.add('dropped', `tooltip “${excerpt(title)}”`, 'the file of its image is missing');
  return escapeBang({ ...spanOf(node), text: replacement }, text);
}

/** Escapes `!` before a link, which would turn it into an image. */
function escapeBang(patch: Patch, text: string): Patch {
  const { start } = patch;
  const followsBang = text[start - 1] === '!' && text[start - 2] !== '\\' && patch.text.startsWith('[');
  return followsBang ? { ...patch, start: start - 1, text: `\\!${patch.text}` } : patch;
}

/** A title as written in Markdown after a URL. */
function formatTitle(title: string): string {
  return title === '' ? '' : ` "${title.replaceAll('"', '\\"')}"`;
}

/** A URL as written in Markdown. */
export function formatDestination(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}

/** Escapes text between brackets. */
function escapeMarkdown(words: string): string {
  return words.replace(/[\\[\]*_`<&]/g, '\\$&');
}
