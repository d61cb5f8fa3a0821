import type { Root } from 'mdast';
import type { Changes } from './changes.ts';
import { cleanText } from './clean-text.ts';
import type { ConvertedText, RenderMarkdown } from './from-html/convert-html.ts';
import { writeMarkdown } from './from-html/to-markdown.ts';
import type { Resolver } from './link-resolver.ts';
import { compareWords, countWords, wordsIn, wordsOfPage } from './words.ts';

/** Makes Markdown of plain text whose paragraphs are parted by empty lines. */
export function convertPlain(
  text: string,
  _: Resolver,
  render: RenderMarkdown,
  changes: Changes,
): ConvertedText {
  const clean = cleanText(text);
  for (const change of clean.changes) changes.note(change);
  const paragraphs = clean.text.split(/\n[^\S\n]*\n/).map((one) => one.replace(/\s+/gu, ' ').trim());
  const tree: Root = {
    type: 'root',
    children: paragraphs
      .filter((paragraph) => paragraph !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  const markdown = writeMarkdown(tree);
  const words = wordsIn(clean.text);
  const { characters, differences } = compareWords(words, wordsOfPage(render(markdown).html));
  return {
    markdown,
    characters: { source: countWords(words), result: characters.result },
    differences,
    keptHtml: false,
  };
}
