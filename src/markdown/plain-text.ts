import { Parser } from 'htmlparser2';
import type { Token } from 'markdown-it';
import { joinSpaces } from '#lib/text.ts';
import type { Html } from '#model/page.ts';

const inlineElements = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Extracts plain text from HTML, one line per block, without footnote numbers and back-links. */
export function renderPlainText(html: Html): string {
  const lines: string[] = [''];
  let hidden = 0;
  const breakLine = (name: string) => {
    if (!inlineElements.has(name)) lines.push('');
  };
  const parser = new Parser({
    onopentag: (name, { role }) => {
      if (hidden > 0 || role === 'doc-noteref' || role === 'doc-backlink') hidden += 1;
      breakLine(name);
    },
    ontext: (text) => {
      if (hidden === 0) lines[lines.length - 1] += text;
    },
    onclosetag: (name) => {
      if (hidden > 0) hidden -= 1;
      breakLine(name);
    },
  });
  parser.end(html);
  return lines
    .map(joinSpaces)
    .filter((line) => line !== '')
    .join('\n');
}

/** The text of inline tokens, without markup, images and footnotes. */
export function plainTokens(tokens: readonly Token[]): string {
  let plain = '';
  for (const { type, content } of tokens) {
    if (type === 'text' || type === 'text_special' || type === 'code_inline') plain += content;
    else if (type === 'softbreak' || type === 'hardbreak') plain += ' ';
  }
  return plain;
}
