import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticlesCached } from '#builder/read/read-articles-cached.ts';
import { openFileIds } from '#builder/scan/file-ids.ts';
import { parsePublication } from '#content/publication/publication-file.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const head = 'name: Paper\ntagline: News\nurl: https://paper.example/\nlanguage: en\ntimezone: Asia/Seoul\n';

it('an unreadable file becomes a problem with its path, not an exception', async () => {
  const folder = temporaryFolder();
  const { publication } = parsePublication(head);
  if (!publication) throw new Error('the publication of this test is broken');
  const file = '2024/12/22-after-the-storm.md' as ArchiveFile;
  const context = { cache: join(folder, 'cache'), publication, now: '2025-01-01T00:00:00Z', drafts: false };
  const files = [{ file, disk: join(folder, file) }];
  const [read] = await readArticlesCached(
    files,
    openFileIds(folder, new Map()),
    context,
    () => {},
    () => {},
  );
  expect(read?.article).toBeUndefined();
  expect(read?.problems).toMatchObject([{ file, line: 1, column: 1, severity: 'error' }]);
});
