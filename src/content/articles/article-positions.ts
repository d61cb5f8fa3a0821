import type { YamlText } from '#content/yaml/yaml-text.ts';
import type { YamlNode } from '#content/yaml/yaml-tree.ts';
import { joinSpaces } from '#lib/text.ts';
import type { Article } from '#model/article.ts';
import type { Position } from '#model/problem.ts';
import { encodePositions, type SourcePositions } from '#model/source-positions.ts';
import type { ArticleReferences } from './article-references.ts';

const nameLists = ['topics', 'people', 'places', 'organizations', 'authors', 'aliases'] as const;
const otherKeys = new Set<string>([
  'id',
  'section',
  'story',
  'series',
  'agency',
  'image',
  'images',
  'language',
  'translations',
  'rank',
  'updated',
  'corrections',
  'rights',
  'gone',
] satisfies (keyof Article)[]);

/** Positions of the values that are checked against other files: `topics.0`, `image.src`, `translations.ko`. */
export function articlePositions(
  { root, positions }: YamlText,
  references: ArticleReferences,
): SourcePositions {
  const found: Record<string, Position> = {};
  const record = (path: string, node: YamlNode): void => {
    if (node.kind === 'text') found[path] = positions.at(node.start);
    else if (node.kind === 'list') {
      for (const [index, entry] of node.entries.entries()) record(`${path}.${index}`, entry);
    } else for (const { key, value } of node.pairs) record(`${path}.${key.text}`, value);
  };
  for (const { key, value } of root.pairs) {
    const list = nameLists.find((name) => name === key.text);
    if (list) recordNames(list, references[list], value, record);
    else if (otherKeys.has(key.text)) record(key.text, value);
  }
  return encodePositions(found);
}

/** Records the positions of a list from which duplicate names were removed. */
function recordNames(
  list: string,
  names: readonly string[],
  node: YamlNode,
  record: (path: string, node: YamlNode) => void,
): void {
  let index = 0;
  for (const entry of node.kind === 'list' ? node.entries : []) {
    if (entry.kind !== 'text' || joinSpaces(entry.text).normalize('NFC') !== names[index]?.normalize('NFC'))
      continue;
    record(`${list}.${index}`, entry);
    index++;
  }
}
