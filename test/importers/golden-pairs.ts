import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import type { Importer, ImportOptions } from '#importers/importer.ts';
import { renderTextReport } from '#importers/run/report/render-text-report.ts';
import { ArchiveInMemory, type Files } from './archive-in-memory.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** The files of a folder of `fixtures/` by path. */
export function fixture(folder: string): Files {
  const root = join(fixtures, folder);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const disk = join(parentPath, name);
      return [relative(root, disk).replaceAll('\\', '/'), readFileSync(disk)];
    }),
  );
}

/**
 * Imports `fixtures/FORMAT/source` and compares every article, and the report, with `fixtures/FORMAT/articles`.
 * `npx vitest run test/importers/FORMAT -u` updates the expected files: review the diff before committing it.
 */
export async function checkGoldenPairs(
  importer: Importer,
  options: Partial<ImportOptions> = {},
): Promise<void> {
  const archive = new ArchiveInMemory();
  const report = await archive.import(importer, fixture(`${importer.format}/source`), options);
  const golden = join(fixtures, importer.format, 'articles');
  for (const [file, text] of Object.entries(archive.articles)) {
    await expect(text).toMatchFileSnapshot(join(golden, file));
  }
  await expect(archive.files.get('publication.yaml')).toMatchFileSnapshot(join(golden, 'publication.yaml'));
  await expect(renderTextReport(report)).toMatchFileSnapshot(join(golden, 'report.txt'));
  const expectedFiles = Object.keys(fixture(`${importer.format}/articles`)).filter((file) =>
    file.endsWith('.md'),
  );
  expect(expectedFiles.sort()).toEqual(Object.keys(archive.articles));
  expect(archive.problems()).toEqual([]);
}
