import { resolveFile } from '#content/files/resolve-file.ts';
import type { Ledger } from '#content/ledger/ledger.ts';
import { findNode, type YamlPath } from '#content/yaml/yaml-tree.ts';
import { pagePath } from '#markdown/destination.ts';
import type { Article } from '#model/article.ts';
import { type ArchiveFile, parseArticleFile as parsePath } from '#model/paths.ts';
import { articleState } from '../archive-parts.ts';
import { type EditableFile, editedFile } from './editable-file.ts';
import { addToList, type Edit, removeFromList, removeKey, replaceText } from './edits.ts';
import { relativeAddress, relativePath, resolveLink, rewriteAddresses } from './rewrite-links.ts';

/** A change of an article file’s path. */
export interface Move {
  readonly from: ArchiveFile;
  readonly to: ArchiveFile;
  /** The current time (UTC). An article that was never published gets no alias. */
  readonly now: string;
}

/** Updates the path of the moved article in a file that links to it or lists it as a translation. */
export function updateReferringFile({ from, to }: Move, source: EditableFile): string {
  const textEdits = rewriteAddresses(source.text, (address) => {
    const link = resolveLink(source.file, address);
    return link?.file === from ? relativeAddress(source.file, to) + link.rest : undefined;
  });
  const translations = findNode(source.root, ['translations']);
  const pairs = translations.exists && translations.node.kind === 'map' ? translations.node.pairs : [];
  const yamlEdits = pairs.flatMap(({ key, value }) =>
    value.kind === 'text' && value.text.normalize('NFC') === from
      ? [replace(source, ['translations', key.text], to)]
      : [],
  );
  return editedFile(source, yamlEdits, textEdits);
}

/** Updates the moved article: adds its old address as an alias, and adapts its date and relative paths. */
export function updateMovedFile(move: Move, article: Article, ledger: Ledger, source: EditableFile): string {
  const { from, to } = move;
  const textEdits = rewriteAddresses(source.text, (address) => {
    const link = resolveLink(from, address);
    return link && relativeAddress(to, link.file === from ? to : link.file) + link.rest;
  });
  const pictures: YamlPath[] = [
    ['image', 'src'],
    ...article.images.map((_, index) => ['images', index, 'src']),
  ];
  const yamlEdits = [
    ...aliasEdits(move, article, ledger, source),
    ...dateEdits(move, source),
    ...pictures.flatMap((path) => pictureEdits(move, source, path)),
  ];
  return editedFile(source, yamlEdits, textEdits);
}

function aliasEdits({ to, now }: Move, article: Article, ledger: Ledger, source: EditableFile): Edit[] {
  const { path, aliases } = article;
  const state = articleState(article, now);
  const newPath = pagePath(to);
  const existingAlias = aliases.indexOf(newPath);
  if (path === newPath) return [];
  if (state !== 'published' && state !== 'gone' && !ledger.has(path))
    return existingAlias < 0 ? [] : removeAlias(source, existingAlias);
  if (existingAlias >= 0) return [replace(source, ['aliases', existingAlias], path)];
  return [addToList(source.yaml, source.root, 'aliases', path)];
}

function removeAlias({ yaml, root }: EditableFile, index: number): Edit[] {
  const { node } = findNode(root, ['aliases']);
  if (node.kind !== 'list') return [];
  return [node.entries.length === 1 ? removeKey(yaml, root, 'aliases') : removeFromList(yaml, node, index)];
}

function replace({ yaml, root }: EditableFile, path: YamlPath, text: string): Edit {
  return replaceText(yaml, root, path, text);
}

/** Replaces the day in `date`. A date whose day differs because of its offset is left alone, and then fails validation. */
function dateEdits({ from, to }: Move, source: EditableFile): Edit[] {
  const [before, after] = [parsePath(from)?.day ?? '', parsePath(to)?.day ?? ''];
  const { node, exists } = findNode(source.root, ['date']);
  if (!exists || node.kind !== 'text' || !node.text.startsWith(before)) return [];
  return [replace(source, ['date'], after + node.text.slice(before.length))];
}

function pictureEdits({ from, to }: Move, source: EditableFile, path: YamlPath): Edit[] {
  const { node, exists } = findNode(source.root, path);
  if (!exists || node.kind !== 'text') return [];
  const resolved = resolveFile(from, node.text);
  const sameFromTarget = resolveFile(to, node.text);
  if ('reason' in resolved || ('file' in sameFromTarget && sameFromTarget.file === resolved.file)) return [];
  return [replace(source, path, relativePath(to, resolved.file))];
}
