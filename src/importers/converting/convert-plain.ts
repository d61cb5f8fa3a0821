import type { Root } from 'mdast';
import type { Changes } from './changes.ts';
import { cleanText } from './clean-text.ts';
import type { ConvertedText, RenderMarkdown } from './from-html/convert-html.ts';
import { writeMarkdown } from './from-html/to-markdown.ts';
import type { LinkResolver } from './link-resolver.ts';
import { compareWords, countCharacters, wordsOfHtml, wordsOfText } from './words.ts';

/** Converts plain text, in which blank lines separate paragraphs, to Markdown. */
export function convertPlain(
  text: string,
  _: LinkResolver,
  render: RenderMarkdown,
  changes: Changes,
): ConvertedText {
  const clean = cleanText(text);
  for (const change of clean.changes) changes.record(change);
  const paragraphs = clean.text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim());
  const tree: Root = {
    type: 'root',
    children: paragraphs
      .filter((paragraph) => paragraph !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  const markdown = writeMarkdown(tree);
  const words = wordsOfText(clean.text);
  const { characters, differences } = compareWords(words, wordsOfHtml(render(markdown).html));
  return {
    markdown,
    characters: { source: countCharacters(words), result: characters.result },
    differences,
    keptHtml: false,
  };
}
