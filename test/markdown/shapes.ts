/** Generates a text of about `size` characters for which a naive parser or renderer takes quadratic time. */
export type Shape = (size: number) => string;

/** Repeats a part to about `size` characters. */
const many =
  (part: string, before = '', after = ''): Shape =>
  (size) =>
    before + part.repeat(size / part.length) + after;

/** Concatenates numbered parts to about `size` characters. */
const numbered =
  (part: (number: number) => string, before = ''): Shape =>
  (size) => {
    let text = before;
    for (let number = 1; text.length < size; number += 1) text += part(number);
    return text;
  };

const containers: Readonly<Record<string, Shape>> = {
  'quotations in quotations': many('>', '', ' a'),
  'quotations, each line deeper': numbered((n) => `${'>'.repeat(n)} a\n`),
  'lists in lists': many('- '),
  'lists by indentation': numbered((n) => `${'  '.repeat(n)}- a\n`),
  'lists of one entry': many('- a\n+ b\n'),
  'a lazy quotation': many('b\n', '> a\n'),
  'a quotation of lists': many('> - ', '', 'a'),
  headings: many('## a\n'),
  'headings with numbers': numbered((n) => `## a-${n}\n\n## a\n\n`),
  'equal paragraphs': many('a\n\n'),
  fences: many('~~~ a\n> ```\n'),
  'a heading of many lines': many('a\n', '', '==='),
};

const lines: Readonly<Record<string, Shape>> = {
  'brackets in brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'emphasis in emphasis': many('**_'),
  'emphasis in emphasis, closed': (size) => '*a '.repeat(size / 6) + 'b* '.repeat(size / 6),
  'emphasis of two kinds': many('*_'),
  'emphasis crossed': many('a* _b '),
  backticks: (size) => Array.from({ length: Math.sqrt(size * 2) }, (_, n) => '`'.repeat(n)).join('a'),
  'a line of words': many('word '),
  'a line of spaces': (size) => `a${' '.repeat(size)}b`,
  stars: many('*a'),
  brackets: many('['),
  'consecutive entities': many('&amp;'),
  ampersands: many('&a'),
  'backslashes at ends': many('a\\\n'),
  'tags in parentheses': many('(ab) '),
};

const links: Readonly<Record<string, Shape>> = {
  'images never closed': many('!['),
  'images in images': (size) => '![a'.repeat(size / 12) + '](b.png)'.repeat(size / 12),
  'links never closed': many('[a]('),
  'titles never closed': many('[a](b "'),
  'links in a line': many('[a](b.md) '),
  'links on lines': many('a [b](c.md)\n'),
  'invalid links in a line': many('[a](b:c) '),
  'invalid links on lines': many('[a](b:c)\n'),
  'a reference used at every word': many('[a] ', '[a]: b.md\n\n'),
  'a long address used at every word': (size) =>
    `${'[a] '.repeat(size / 8)}\n\n[a]: https://example.org/${'b'.repeat(size / 2)}\n`,
  'a long title used at every word': (size) =>
    `${'[a] '.repeat(size / 8)}\n\n[a]: b.md "${'b'.repeat(size / 2)}"\n`,
  'an image used at every word': (size) =>
    `${'![a] '.repeat(size / 10)}\n\n[a]: b.png "${'b'.repeat(size / 2)}"\n`,
  'references never used': numbered((n) => `[a${n}]: b.md\n`, 'a\n\n'),
  'titles of references never closed': many('[a]: b "x\n'),
  'labels never closed': many('[a\n'),
};

const notes: Readonly<Record<string, Shape>> = {
  'footnotes in footnotes': many('^['),
  'footnotes in footnotes, closed': (size) => '^[a '.repeat(size / 8) + ']'.repeat(size / 8),
  'footnote references never closed': many('[^', '[^a]: x\n\n'),
  'footnotes in a line': many('^[a] '),
  'footnotes with tags in a line': many('^[<b>a</b>] '),
  'footnotes with links on lines': many('^[[a](b.md)]\n'),
  'many footnotes': numbered((n) => `a[^${n}]\n\n[^${n}]: b\n\n`),
  'footnotes that refer to others': numbered((n) => `[^${n}]: a [^${n + 1}] [^${n >> 1}]\n`, 'a[^1]\n\n'),
  'alternating kinds of footnotes with tags': numbered((n) => `a[^${n}] ^[<b>c</b>]\n[^${n}]: <b>d</b>\n`),
  'a footnote referenced at every word': many('[^a] ', '[^a]: b\n\n'),
  'a footnote defined many times': many('[^a]: b\n', '[^a]\n\n'),
  'references to missing footnotes': many('[^a] ', '[^b]: x\n\n[^b] '),
  'footnote references written as entities': many('&#91;^a] ', '[^b]: x\n\n[^b] [^a] '),
};

const html: Readonly<Record<string, Shape>> = {
  'tags in a line': many('<b>a</b> '),
  'tags never closed': many('<span>a'),
  'blocks of tags never closed': many('<div>\n\n'),
  'a block of tags never closed': many('<div>'),
  'two alternating tags, never closed': many('<b><i>'),
  'two tags crossed': many('<b>a<i>b</b>c</i>'),
  'anchor tags never closed': many('<a>'),
  'tables never closed': many('<table><tr><td>'),
  'end tags without start tags': many('</b>'),
  'paragraphs never closed': many('<p>', 'a'),
  'tags that are not allowed': many('<svg>', 'a '),
  'unfinished tags': many('<a b="'),
  'comments never closed': many('<!--'),
  'comments never closed, on lines': many('<!--\n\n'),
  'CDATA never closed': many('<![CDATA[', 'a '),
  'instructions never closed': many('<?', 'a '),
  'a long attribute': many('a', '<b title="', '">x</b>'),
  'many attributes': numbered((n) => ` a${n}=1`, '<b'),
  'images without a file': many('<img src="x">\n\n'),
};

const tables: Readonly<Record<string, Shape>> = {
  tables: many('|a|\n|-|\n\n'),
  'a table of many rows': many('|b|\n', '|a|\n|-|\n'),
  'a table of many columns': (size) =>
    `|${'a|'.repeat(size / 6)}\n|${'-|'.repeat(size / 6)}\n|${'b|'.repeat(size / 6)}\n`,
  'a table of many columns, its rows short': (size) =>
    `|${'a|'.repeat(size / 8)}\n|${'-|'.repeat(size / 8)}\n${'b\n'.repeat(size / 4)}`,
  'a table of tags': (size) =>
    `|${'a|'.repeat(size / 13)}\n|${'-|'.repeat(size / 13)}\n|${'<b>b</b>|'.repeat(size / 13)}\n`,
  'tables never begun': many('-|-\n'),
};

/** All shapes, by name. */
export const shapes: Readonly<Record<string, Shape>> = {
  ...containers,
  ...lines,
  ...links,
  ...notes,
  ...html,
  ...tables,
};
