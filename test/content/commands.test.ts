import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, publication, writeNewsroom } from './newsroom.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a command as npm does. `closeOutput` closes the pipe of its standard output at once. */
function run(name: string, args: readonly string[], closeOutput = false): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [
      '--disable-proto=delete',
      '--import',
      'tsx',
      'scripts/run.ts',
      name,
      ...args,
    ]);
    const ended = { out: '', error: '' };
    child.stdout.on('data', (chunk) => {
      ended.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ended.error += chunk;
    });
    if (closeOutput) child.stdout.destroy();
    child.on('close', (code) => resolve({ code, ...ended }));
  });
}

const now = '2025-02-01T00:00:00Z';

describe('check', () => {
  test('prints a summary and exits with 0 if nothing is wrong', async () => {
    const folder = writeNewsroom({
      '2025/01/01-a.md': article(),
      '2025/01/02-b.md': article(['draft: true']),
    });
    const report = join(writeNewsroom({}), 'report.json');
    const { code, out, error } = await run('check', ['--articles', folder, '--now', now, '--json', report]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe('3 files read: 1 published, 1 draft, 1 configuration file\nno problems found\n');
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      read: 3,
      published: 1,
      drafts: 1,
      embargoed: 0,
      gone: 0,
      other: [{ path: 'publication.yaml', reason: 'configuration file' }],
      problems: [],
    });
    expect(readdirSync(folder).sort()).toEqual(['2025', 'publication.yaml']);
  });

  test('prints all problems to standard error, sorted, and exits with 1', async () => {
    const folder = writeNewsroom({
      '2025/01/02-b.md': article(['rank: 11', 'section: twon']),
      '2025/01/01-a.md': article(['section: twon'], 'A \u001b[31mred\u001b[0m text.'),
      '2025/01/03-c.md': article(['topics: [a, A]']),
    });
    const { code, out, error } = await run('check', ['--articles', folder, '--now', now]);
    expect(code).toBe(1);
    expect(error.split('\n')).toEqual([
      '2025/01/01-a.md:5:3: the line contains a control character (U+001B); remove it',
      '2025/01/02-b.md:3:7: rank is "11", not a whole number from 1 to 10; write a number from 1 to 10',
      'warning: 2025/01/03-c.md:3:13: topics contains "A" twice; remove one of them',
      '',
    ]);
    expect(out).toContain('2 errors, 1 warning');
  });

  test('checks links and redirects to pages of the site', async () => {
    const topics = 'topics:\n  harbour: { name: Harbour }\n  weather: { name: Weather }\n';
    const more =
      'navigation:\n  - { name: Weather, path: /topics/weather/ }\nredirects:\n  /topics/harbour/: /2025/\n';
    const folder = writeNewsroom({
      'publication.yaml': `${publication}${topics}${more}`,
      '2025/01/01-a.md': article(
        ['topics: [harbour]'],
        'See [a](/topics/harbour/), [b](/search/), [c](/2025/01/), [d](/feed/2025/01.xml).',
      ),
      '2025/01/02-b.md': article([], 'See [a](/topics/harbor/), [b](/topics/harbour), [c](/nowhere/).'),
    });
    const { error } = await run('check', ['--articles', folder, '--now', now]);
    expect(
      error
        .trim()
        .split('\n')
        .map((line) => line.replace(/^(\S+ \S+:\d+:\d+|\S+): .*? (\/\S+;? .*)$/, '$1 $2')),
    ).toEqual([
      '2025/01/02-b.md:4:5 /topics/harbor/; did you mean /topics/harbour/?',
      '2025/01/02-b.md:4:27 /topics/harbour; write /topics/harbour/',
      expect.stringContaining('2025/01/02-b.md:4:49 /nowhere/; write the address'),
      expect.stringContaining('warning: publication.yaml:15:28 /topics/weather/; '),
      expect.stringContaining('publication.yaml:17:21 /topics/harbour/; remove the line'),
    ]);
  });

  test('exits with 2 if it is called wrongly, and says what is wrong', async () => {
    const flag = await run('check', ['--artcles', 'x']);
    const folder = await run('check', ['--articles', '/nowhere/at/all']);
    const clock = await run('check', ['--now', 'noon']);
    expect([flag.code, folder.code, clock.code]).toEqual([2, 2, 2]);
    expect(flag.error).toContain('Did you mean --articles?');
    expect(folder.error).toBe(
      'error: there is no folder /nowhere/at/all; set the archive folder with --articles\n',
    );
    expect(clock.error).toContain('2024-12-21T18:30:00+09:00');
    for (const { error } of [flag, folder, clock]) expect(error).not.toMatch(/\n\s+at /);
  });

  test.each([
    ['build', ['--url', 'gazette.example'], 'Use a URL, such as https://example.org.'],
    ['build', ['--private'], '--private has an effect only with --bag'],
    ['build', ['--articles', 'package.json', '--out', 'none'], 'there is no folder package.json'],
    ['import', ['text', 'docs', '--articles', 'articles', '--date', '03/04/2024'], 'is not a date; write'],
    ['import', ['auto', 'articles', '--articles', 'articles'], 'is the archive itself'],
  ])('refuses %s %s', async (name, args, message) => {
    const { code, error } = await run(name, args);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  test('exits quietly if the pipe of its output is closed', async () => {
    const folder = writeNewsroom({ '2025/01/01-a.md': article() });
    const { error } = await run('check', ['--articles', folder], true);
    expect(error).toBe('');
  });

  test.each(['check', 'new', 'move', 'retopic', 'schema'])('%s --help shows its usage', async (name) => {
    const { code, out } = await run(name, ['--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: npm run ${name} --`);
  });
});

describe('new', () => {
  test('creates a draft dated today in the publication’s zone, and never overwrites', async () => {
    const folder = writeNewsroom({ '2025/01/01-a.md': article() });
    const args = [
      'Board: seven to four',
      '--topic',
      'harbour',
      'x, y',
      '--articles',
      folder,
      '--now',
      '2025-07-01T23:30:00Z',
    ];
    const { code, out } = await run('new', args);
    const path = join(folder, '2025/07/02-board-seven-to-four.md');
    expect({ code, out }).toEqual({ code: 0, out: `${path}\n` });
    expect(readFileSync(path, 'utf8')).toBe(
      '---\ntitle: "Board: seven to four"\ntopics: [harbour, "x, y"]\ndraft: true\n---\n\n',
    );
    const again = await run('new', args);
    expect(again.code).toBe(1);
    expect(again.error).toContain('2025/07/02-board-seven-to-four.md:1:1: this article already exists');
  });

  test('accepts a day or a time, and refuses an invalid date', async () => {
    const folder = writeNewsroom({ '2025/01/01-a.md': article() });
    const timed = await run('new', ['Late', '--date', '2025-03-01 22:00', '--articles', folder]);
    expect(readFileSync(timed.out.trim(), 'utf8')).toContain('date: 2025-03-01 22:00\n');
    const wrong = await run('new', ['Late', '--date', '2025-02-30', '--articles', folder]);
    expect(wrong).toMatchObject({
      code: 2,
      error: expect.stringContaining('the day 2025-02-30 does not exist'),
    });
  });
});

describe('move and retopic', () => {
  test('print with --dry-run what they would change, and change nothing', async () => {
    const folder = writeNewsroom({ '2025/01/01-a.md': article(['topics: [a]']) });
    const moved = await run('move', [
      '2025/01/01-a.md',
      '2025/01/02-b.md',
      '--articles',
      folder,
      '--dry-run',
    ]);
    const renamed = await run('retopic', ['a', 'b', '--articles', folder, '--dry-run']);
    expect(moved.out).toBe(
      '2025/01/01-a.md → 2025/01/02-b.md\n2025/01/01-a.md:4: + aliases:\n2025/01/01-a.md:4: + - /2025/01/01/a/\n1 file would change\n',
    );
    expect(renamed.out).toBe('2025/01/01-a.md:3: topics: [a] → topics: [b]\n1 file would change\n');
    expect(readFileSync(join(folder, '2025/01/01-a.md'), 'utf8')).toBe(article(['topics: [a]']));
  });

  test('accept paths from the working directory, and leave no temporary file behind', async () => {
    const folder = writeNewsroom({ '2025/01/01-a.md': article() });
    const { code } = await run('move', [
      join(folder, '2025/01/01-a.md'),
      join(folder, '2025/03/02-b.md'),
      '--articles',
      folder,
    ]);
    expect(code).toBe(0);
    expect(existsSync(join(folder, '2025/01/01-a.md'))).toBe(false);
    expect(readdirSync(join(folder, '2025/03'))).toEqual(['02-b.md']);
  });

  test('change nothing if a file has errors', async () => {
    const folder = writeNewsroom({ '2025/01/01-a.md': article(), '2025/01/02-b.md': 'x' });
    const { code, error } = await run('move', ['2025/01/01-a.md', '2025/01/03-c.md', '--articles', folder]);
    expect(code).toBe(1);
    expect(error).toContain('2025/01/02-b.md:1:1: the file has no front matter');
    expect(existsSync(join(folder, '2025/01/01-a.md'))).toBe(true);
  });
});
