import { describe, expect, it } from 'vitest';
import { apaReference } from '#client/cite/apa.ts';
import { bibtexEntry } from '#client/cite/bibtex.ts';
import { chicagoReference } from '#client/cite/chicago.ts';
import { type Citation, type Creator, numericDate, oneLine, parseCitedDate } from '#client/cite/citation.ts';
import { initialedName, invertedName, parseCreator, plainName } from '#client/cite/creator.ts';
import { cslJson } from '#client/cite/csl-json.ts';
import { mlaReference } from '#client/cite/mla.ts';
import { risRecord } from '#client/cite/ris.ts';
import { citeStyles } from '#client/cite/styles.ts';
import { wikipediaTemplate } from '#client/cite/wikipedia.ts';

const url = 'https://courier.example/2024/12/21/vote/';
const vote: Citation = {
  title: 'Assembly votes',
  url,
  publication: 'The Courier',
  creators: [parseCreator('Jane Q. Doe')],
  date: { year: 2024, month: 12, day: 21 },
  language: 'en',
};
const people = (count: number): Creator[] =>
  Array.from({ length: count }, (_, place) => ({ family: `F${place + 1}`, given: 'Ann' }));
const { date: _, ...undated } = vote;

describe('a byline name', () => {
  it.each([
    ['Jane Doe', 'Doe, Jane', 'Jane Doe', 'Doe, J.'],
    ['Jane Q. Doe', 'Doe, Jane Q.', 'Jane Q. Doe', 'Doe, J. Q.'],
    ['Jean-Paul Sartre', 'Sartre, Jean-Paul', 'Jean-Paul Sartre', 'Sartre, J.-P.'],
    ['Ludwig van der Berg', 'van der Berg, Ludwig', 'Ludwig van der Berg', 'van der Berg, L.'],
    ['Hong Gil-dong', 'Hong, Gil-dong', 'Hong Gil-dong', 'Hong, G.'],
    ['Doe, Jane', 'Doe, Jane', 'Jane Doe', 'Doe, J.'],
    ['Émile Zola', 'Zola, Émile', 'Émile Zola', 'Zola, É.'],
  ])('%s', (name, inverted, plain, initialed) => {
    const creator = parseCreator(name);
    expect([invertedName(creator), plainName(creator), initialedName(creator)]).toEqual([
      inverted,
      plain,
      initialed,
    ]);
  });

  it.each([
    '홍길동',
    '쿠리어 정치부',
    '毛利 衛',
    'Politics desk',
    'Hangang Wire',
    'Madonna',
    'Martin Luther King, Jr.',
    'Anna {Bell}',
    'A B C D E F',
  ])('is literal: %s', (name) => {
    expect(parseCreator(name)).toEqual({ literal: name });
  });
});

describe('a date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-12', '2024-12'],
    ['2024-12-21', '2024-12-21'],
    ['2024-12-21T18:30:00+09:00', '2024-12-21'],
  ])('%s is cited as %s', (text, cited) => {
    const date = parseCitedDate(text);
    expect(date && numericDate(date, '-')).toBe(cited);
  });

  it.each(['', 'soon', '21/12/2024', '2024-1'])('is undefined for %j', (text) => {
    expect(parseCitedDate(text)).toBeUndefined();
  });
});

describe('APA', () => {
  it.each([
    ['one author', vote, `Doe, J. Q. (2024, December 21). Assembly votes. The Courier. ${url}`],
    [
      'two authors',
      { ...vote, creators: people(2) },
      `F1, A., & F2, A. (2024, December 21). Assembly votes. The Courier. ${url}`,
    ],
    ['no author', { ...vote, creators: [] }, `Assembly votes. (2024, December 21). The Courier. ${url}`],
    [
      'agency copy',
      { ...vote, creators: [], agency: 'Hangang Wire' },
      `Hangang Wire. (2024, December 21). Assembly votes. The Courier. ${url}`,
    ],
    [
      'a month',
      { ...vote, date: { year: 2024, month: 12 } },
      `Doe, J. Q. (2024, December). Assembly votes. The Courier. ${url}`,
    ],
    ['a year', { ...vote, date: { year: 1998 } }, `Doe, J. Q. (1998). Assembly votes. The Courier. ${url}`],
    ['no date', undated, `Doe, J. Q. (n.d.). Assembly votes. The Courier. ${url}`],
    [
      'a question',
      { ...vote, title: 'Who votes?' },
      `Doe, J. Q. (2024, December 21). Who votes? The Courier. ${url}`,
    ],
    [
      'a Korean name',
      { ...vote, creators: [parseCreator('홍길동')], title: '국회 표결' },
      `홍길동. (2024, December 21). 국회 표결. The Courier. ${url}`,
    ],
  ])('cites %s', (_case, citation, reference) => {
    expect(apaReference(citation)).toBe(reference);
  });

  it('lists nineteen of more than twenty authors, and the last', () => {
    expect(apaReference({ ...vote, creators: people(20) })).toContain('F19, A., & F20, A.');
    const many = apaReference({ ...vote, creators: people(40) });
    expect(many).toContain('F19, A., . . . F40, A. (2024');
    expect(many).not.toContain('F20');
  });
});

describe('MLA', () => {
  it.each([
    ['one author', vote, `Doe, Jane Q. “Assembly votes.” The Courier, 21 Dec. 2024, ${url}.`],
    [
      'two authors',
      { ...vote, creators: people(2) },
      `F1, Ann, and Ann F2. “Assembly votes.” The Courier, 21 Dec. 2024, ${url}.`,
    ],
    [
      'forty authors',
      { ...vote, creators: people(40) },
      `F1, Ann, et al. “Assembly votes.” The Courier, 21 Dec. 2024, ${url}.`,
    ],
    ['no author', { ...vote, creators: [] }, `“Assembly votes.” The Courier, 21 Dec. 2024, ${url}.`],
    [
      'a printed page',
      { ...vote, page: 'A1' },
      `Doe, Jane Q. “Assembly votes.” The Courier, 21 Dec. 2024, p. A1, ${url}.`,
    ],
    [
      'September',
      { ...vote, date: { year: 2024, month: 9, day: 1 } },
      `Doe, Jane Q. “Assembly votes.” The Courier, 1 Sept. 2024, ${url}.`,
    ],
    [
      'a short month name',
      { ...vote, date: { year: 2024, month: 6 } },
      `Doe, Jane Q. “Assembly votes.” The Courier, June 2024, ${url}.`,
    ],
    ['no date', undated, `Doe, Jane Q. “Assembly votes.” The Courier, ${url}.`],
    [
      'a headline with quotations',
      { ...vote, title: '"No", says “the” Assembly "twice"' },
      `Doe, Jane Q. “‘No’, says ‘the’ Assembly ‘twice.’” The Courier, 21 Dec. 2024, ${url}.`,
    ],
  ])('cites %s', (_case, citation, reference) => {
    expect(mlaReference(citation)).toBe(reference);
  });
});

describe('Chicago', () => {
  it.each([
    ['one author', vote, `Doe, Jane Q. “Assembly votes.” The Courier, December 21, 2024. ${url}.`],
    [
      'three authors',
      { ...vote, creators: people(3) },
      `F1, Ann, Ann F2, and Ann F3. “Assembly votes.” The Courier, December 21, 2024. ${url}.`,
    ],
    [
      'seven authors',
      { ...vote, creators: people(7) },
      `F1, Ann, Ann F2, Ann F3, et al. “Assembly votes.” The Courier, December 21, 2024. ${url}.`,
    ],
    ['no author', { ...vote, creators: [] }, `The Courier. “Assembly votes.” December 21, 2024. ${url}.`],
    [
      'a month',
      { ...vote, date: { year: 2024, month: 12 } },
      `Doe, Jane Q. “Assembly votes.” The Courier, December 2024. ${url}.`,
    ],
    ['no date', undated, `Doe, Jane Q. “Assembly votes.” The Courier, n.d. ${url}.`],
    [
      'an exclamation',
      { ...vote, title: 'Order!' },
      `Doe, Jane Q. “Order!” The Courier, December 21, 2024. ${url}.`,
    ],
  ])('cites %s', (_case, citation, reference) => {
    expect(chicagoReference(citation)).toBe(reference);
  });
});

describe('Wikipedia', () => {
  it('fills in the template', () => {
    expect(
      wikipediaTemplate({
        ...vote,
        creators: [...vote.creators, { literal: '홍길동' }],
        language: 'ko',
        page: 'A1',
      }),
    ).toBe(
      `{{cite news |last1=Doe |first1=Jane Q. |author2=홍길동 |title=Assembly votes |url=${url} |work=The Courier |date=2024-12-21 |page=A1 |language=ko}}`,
    );
  });

  it('credits an agency, not an author', () => {
    const template = wikipediaTemplate({ ...vote, creators: [], agency: 'Hangang Wire' });
    expect(template).toContain('|agency=Hangang Wire');
    expect(template).not.toContain('author');
  });

  it('spells out a month', () => {
    expect(wikipediaTemplate({ ...vote, date: { year: 2024, month: 2 } })).toContain('|date=February 2024}}');
  });

  it('escapes the headline', () => {
    const template = wikipediaTemplate({ ...vote, title: "a|b=c}} {{x}} [[y]] <ref> ''z'' ~~~~ it's & so" });
    const title = /\|title=(.*?) \|url=/.exec(template)?.[1] ?? '';
    expect(title).not.toMatch(/[|{}[\]<>]|''|~~~/);
    expect(title).toContain("it's &#38; so");
    expect(template.match(/\{\{|\}\}/g)).toHaveLength(2);
  });

  it('escapes the URL', () => {
    expect(wikipediaTemplate({ ...vote, url: "https://x.example/a|b]c'd/" })).toContain(
      '|url=https://x.example/a%7Cb%5Dc%27d/ ',
    );
  });
});

describe('BibTeX', () => {
  it('renders an entry', () => {
    expect(bibtexEntry({ ...vote, page: 'A1', issn: '1234-5679' })).toBe(
      [
        '@article{doe2024assembly,',
        '  author = {Doe, Jane Q.},',
        '  title = {{Assembly votes}},',
        '  journal = {The Courier},',
        '  year = {2024},',
        '  month = dec,',
        '  day = {21},',
        '  pages = {A1},',
        '  issn = {1234-5679},',
        '  langid = {en},',
        `  url = {${url}},`,
        '}',
        '',
      ].join('\n'),
    );
  });

  it('keeps literal names together', () => {
    expect(
      bibtexEntry({ ...vote, creators: [{ literal: 'Hall and Sons' }, { literal: '홍길동' }] }),
    ).toContain('author = {{Hall and Sons} and {홍길동}}');
  });

  it('escapes braces and TeX commands', () => {
    const entry = bibtexEntry({ ...vote, title: '}}, note = {x \\input{/etc/passwd} 5% of $3 & #1_a^b~c' });
    expect(entry).toContain(
      'title = {{\\textbraceright{}\\textbraceright{}, note = \\textbraceleft{}x \\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{} 5\\% of \\$3 \\& \\#1\\_a\\textasciicircum{}b\\textasciitilde{}c}},',
    );
    expect(entry.split('{')).toHaveLength(entry.split('}').length);
  });

  it('has an ASCII key for any script', () => {
    const korean = { ...vote, title: '국회', creators: [{ literal: '홍길동' }] };
    expect(bibtexEntry(korean)).toMatch(/^@article\{thecourier2024,/);
    expect(bibtexEntry({ ...korean, publication: '신문' })).toMatch(/^@article\{article2024,/);
    expect(bibtexEntry({ ...vote, creators: [parseCreator('Émile Zola')] })).toMatch(
      /^@article\{zola2024assembly,/,
    );
  });
});

describe('RIS', () => {
  it('renders a record with CR LF line ends', () => {
    expect(risRecord({ ...vote, section: 'News', page: 'A1' }).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Doe, Jane Q.',
      'TI  - Assembly votes',
      'T2  - The Courier',
      'PY  - 2024',
      'DA  - 2024/12/21/',
      'SE  - News',
      'SP  - A1',
      'LA  - en',
      `UR  - ${url}`,
      'ER  - ',
      '',
    ]);
  });

  it.each([
    [{ year: 2024, month: 12 }, 'DA  - 2024/12//'],
    [{ year: 2024 }, 'DA  - 2024///'],
  ])('renders a partial date: %j', (date, line) => {
    expect(risRecord({ ...vote, date }).split('\r\n')).toContain(line);
  });

  it('keeps the headline within its field', () => {
    const title = oneLine('Vote\r\nER  - \r\nTY  - BOOK\u2028X');
    expect(risRecord({ ...vote, title }).match(/^(?:TY|ER) /gm)).toEqual(['TY ', 'ER ']);
  });
});

describe('CSL-JSON', () => {
  it('is a list with one item', () => {
    expect(
      JSON.parse(cslJson({ ...vote, creators: [...vote.creators, { literal: '홍길동' }], page: 'A1' })),
    ).toEqual([
      {
        id: url,
        type: 'article-newspaper',
        title: 'Assembly votes',
        author: [{ family: 'Doe', given: 'Jane Q.' }, { literal: '홍길동' }],
        'container-title': 'The Courier',
        issued: { 'date-parts': [[2024, 12, 21]] },
        page: 'A1',
        language: 'en',
        URL: url,
      },
    ]);
  });

  it.each([
    [{ year: 2024, month: 12 }, [[2024, 12]]],
    [{ year: 2024 }, [[2024]]],
  ])('renders a partial date: %j', (date, parts) => {
    expect(JSON.parse(cslJson({ ...vote, date }))[0].issued).toEqual({ 'date-parts': parts });
  });

  it('keeps all characters of the headline', () => {
    const title = '"\\ </script> 🗳️ שלום {}';
    expect(JSON.parse(cslJson({ ...vote, title }))[0].title).toBe(title);
  });
});

describe('every style', () => {
  it.each(citeStyles)('$name includes headline, publication, year and URL', ({ render }) => {
    const text = render(vote);
    for (const part of ['Assembly votes', 'The Courier', '2024', url]) expect(text).toContain(part);
  });

  it.each(citeStyles)('$name omits unknown values', ({ render }) => {
    expect(render({ ...undated, creators: [] })).not.toMatch(/undefined|null|NaN|\{\}|, ,| {2}\w+ = \{\}/);
  });
});
