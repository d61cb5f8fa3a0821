import { describe, expect, it } from 'vitest';
import { parseCsv } from '#content/files/csv.ts';
import { renderProblem } from '#model/problem.ts';

const tableOf = (text: string) => parseCsv('2024/12/votes.csv', text).table;
const problemsOf = (text: string) => parseCsv('2024/12/votes.csv', text).problems.map(renderProblem);

describe('a table of comma-separated values', () => {
  it('has a head and rows', () => {
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
  ])('may part its cells by %s', (_, text) => {
    expect(tableOf(text)).toMatchObject({ head: ['이름', '표'], rows: [['홍길동', '190']] });
  });

  it('may quote a cell that holds separators, quotation marks and line breaks', () => {
    const text = '"name, party",said\n"Cho, independent","He said ""no""\nand left"\n';
    expect(tableOf(text)).toMatchObject({
      head: ['name, party', 'said'],
      rows: [['Cho, independent', 'He said "no"\nand left']],
    });
  });

  it('keeps empty cells, passes over empty lines, and needs no line break at its end', () => {
    expect(tableOf('a,b,c\n\n1,,\n,,\n,2,')).toMatchObject({
      rows: [
        ['1', '', ''],
        ['', '2', ''],
      ],
      count: 2,
    });
  });

  it('is shown as far as a page carries, and says how long it is', () => {
    const long = tableOf(`n\n${Array.from({ length: 250 }, (_, row) => row).join('\n')}`);
    expect(long).toMatchObject({ count: 250 });
    expect(long?.rows).toHaveLength(100);
    expect(tableOf(`n\n${'x'.repeat(30_000)}\n${'x'.repeat(30_000)}\n`)?.rows).toHaveLength(1);
  });

  it('is left to its file when it is too wide', () => {
    const row = Array.from({ length: 41 }, (_, column) => column).join(',');
    expect(parseCsv('wide.csv', `${row}\n${row}\n`)).toEqual({ problems: [] });
  });
});

describe('a broken table', () => {
  it.each([
    ['a row that is too long', 'a,b\n1,2\n1,2,3\n', '3:1: this row has 3 cells and the head 2'],
    ['a quotation that is not closed', 'a,b\n1,2\n"1,2\n', '3:1: a quotation mark is not closed'],
    [
      'words after a quotation',
      'a,b\n"1"x,2\n',
      '2:1: a quotation mark is not closed or stands inside a cell',
    ],
    ['a row after a cell of two lines', 'a,b\n"1\n1",2\n3\n', '4:1: this row has 1 cells'],
    ['a head alone', 'a,b\n', '1:1: the table has no rows'],
    ['nothing', '', '1:1: the table has no rows'],
  ])('with %s is a warning with its line', (_, text, said) => {
    const [problem = ''] = problemsOf(text);
    expect(problem).toContain(`warning: 2024/12/votes.csv:${said}`);
    expect(tableOf(text)).toBeUndefined();
  });
});
