import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#content/edits/open-archive.ts';
import { planMove } from '#content/edits/plan-move.ts';
import { planRetopic } from '#content/edits/plan-retopic.ts';
import { writeChanges } from '#content/edits/write-changes.ts';
import { readArchive } from '#content/read-archive.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { renderProblem } from '#model/problem.ts';
import { reserved } from '#pages/site-addresses.ts';
import { article, type Files, now, publication, svg, writeNewsroom } from './newsroom.ts';

function opened(folder: string) {
  const archive = openArchive(folder);
  if ('problems' in archive) throw new Error(archive.problems.map(renderProblem).join('\n'));
  return archive;
}

/** Moves an article. Returns the changed files, or the problems that prevented the move. */
function move(files: Files, from: string, to: string) {
  const folder = writeNewsroom(files);
  const { changes, problems } = planMove(
    { from: from as ArchiveFile, to: to as ArchiveFile, now },
    opened(folder),
  );
  if (problems.length === 0) writeChanges(folder, changes);
  return {
    folder,
    problems: problems.map(renderProblem),
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
  };
}

const from = '2025/01/01-vote.md';

describe('an article that moves', () => {
  test('gets its old address as an alias, and all links to it are updated', async () => {
    const { folder, problems, read } = move(
      {
        [from]: article(
          ['image: { src: a.svg, alt: A }', 'translations: { ko: 2025/01/01-vote-ko.md }'],
          'See [other](../../2024/12/31-other.md#x), ![a](a.svg), [me](01-vote.md) and [here](#x).\n\n## x',
        ),
        '2025/01/01-vote-ko.md': article(['language: ko', 'translations: { en: 2025/01/01-vote.md }']),
        '2024/12/31-other.md': article(
          [],
          'See [it](../../2025/01/01-vote.md#x "Title"), [again][it] and <a href="../../2025/01/01-vote.md">more</a>.\n\n## x\n\n[it]: ../../2025/01/01-vote.md',
        ),
        'pages/about.md': article([], 'See [it](<../2025/01/01-vote.md>).'),
        '2025/01/a.svg': svg,
      },
      from,
      '2025/02/03-second-vote.md',
    );
    expect(problems).toEqual([]);
    expect(read('2025/02/03-second-vote.md')).toBe(
      article(
        [
          'image: { src: ../01/a.svg, alt: A }',
          'translations: { ko: 2025/01/01-vote-ko.md }',
          'aliases:',
          '  - /2025/01/01/vote/',
        ],
        'See [other](../../2024/12/31-other.md#x), ![a](../01/a.svg), [me](03-second-vote.md) and [here](#x).\n\n## x',
      ),
    );
    expect(read('2025/01/01-vote-ko.md')).toContain('translations: { en: 2025/02/03-second-vote.md }');
    expect(read('2024/12/31-other.md')).toContain(
      'See [it](../../2025/02/03-second-vote.md#x "Title"), [again][it] and <a href="../../2025/02/03-second-vote.md">more</a>.\n\n## x\n\n[it]: ../../2025/02/03-second-vote.md',
    );
    expect(read('pages/about.md')).toContain('(<../2025/02/03-second-vote.md>)');
    const { problems: after } = await readArchive(folder, { now, reserved });
    expect(after.map(renderProblem)).toEqual([]);
  });

  test('and is moved back gets its original address', () => {
    const to = '2025/01/02-vote.md';
    const { folder } = move({ [from]: article() }, from, to);
    const { changes } = planMove({ from: to as ArchiveFile, to: from as ArchiveFile, now }, opened(folder));
    expect(changes[0]?.after).toBe(article(['aliases:', '  - /2025/01/02/vote/']));
  });

  test('gets the new day in its date and keeps the time of day', () => {
    const { read } = move(
      { [from]: article(['date: 2025-01-01 18:30', 'rank: 1']) },
      from,
      '2025/01/03-vote.md',
    );
    expect(read('2025/01/03-vote.md')).toBe(
      article(['date: 2025-01-03 18:30', 'rank: 1', 'aliases:', '  - /2025/01/01/vote/']),
    );
  });

  test('before publication gets no alias', () => {
    const { read } = move({ [from]: article(['draft: true']) }, from, '2025/01/03-vote.md');
    expect(read('2025/01/03-vote.md')).toBe(article(['draft: true']));
  });

  test('keeps Windows line endings', () => {
    const windows = article(['rank: 1'], 'See [me](01-vote.md).').replaceAll('\n', '\r\n');
    const { read } = move({ [from]: `\ufeff${windows}` }, from, '2025/01/03-vote.md');
    const moved = read('2025/01/03-vote.md');
    expect(moved.startsWith('\ufeff---\r\n')).toBe(true);
    expect(moved.replaceAll('\r\n', '')).not.toContain('\n');
    expect(moved).toContain('aliases:\r\n  - /2025/01/01/vote/\r\n---\r\nSee [me](03-vote.md).');
  });

  test.each([
    ['2025/02/30-vote.md', 'the path contains no valid date'],
    ['vote.md', 'the path contains no valid date'],
    ['../2025/02/01-vote.md', 'the path contains no valid date'],
    [from, 'the article already has this path'],
    ['2025/01/01-!.md', 'contains no letters or digits'],
    ['2025/01/01-aux.md', 'is a reserved device name on Windows'],
    ['2025/01/02-other.md', '2025/01/02-other.md already has the address /2025/01/02/other/'],
    ['2025/01/02-OTHER.markdown', '2025/01/02-other.md already has the address /2025/01/02/other/'],
    ['2025/01/02-old.md', '2025/01/02-other.md already has the address /2025/01/02/old/'],
  ])('cannot move to %s', (to, message) => {
    const files = { [from]: article(), '2025/01/02-other.md': article(['aliases: [/2025/01/02/old/]']) };
    expect(move(files, from, to).problems.join('\n')).toContain(message);
  });

  test('cannot move to a day after its own update', () => {
    const files = { [from]: article(['updated: 2025-01-02']) };
    expect(move(files, from, '2025/01/03-vote.md').problems.join('\n')).toContain(
      'the update is dated 2025-01-02',
    );
  });

  test('is not moved if a link cannot be updated', () => {
    const files = {
      [from]: article(),
      '2025/01/02-b.md': article([], 'Write `[it](01-vote.md)` for [it](01-vote.md).'),
    };
    const { problems, read } = move(files, from, '2025/01/03-vote.md');
    expect(problems).toEqual([
      expect.stringContaining('2025/01/02-b.md:1:1: a link has a form that move cannot update'),
    ]);
    expect(read(from)).toBe(article());
  });

  test('must exist', () => {
    expect(move({ [from]: article() }, '2025/01/09-none.md', '2025/01/10-none.md').problems.join()).toContain(
      'the article does not exist',
    );
  });
});

const topics = `topics:
  harbour: { name: Harbour, aliases: [port] }
  quays: { name: Quays, parent: harbour }
`;

function retopic(files: Files, old: string, next: string) {
  const folder = writeNewsroom(files);
  const { changes, problems } = planRetopic({ from: old, to: next }, opened(folder));
  return {
    problems: problems.map(renderProblem),
    after: Object.fromEntries(changes.map(({ file, after }) => [file, after])),
  };
}

describe('a topic that is renamed', () => {
  const files = {
    'publication.yaml': `${publication}${topics}`,
    '2025/01/01-a.md': article(['topics: [harbour, Sailing] # two']),
    '2025/01/02-b.md': article(['topics:', '  - port', '  - sailing']),
    '2025/01/03-c.md': article(['draft: true', 'topics: [Harbour]'], 'On sailing.'),
  };

  test('is not renamed to itself', () => {
    const { problems } = retopic({ '2025/01/01-a.md': article(['topics: [Sailing]']) }, 'Sailing', 'Sailing');
    expect(problems.join()).toContain('the old and the new topic are the same');
  });

  test('as free text is renamed in every article, whatever its spelling there', () => {
    expect(retopic(files, 'Sailing', 'Rowing').after).toEqual({
      '2025/01/01-a.md': article(['topics: [harbour, Rowing] # two']),
      '2025/01/02-b.md': article(['topics:', '  - port', '  - Rowing']),
    });
  });

  test('as a key keeps its entry, and its old address redirects to the new one', () => {
    const { after, problems } = retopic(files, 'harbour', 'haven');
    expect(problems).toEqual([]);
    expect(after['2025/01/01-a.md']).toBe(article(['topics: [haven, Sailing] # two']));
    expect(after['2025/01/02-b.md']).toBeUndefined();
    expect(after['2025/01/03-c.md']).toBe(article(['draft: true', 'topics: [haven]'], 'On sailing.'));
    expect(after['publication.yaml']).toBe(
      `${publication}${topics.replace('harbour: {', 'haven: {').replace('parent: harbour', 'parent: haven')}redirects:\n  /topics/harbour/: /topics/haven/\n`,
    );
  });

  test('to one that the article already has is not listed twice', () => {
    const { after } = retopic(files, 'Sailing', 'port');
    expect(after).toEqual({
      '2025/01/01-a.md': article(['topics: [harbour] # two']),
      '2025/01/02-b.md': article(['topics:', '  - port']),
    });
  });

  test('to another key is replaced under all its names', () => {
    const { after } = retopic(files, 'harbour', 'quays');
    expect(after['2025/01/01-a.md']).toBe(article(['topics: [quays, Sailing] # two']));
    expect(after['2025/01/02-b.md']).toBe(article(['topics:', '  - quays', '  - sailing']));
    expect(after['publication.yaml']).toContain('/topics/harbour/: /topics/quays/');
  });

  test.each([
    ['sailling', 'Rowing', 'did you mean Sailing?'],
    ['harbour', 'New Haven', 'write the new key as new-haven'],
    ['Sailing', '!!', 'contains no letters or digits'],
    ['harbour', 'port', 'are the same topic'],
  ])('cannot be renamed from %s to %s', (old, next, message) => {
    expect(retopic(files, old, next).problems.join()).toContain(message);
  });
});
