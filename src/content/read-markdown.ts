import { readFileSync } from 'node:fs';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';

/** The Markdown of an article file that was checked before: its text without the front matter. */
export function readMarkdown(disk: string): string {
  const split = splitFrontMatter(disk, decodeText(disk, readFileSync(disk)).text);
  return 'problem' in split ? '' : split.text;
}
