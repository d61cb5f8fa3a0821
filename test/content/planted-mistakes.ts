import { article, svg } from './newsroom.ts';

/** A mistake planted in a file, with the position and part of the expected message. */
export interface Mistake {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly at: string;
  readonly expected: string;
}

type Row = readonly [content: string | Uint8Array, at: string, expected: string];

/** Front matter lines begin on line 3, below the title; a text of one line of front matter begins on line 5. */
const kinds: Readonly<Record<string, readonly Row[]>> = {
  'no title': [
    ['---\nrank: 1\n---\nText.\n', '2:1', 'title is missing'],
    ['---\ntitle: ""\n---\nText.\n', '2:8', 'title is empty'],
    ['---\ntitle:\n---\nText.\n', '2:1', 'title is empty'],
  ],
  'unknown key': [
    ['---\ntitel: A title\n---\nText.\n', '2:1', 'did you mean title?'],
    [article(['authr: [Jo]']), '3:1', 'did you mean authors?'],
    [article(['tags: [a]']), '3:1', 'did you mean topics?'],
    [article(['permalink: ../../../etc/passwd']), '3:1', 'unknown key permalink'],
    [article(['constructor: a']), '3:1', 'unknown key constructor'],
    [article(['제목: 가']), '3:1', 'unknown key 제목'],
    [article(['image:', '  src: a.svg', '  alt: A', '  captoin: C']), '6:3', 'did you mean caption?'],
    [
      article(['corrections:', '  - date: 2025-01-02', '    text: T', '    kind: correction', '    who: Jo']),
      '7:5',
      'unknown key who in entry 1 of corrections',
    ],
  ],
  'reserved key': [[article(['__proto__: { admin: true }']), '3:1', '__proto__ is not allowed']],
  'duplicate key': [
    [article(['rank: 1', 'rank: 2']), '4:1', 'rank appears twice'],
    [article(['image: { src: a.svg, alt: A, alt: B }']), '3:30', 'alt appears twice'],
  ],
  'wrong type': [
    [article(['topics: harbour']), '3:9', 'topics is "harbour", not a list'],
    [article(['authors: Jo Penn']), '3:10', 'authors is "Jo Penn", not a list'],
    [article(['section: [town]']), '3:1', 'section is a list, not text'],
    [article(['topics: [[a]]']), '3:10', 'entry 1 of topics is a list, not text'],
    [article(['topics:', '  - a', '  -']), '5:4', 'entry 2 of topics is empty'],
    [article(['image: a.svg']), '3:8', 'image is "a.svg", not a group of keys'],
    [article(['draft: yes']), '3:8', 'draft is "yes", not true or false'],
    [article(['noindex: 1']), '3:10', 'noindex is "1", not true or false'],
    [article(['summary:']), '3:1', 'summary is empty'],
    [article(['contributors: [Jo]']), '3:16', 'entry 1 of contributors is "Jo", not a group of keys'],
    [article(['contributors:', '  - name: Jo']), '4:5', 'role of entry 1 of contributors is missing'],
    [article(['print: A4']), '3:8', 'print is "A4", not a group of keys'],
    [article(['gone: true']), '3:7', 'gone is "true", not a group of keys'],
  ],
  rank: [
    [article(['rank: 0']), '3:7', 'rank is "0", not a whole number from 1 to 10'],
    [article(['rank: 11']), '3:7', 'not a whole number from 1 to 10'],
    [article(['rank: 1.5']), '3:7', 'not a whole number from 1 to 10'],
    [article(['rank: top']), '3:7', 'not a whole number from 1 to 10'],
  ],
  genre: [[article(['type: oped']), '3:7', 'use one of news, analysis']],
  language: [[article(['language: english']), '3:11', 'not a language tag']],
  'date that does not exist': [
    [article(['date: 2025-02-30']), '3:7', 'the day 2025-02-30 does not exist'],
    [article(['updated: 2025-13-01']), '3:10', 'the day 2025-13-01 does not exist'],
    [article(['embargo: 2025-06-31 06:00']), '3:10', 'the day 2025-06-31 does not exist'],
  ],
  'not a date': [
    [article(['date: 21/12/2024']), '3:7', '"21/12/2024" is not a date'],
    [article(['date: yesterday']), '3:7', '"yesterday" is not a date'],
    [article(['embargo: soon']), '3:10', '"soon" is not a date'],
    [article(['gone: { date: lately, reason: R }']), '3:15', '"lately" is not a date'],
  ],
  'not a time of day': [[article(['updated: 2025-01-05 24:10']), '3:10', 'is not a time of day']],
  'not an offset from UTC': [
    [article(['updated: 2025-01-05T10:00:00+19:00']), '3:10', '"+19:00" is not an offset'],
  ],
  'date that differs from the path': [
    [article(['date: 1999-01-01']), '3:7', 'the date is 1999-01-01, but the path says'],
  ],
  'updated before publication': [[article(['updated: 1999-01-01']), '3:10', 'before the article']],
  'correction before publication': [
    [
      article(['corrections:', '  - { date: 1999-01-01, text: T, kind: correction }']),
      '4:13',
      'the correction is dated 1999-01-01',
    ],
  ],
  'unknown kind of correction': [
    [
      article(['corrections:', '  - date: 2025-01-30', '    text: T', '    kind: fix']),
      '6:11',
      'use one of correction, clarification',
    ],
  ],
  'circa on a day other than the first': [[article(['circa: year']), '3:8', 'only the year is known']],
  'missing or contradictory alt': [
    [article(['image: { src: a.svg }']), '3:1', 'alt of image is missing'],
    [article(['images:', '  - src: a.svg']), '4:5', 'alt of entry 1 of images is missing'],
    [article(['image: { src: a.svg, alt: A, decorative: true }']), '3:42', 'is true, but alt is set'],
  ],
  'image outside the archive': [
    [article(['image: { src: https://pictures.example/a.png, alt: A }']), '3:15', 'is on another site'],
    [article(['image: { src: ../../../secret.png, alt: A }']), '3:15', 'is outside the archive'],
    [article(['image: { src: /etc/a.png, alt: A }']), '3:15', 'is an absolute path'],
    [article(['image: { src: "..\\\\a.png", alt: A }']), '3:15', 'contains a backslash'],
  ],
  'missing image': [
    [article(['image: { src: none.svg, alt: A }']), '3:15', 'the image 2025/01/none.svg does not exist'],
    [article([], 'A picture: ![A](none.svg)'), '4:12', 'the image 2025/01/none.svg does not exist'],
    [article(['image: { src: good.svgg, alt: A }']), '3:15', 'did you mean 2025/01/good.svg?'],
  ],
  'link to a missing article': [
    [
      article([], 'See [it](../../1999/01/01-none.md).'),
      '4:5',
      'the article 1999/01/01-none.md does not exist',
    ],
    [article([], 'One line.\n\nSee [it](01-goood.md).'), '6:5', 'did you mean 2025/01/01-good.md?'],
  ],
  'link to an unpublished article': [
    [article([], 'See [it](01-draft.md).'), '4:5', '01-draft.md is a draft'],
    [article([], 'See [it](01-later.md).'), '4:5', '01-later.md is not yet published'],
  ],
  'link to a missing anchor': [
    [article([], 'See [it](#nowhere).'), '4:5', 'there is no anchor #nowhere in this text'],
    [article([], 'See [it](01-good.md#a-headng).'), '4:5', 'did you mean #a-heading?'],
  ],
  'link to a missing file': [
    [article([], 'See [it](none.pdf).'), '4:5', 'the file 2025/01/none.pdf does not exist'],
  ],
  'missing translation': [
    [
      article(['translations: { ko: 2025/01/01-none-ko.md }']),
      '3:21',
      'the article 2025/01/01-none-ko.md does not exist',
    ],
    [article(['translations: { ko: ko.md }']), '3:21', 'ko.md is not the path of an article'],
    [
      article(['translations: { korean: 2025/01/01-good-ko.md }']),
      '3:17',
      'the key is "korean", not a language tag',
    ],
    [article(['translations: 2025/01/01-good-ko.md']), '3:15', 'not a group of keys'],
  ],
  'translation that does not match': [
    [
      article(['translations: { ko: 2025/01/01-good-ko.md }']),
      '3:21',
      'does not list this article as its translation',
    ],
    [article(['translations: { ko: 2025/01/01-good.md }']), '3:21', 'is in en, not in ko'],
    [
      article(['translations: { en: 2025/01/01-good.md }']),
      '3:21',
      'en is the language of the article itself',
    ],
  ],
  'unknown section': [
    [article(['section: twon']), '3:10', 'did you mean town?'],
    [article(['section: Weather']), '3:10', 'there is no section Weather'],
  ],
  'invalid address': [
    [article(['aliases: [old.html]']), '3:11', 'entry 1 of aliases is "old.html", not a path on the site'],
    [article(['aliases: [//evil.example/]']), '3:11', 'not a path on the site'],
    [article(['aliases: [/../../etc/passwd]']), '3:11', 'not a path on the site'],
    [article(['aliases: /old.html']), '3:10', 'not a list'],
    [article(['source: example.org']), '3:9', 'not a web address'],
    [article(['source: "javascript:alert(1)"']), '3:9', 'not a web address'],
  ],
  'address that is taken': [
    [
      article(['aliases: [/2025/01/01/good/]']),
      '3:11',
      'the alias /2025/01/01/good/ has the same address as the article 2025/01/01-good.md',
    ],
    [
      article(['aliases: [/2025/01/01/GOOD/index.html]']),
      '3:11',
      'has the same address as the article 2025/01/01-good.md',
    ],
    [article(['aliases: [/search/]']), '3:11', 'has the same address as a page that every site has'],
  ],
  'withdrawn draft': [
    [article(['draft: true', 'gone: { date: 2025-03-01, reason: R }']), '4:1', 'cannot be withdrawn'],
  ],
  'invalid YAML': [
    ['---\ntitle: Board: seven to four\n---\nText.\n', '2:8', 'the value contains ": "'],
    ['---\ntitle: "No end\nrank: 1\n---\nText.\n', '2:8', 'the quotation mark is not closed'],
    ["---\ntitle: 'It's late'\n---\nText.\n", '2:12', 'there is text after the end of the value'],
    ['---\ntitle: @mention\n---\nText.\n', '2:8', 'a value cannot begin with @'],
    [article(['topics: [a, b']), '3:9', 'the bracket is not closed'],
    [article(['\trank: 1']), '3:1', 'the line is indented with a tab'],
    [article(['section:town', 'rank: 1']), '3:1', 'the line is not of the form key: value'],
    [article(['image:', '  src: a.svg', ' alt: A']), '5:2', 'the indentation does not match'],
    [article(['topics:', '  - a', ' - b']), '5:2', 'the entries of the list have different indentation'],
    [article(['topics:', '- a', '  - b']), '4:3', 'YAML reads a list entry as part of this text'],
    [article(['summary: "a \\q b"']), '3:13', 'the escape sequence after the backslash does not exist'],
    [article(['...', 'rank: 1']), '4:1', 'a second YAML document'],
    ['---\n- title\n---\nText.\n', '2:1', 'the YAML contains no keys'],
  ],
  'unsupported YAML features': [
    ['---\ntitle: *headline\n---\nText.\n', '2:8', '*headline is a YAML alias'],
    ['---\ntitle: &headline A\n---\nText.\n', '2:8', '&headline is a YAML anchor'],
    ['---\ntitle: !!js/function "A"\n---\nText.\n', '2:8', '! starts a YAML tag'],
    [article(['<<: { rank: 1 }']), '3:1', 'unknown key <<'],
    [
      article([`x: ${'{ a: '.repeat(9)}b${' }'.repeat(9)}`.replace('x:', 'x-deep:')]),
      '3:49',
      'nested more than 8 levels deep',
    ],
  ],
  'no front matter': [
    ['Only a text.\n', '1:1', 'the file has no front matter'],
    ['', '1:1', 'the file is empty'],
    ['\n\n---\ntitle: A\n---\nText.\n', '3:1', 'does not begin on the first line'],
    ['---\ntitle: A\n\nText.\n', '1:1', 'the front matter is not closed'],
    ['+++\ntitle = "A"\n+++\nText.\n', '1:1', 'TOML'],
    ['---js\n{ title: process.env.HOME }\n---\nText.\n', '1:1', 'begins with ---js'],
  ],
  'wrong encoding': [
    [Buffer.from('---\ntitle: A\n---\nText.\n', 'utf16le'), '1:1', 'UTF-16'],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('---\ntitle: A\n', 'utf16le')]), '1:1', 'UTF-16'],
    [Buffer.from('---\ntitle: A\n---\nCaf\xe9.\n', 'latin1'), '4:4', 'byte 20 (0xE9) is not UTF-8'],
    [
      Buffer.from([...Buffer.from('---\ntitle: A\n---\n한'), 0xed, 0xa0, 0x80]),
      '4:2',
      'byte 20 (0xED) is not UTF-8',
    ],
  ],
  'invisible character': [
    ['---\ntitle: A\n---\nOne\u0000two.\n', '4:4', 'a control character (U+0000)'],
    ['---\ntitle: A\u202eB\n---\nText.\n', '2:9', 'changes the text direction (U+202E)'],
    ['---\ntitle: A\n---\n한글 \u0085.\n', '4:4', 'a control character (U+0085)'],
    ['---\ntitle: "A\\u0007"\n---\nText.\n', '2:8', 'a control character (U+0007)'],
    ['---\ntitle: A\n---\nText.\ufeff\n', '4:6', 'a byte order mark inside the text'],
  ],
};

/** Valid files next to them, which some of the mistakes refer to. */
export const validFiles: Readonly<Record<string, string>> = {
  '2025/01/01-good.md': article(['translations: {}'], 'Good.\n\n## A heading\n\nMore.'),
  '2025/01/01-good-ko.md': article(['language: ko']),
  '2025/01/01-draft.md': article(['draft: true']),
  '2025/01/01-later.md': article(['embargo: 2025-12-01 06:00']),
  '2025/01/a.svg': svg,
  '2025/01/good.svg': svg,
};

/** All mistakes, each in its own file, in January 2025. */
export const mistakes: readonly Mistake[] = Object.values(kinds)
  .flat()
  .map(([content, at, expected], number) => ({
    file: `2025/01/02-mistake-${number + 1}.md`,
    content,
    at,
    expected,
  }));

export const mistakeKinds = Object.keys(kinds).length;
