import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { MachinePage } from '#feeds/machine-data.ts';
import { yearMachinePages } from '#pages/machine-files.ts';
import { anyText, difficultHeadlines, validCharacters } from './hostile.ts';
import { articleOf, contentAt, contentOf, contextOf, file, moment, publicationOf } from './newsroom.ts';
import { validateJson } from './schemas.ts';

const publication = publicationOf({ alternates: ['markdown', 'ninjs', 'dumps'] });
const at = { line: 1, column: 1 };
const text = articleOf('2024/12/21-calls.md').text;
const full = articleOf('2024/12/21-calls.md', {
  title: 'Ministers: "agree" & talk',
  published: moment('2024-12-21 18:30'),
  updated: moment('2024-12-22 09:00'),
  summary: 'yes',
  section: 'politics',
  topics: ['martial-law', 'Free text'],
  people: ['han'],
  authors: ['politics-desk', 'Kim'],
  agency: 'hangang-wire',
  dateline: 'SEOUL',
  image: { file: file('2024/12/call.svg'), alt: 'Two men', caption: 'The call', credit: 'HW' },
  corrections: [{ date: moment('2024-12-23'), text: 'It was the second.', kind: 'correction' }],
  print: { page: 'A1' },
  text: {
    ...text,
    links: [
      { file: file('2024/11/05-first call.md'), ...at },
      { file: file('2024/12/table.csv'), ...at },
    ],
    pictures: [{ file: file('2024/12/vote.svg'), ...at }],
  },
});
const first = articleOf('2024/11/05-first call.md');
const content = contentOf([full, first, articleOf('2025/01/01-later.md')], publication);
const markdown = [
  'See [the first](../11/05-first%20call.md#part) and ![votes](vote.svg).',
  '',
  '[table]: <table.csv>',
  'Not [this](https://elsewhere.example/vote.svg), nor `[code](x.md)`.',
].join('\n');
const context = contextOf(publication, '<p>The text.</p>', markdown);
const pages = [...yearMachinePages(content, '2024', [])];
const read = (path: string) => contentAt(pages, path, context);

describe('an article as Markdown', () => {
  const [, front = '', body = ''] =
    /^---\n(.*?)\n---\n\n(.*)$/s.exec(read('/2024/12/21/calls/index.md')) ?? [];

  it('has front matter with the keys of article files, all of it strings', () => {
    const document = parseDocument(front, { schema: 'failsafe' });
    expect(document.errors).toEqual([]);
    expect(document.toJS()).toEqual({
      title: 'Ministers: "agree" & talk',
      date: '2024-12-21T18:30:00+09:00',
      updated: '2024-12-22T09:00:00+09:00',
      address: 'https://courier.example/2024/12/21/calls/',
      id: 'https://courier.example/2024/12/21/calls/',
      publication: 'The Courier',
      language: 'en',
      type: 'news',
      summary: 'yes',
      section: 'Politics',
      topics: ['Martial law', 'Free text'],
      people: ['Han Duck-soo'],
      authors: ['Courier politics desk', 'Kim'],
      agency: 'Hangang Wire',
      dateline: 'SEOUL',
      print: { page: 'A1' },
      corrections: [{ date: '2024-12-23', kind: 'correction', text: 'It was the second.' }],
    });
  });

  it('links published URLs in place of archive files', () => {
    expect(body.split('\n')).toEqual([
      'See [the first](https://courier.example/2024/11/05/first-call/#part) and ![votes](https://courier.example/2024/12/vote.svg).',
      '',
      '[table]: <https://courier.example/2024/12/table.csv>',
      'Not [this](https://elsewhere.example/vote.svg), nor `[code](x.md)`.',
      '',
    ]);
  });
});

describe('an article as ninjs', () => {
  const ninjs = JSON.parse(read('/2024/12/21/calls/index.json'));

  it('has all fields of ninjs 3.1 that are known', () => {
    expect(ninjs).toMatchObject({
      uri: 'https://courier.example/2024/12/21/calls/',
      standard: { name: 'ninjs', version: '3.1' },
      type: 'text',
      firstCreated: '2024-12-21T18:30:00+09:00',
      versionCreated: '2024-12-22T09:00:00+09:00',
      pubStatus: 'usable',
      language: 'en',
      headlines: [{ role: 'main', value: 'Ministers: "agree" & talk' }],
      bodies: [{ contentType: 'text/html', value: '<p>The text.</p>', wordCount: 120 }],
      by: 'Courier politics desk, Kim',
      located: 'SEOUL',
      people: [{ name: 'Han Duck-soo', rel: 'about', uri: 'https://courier.example/people/han/' }],
      subjects: [{ name: 'Politics' }, { name: 'Martial law' }, { name: 'Free text' }],
      infoSources: [
        { name: 'The Courier', role: 'publisher' },
        { name: 'Hangang Wire', role: 'supplier' },
      ],
      genres: [{ name: 'news' }],
    });
    expect(ninjs.associations[0]).toMatchObject({
      name: 'mainpic',
      type: 'graphic',
      renditions: [
        { href: 'https://courier.example/2024/12/call.svg', contentType: 'image/svg+xml', width: 640 },
      ],
    });
  });

  it('is valid for random articles', () => {
    expect(validateJson('ninjs', read('/2024/12/21/calls/index.json'))).toEqual([]);
    fc.assert(
      fc.property(anyText, (text) => {
        const hostile = articleOf('2024/12/21-hostile.md', {
          title: text,
          summary: text,
          authors: [text],
          topics: [text, 'martial-law'],
          dateline: text,
          rights: text,
          image: { file: file('2024/12/á b.jpg'), alt: text, caption: text, credit: text },
        });
        const made = [...yearMachinePages(contentOf([hostile], publication), '2024', [])];
        const document = contentAt(made, '/2024/12/21/hostile/index.json', context);
        expect(validateJson('ninjs', document)).toEqual([]);
        expect(JSON.parse(document).headlines[0].value).toBe(validCharacters(text));
      }),
      { numRuns: 60 },
    );
  });

  it('marks a retracted article as canceled', () => {
    const corrections = [{ date: moment('2024-12-23'), text: 'Wrong.', kind: 'retraction' as const }];
    const retracted = contentOf([articleOf('2024/12/21-false.md', { corrections })], publication);
    const made = [...yearMachinePages(retracted, '2024', [])];
    expect(JSON.parse(contentAt(made, '/2024/12/21/false/index.json', context)).pubStatus).toBe('canceled');
  });
});

describe('the dump of a year', () => {
  it('contains its articles in order, one per line', () => {
    const lines = read('/dumps/2024.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ address }) => address)).toEqual([
      'https://courier.example/2024/11/05/first-call/',
      'https://courier.example/2024/12/21/calls/',
    ]);
    expect(lines[1]).toMatchObject({
      title: 'Ministers: "agree" & talk',
      file: '2024/12/21-calls.md',
      published: '2024-12-21T18:30:00+09:00',
      authors: ['Courier politics desk', 'Kim'],
      pictures: [
        {
          address: 'https://courier.example/2024/12/call.svg',
          alt: 'Two men',
          caption: 'The call',
          credit: 'HW',
        },
      ],
    });
    expect(lines[1].markdown).toContain('https://courier.example/2024/12/vote.svg');
  });

  it('exists for past years only', () => {
    expect([...yearMachinePages(content, '2025', [])].map(({ layout }) => layout)).not.toContain('dump');
  });
});

describe('every format of an article', () => {
  it.each(difficultHeadlines)('keeps a difficult headline as it is: %s', (title) => {
    const fields = { title, summary: title, topics: [title, 'martial-law'], authors: [title] };
    const hard = articleOf('2024/12/21-hard.md', fields);
    const made = [
      ...yearMachinePages(contentOf([hard, articleOf('2025/01/01-x.md')], publication), '2024', []),
    ];
    const front = contentAt(made, '/2024/12/21/hard/index.md', context).split('\n---\n')[0] ?? '';
    expect(parseDocument(front).toJS()).toMatchObject({ title, summary: title, authors: [title] });
    expect(JSON.parse(contentAt(made, '/2024/12/21/hard/index.json', context))).toMatchObject({
      title,
      by: title,
      headlines: [{ value: title }],
      descriptions: [{ value: title }],
    });
    expect(JSON.parse(contentAt(made, '/dumps/2024.ndjson', context))).toMatchObject({
      title,
      authors: [title],
    });
  });
});

describe('a publication without alternate formats', () => {
  it('has none of these files', () => {
    const layouts = [...yearMachinePages(contentOf([full, first]), '2024', [])].map(
      ({ layout }: MachinePage) => layout,
    );
    expect(new Set(layouts)).toEqual(new Set(['rss', 'sitemap']));
  });
});
