import { describe, expect, it } from 'vitest';
import { renderCounts } from '#builder/context/build-report.ts';

const nothing = { published: 0, drafts: 0, embargoed: 0, gone: 0, other: [] };
const other = (path: string, reason: string) => ({ path, reason });

describe('the summary of a build', () => {
  it('counts every file once', () => {
    const counts = { ...nothing, read: 1204, published: 1200, drafts: 3, embargoed: 1 };
    expect(renderCounts({ ...counts, nextRelease: '2025-03-01T06:00:00Z' })).toBe(
      '1,204 files read: 1,200 published, 3 drafts, 1 embargoed until 2025-03-01T06:00:00Z',
    );
  });

  it('counts other files by the noun of their reason, in the singular or plural', () => {
    const unused = 'unused file: no published article or page uses it';
    const files = [
      other('a.svg', unused),
      other('b.svg', unused),
      other('pages/about.md', 'standalone page'),
      other('publication.yaml', 'configuration file'),
    ];
    expect(renderCounts({ ...nothing, read: 6, published: 1, gone: 1, other: files })).toBe(
      '6 files read: 1 published, 1 withdrawn, 2 unused files, 1 standalone page, 1 configuration file',
    );
  });
});
