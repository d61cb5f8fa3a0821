import { describe, expect, it } from 'vitest';
import { parseCsv } from '#content/files/csv.ts';
import { renderProblem } from '#model/problem.ts';

const tableOf = (text: string) => parseCsv('2024/12/votes.csv', text).table;
const problemsOf = (text: string) => parseCsv('2024/12/votes.csv', text).problems.map(renderProblem);

describe('a CSV table', () => {
  it('has a header and rows', () => {
    expect(tableOf('part,cost\nwall,1200000\nlamps,80000\n')).toEqual({
      head: ['part', 'cost'],
      rows: [
        ['wall', '1200000'],
        ['lamps', '80000'],
      ],
      count: 2,
    });
  });

  it.each([
    ['commas', '이름,표\n홍길동,190\n'],
    ['semicolons', '이름;표\n홍길동;190\n'],
    ['tabs', '이름\t표\n홍길동\t190\n'],
  ])('can separate its cells by %s', (_, text) => {
    expect(tableOf(text)).toMatchObject({ head: ['이름', '표'], rows: [['홍길동', '190']] });
  });

  it('can quote a cell that contains separators, quotation marks and line breaks', () => {
    const text = '"name, party",said\n"Cho, independent","He said ""no""\nand left"\n';
    expect(tableOf(text)).toMatchObject({
      head: ['name, party', 'said'],
      rows: [['Cho, independent', 'He said "no"\nand left']],
    });
  });

  it('keeps empty cells, skips empty lines, and needs no final line break', () => {
    expect(tableOf('a,b,c\n\n1,,\n,,\n,2,')).toMatchObject({
      rows: [
        ['1', '', ''],
        ['', '2', ''],
      ],
      count: 2,
    });
  });

  it('is cut to the limits of a page, and keeps its total number of rows', () => {
    const long = tableOf(`n\n${Array.from({ length: 250 }, (_, row) => row).join('\n')}`);
    expect(long).toMatchObject({ count: 250 });
    expect(long?.rows).toHaveLength(100);
    expect(tableOf(`n\n${'x'.repeat(30_000)}\n${'x'.repeat(30_000)}\n`)?.rows).toHaveLength(1);
  });

  it('is not shown if it has too many columns', () => {
    const row = Array.from({ length: 41 }, (_, column) => column).join(',');
    expect(parseCsv('wide.csv', `${row}\n${row}\n`)).toEqual({ problems: [] });
  });
});

describe('a malformed table', () => {
  it.each([
    ['a row that is too long', 'a,b\n1,2\n1,2,3\n', '3:1: the row has 3 cells, but the header row has 2'],
    ['an unclosed quotation mark', 'a,b\n1,2\n"1,2\n', '3:1: a quotation mark is unclosed'],
    [
      'text after a quoted cell',
      'a,b\n"1"x,2\n',
      '2:1: a quotation mark is unclosed or inside an unquoted cell',
    ],
    ['a row after a cell of two lines', 'a,b\n"1\n1",2\n3\n', '4:1: the row has 1 cells'],
    ['only a header', 'a,b\n', '1:1: the table has no rows'],
    ['nothing', '', '1:1: the table has no rows'],
  ])('with %s causes a warning with its line', (_, text, message) => {
    const [problem = ''] = problemsOf(text);
    expect(problem).toContain(`warning: 2024/12/votes.csv:${message}`);
    expect(tableOf(text)).toBeUndefined();
  });
});
