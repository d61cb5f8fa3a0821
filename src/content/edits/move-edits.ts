import { fileFrom } from '#content/files/file-from.ts';
import type { Ledger } from '#content/ledger/ledger.ts';
import { findNode, type YamlPath } from '#content/yaml/yaml-tree.ts';
import { pagePath } from '#markdown/destination.ts';
import type { Article } from '#model/article.ts';
import { type ArchiveFile, parseArticleFile as parsePath } from '#model/paths.ts';
import { stateOf } from '../archive-parts.ts';
import { type EditableFile, editedFile } from './editable-file.ts';
import { addToList, type Edit, replaceText, takeFromList, takeKey } from './edits.ts';
import { meantBy, relativeAddress, relativePath, rewriteAddresses } from './rewrite-links.ts';

/** An article file on its way to another path. */
export interface Move {
  readonly from: ArchiveFile;
  readonly to: ArchiveFile;
  /** The clock (UTC): an article that was never published leaves no alias behind. */
  readonly now: string;
}

/** A file that links to the moved article, or names it as its translation, with the new path. */
export function namingFile({ from, to }: Move, source: EditableFile): string {
  const ofText = rewriteAddresses(source.text, (address) => {
    const meant = meantBy(source.file, address);
    return meant?.file === from ? relativeAddress(source.file, to) + meant.rest : undefined;
  });
  const translations = findNode(source.root, ['translations']);
  const pairs = translations.whole && translations.node.kind === 'map' ? translations.node.pairs : [];
  const ofYaml = pairs.flatMap(({ key, value }) =>
    value.kind === 'text' && value.text.normalize('NFC') === from
      ? [replace(source, ['translations', key.text], to)]
      : [],
  );
  return editedFile(source, ofYaml, ofText);
}

/** The moved article itself: its old address becomes an alias, its date follows the path, its relative paths still lead where they led. */
export function movedFile(move: Move, article: Article, ledger: Ledger, source: EditableFile): string {
  const { from, to } = move;
  const ofText = rewriteAddresses(source.text, (address) => {
    const meant = meantBy(from, address);
    return meant && relativeAddress(to, meant.file === from ? to : meant.file) + meant.rest;
  });
  const pictures: YamlPath[] = [
    ['image', 'src'],
    ...article.images.map((_, place) => ['images', place, 'src']),
  ];
  const ofYaml = [
    ...aliasEdits(move, article, ledger, source),
    ...dateEdits(move, source),
    ...pictures.flatMap((path) => pictureEdits(move, source, path)),
  ];
  return editedFile(source, ofYaml, ofText);
}

function aliasEdits({ to, now }: Move, article: Article, ledger: Ledger, source: EditableFile): Edit[] {
  const { path, aliases } = article;
  const state = stateOf(article, now);
  const next = pagePath(to);
  const back = aliases.indexOf(next);
  if (path === next) return [];
  if (state !== 'published' && state !== 'gone' && !ledger.has(path))
    return back < 0 ? [] : takeAlias(source, back);
  if (back >= 0) return [replace(source, ['aliases', back], path)];
  return [addToList(source.yaml, source.root, 'aliases', path)];
}

function takeAlias({ yaml, root }: EditableFile, place: number): Edit[] {
  const { node } = findNode(root, ['aliases']);
  if (node.kind !== 'list') return [];
  return [node.entries.length === 1 ? takeKey(yaml, root, 'aliases') : takeFromList(yaml, node, place)];
}

function replace({ yaml, root }: EditableFile, path: YamlPath, text: string): Edit {
  return replaceText(yaml, root, path, text);
}

/** The day of a date that is written with the old day. A date that means this day by another offset stays, and is then refused. */
function dateEdits({ from, to }: Move, source: EditableFile): Edit[] {
  const [before, after] = [parsePath(from)?.day ?? '', parsePath(to)?.day ?? ''];
  const { node, whole } = findNode(source.root, ['date']);
  if (!whole || node.kind !== 'text' || !node.text.startsWith(before)) return [];
  return [replace(source, ['date'], after + node.text.slice(before.length))];
}

function pictureEdits({ from, to }: Move, source: EditableFile, path: YamlPath): Edit[] {
  const { node, whole } = findNode(source.root, path);
  if (!whole || node.kind !== 'text') return [];
  const found = fileFrom(from, node.text);
  const still = fileFrom(to, node.text);
  if ('reason' in found || ('file' in still && still.file === found.file)) return [];
  return [replace(source, path, relativePath(to, found.file))];
}
