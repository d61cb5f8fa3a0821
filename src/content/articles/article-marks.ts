import type { YamlText } from '#content/yaml/yaml-text.ts';
import type { YamlNode } from '#content/yaml/yaml-tree.ts';
import { joinSpaces } from '#lib/text.ts';
import type { Article } from '#model/article.ts';
import { buildMarks, type Marks } from '#model/marks.ts';
import type { Position } from '#model/problem.ts';
import type { ArticleReferences } from './article-references.ts';

const nameLists = ['topics', 'people', 'places', 'organizations', 'authors', 'aliases'] as const;
const others = new Set<string>([
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

/** Where the values stand that are held against other files: `topics.0`, `image.src`, `translations.ko`. */
export function marksOf({ root, placed }: YamlText, references: ArticleReferences): Marks {
  const marks: Record<string, Position> = {};
  const mark = (path: string, node: YamlNode): void => {
    if (node.kind === 'text') marks[path] = placed.at(node.start);
    else if (node.kind === 'list') {
      for (const [place, entry] of node.entries.entries()) mark(`${path}.${place}`, entry);
    } else for (const { key, value } of node.pairs) mark(`${path}.${key.text}`, value);
  };
  for (const { key, value } of root.pairs) {
    const list = nameLists.find((name) => name === key.text);
    if (list) markNames(list, references[list], value, mark);
    else if (others.has(key.text)) mark(key.text, value);
  }
  return buildMarks(marks);
}

/** Marks a list of which names given twice were left out. */
function markNames(
  list: string,
  names: readonly string[],
  node: YamlNode,
  mark: (path: string, node: YamlNode) => void,
): void {
  let place = 0;
  for (const entry of node.kind === 'list' ? node.entries : []) {
    if (entry.kind !== 'text' || joinSpaces(entry.text).normalize('NFC') !== names[place]?.normalize('NFC'))
      continue;
    mark(`${list}.${place}`, entry);
    place++;
  }
}
