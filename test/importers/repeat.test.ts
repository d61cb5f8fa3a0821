import { describe, expect, test } from 'vitest';
import { markdownImporter } from '#importers/markdown/markdown-importer.ts';
import { wordpressImporter } from '#importers/wordpress/wordpress-importer.ts';
import { ArchiveInMemory, SimulatedCrash } from './archive-in-memory.ts';
import { fixture } from './golden-pairs.ts';

const posts = fixture('markdown/source');
const vote = '2011/03/02-council-vote.md';
const source = '_posts/2011-03-02-council-vote.md';
const changedPosts = {
  ...posts,
  [source]: String(posts[source]).replace('The council voted.', 'The council voted twice.'),
};

async function importedPosts(): Promise<ArchiveInMemory> {
  const archive = new ArchiveInMemory();
  await archive.import(markdownImporter, posts);
  return archive;
}

function edit(archive: ArchiveInMemory, file: string, from: string, to: string): void {
  archive.files.set(file, (archive.files.get(file) ?? '').replace(from, to));
}

describe('a repeated import', () => {
  test('changes no file and reports every article as unchanged', async () => {
    const archive = await importedPosts();
    const before = new Map(archive.files);
    const report = await archive.import(markdownImporter, posts);
    expect(archive.files).toEqual(before);
    expect(new Set(report.articles.map(({ state }) => state))).toEqual(new Set(['unchanged']));
  });

  test('updates articles whose source has changed, and reports the diff', async () => {
    const archive = await importedPosts();
    const report = await archive.import(markdownImporter, changedPosts);
    expect(archive.files.get(vote)).toContain('The council voted twice.');
    const updated = report.articles.filter(({ state }) => state === 'updated');
    expect(updated.map(({ file, diff }) => [file, diff?.includes('+The council voted twice.')])).toEqual([
      [vote, true],
    ]);
  });

  test('never overwrites the changes of an editor', async () => {
    const archive = await importedPosts();
    edit(archive, vote, 'The council voted.', 'The council, at last, voted.');
    const report = await archive.import(markdownImporter, posts);
    expect(archive.files.get(vote)).toContain('The council, at last, voted.');
    expect(report.articles.find(({ file }) => file === vote)?.state).toBe('edited');
  });

  test('saves the new text beside the report once if the source and the file have changed', async () => {
    const archive = await importedPosts();
    edit(archive, vote, '*emphasis*', '*stress*');
    const states = [];
    for (let run = 0; run < 2; run++) {
      const report = await archive.import(markdownImporter, changedPosts);
      states.push(report.articles.find(({ file }) => file === vote)?.state);
    }
    expect(states).toEqual(['conflicting', 'edited']);
    expect(archive.files.get(vote)).toContain('*stress*');
    expect(archive.offered.get(vote)).toContain('The council voted twice.');
  });

  test('does not restore a file that an editor has removed', async () => {
    const archive = await importedPosts();
    archive.files.delete(vote);
    const report = await archive.import(markdownImporter, posts);
    expect(archive.files.has(vote)).toBe(false);
    expect(report.articles.find(({ file }) => file === vote)?.state).toBe('removed');
  });

  test('reports articles that are no longer in the source, and keeps their files', async () => {
    const archive = await importedPosts();
    const { [source]: _, ...others } = posts;
    const report = await archive.import(markdownImporter, others);
    expect(report.vanished).toEqual([vote]);
    expect(archive.files.has(vote)).toBe(true);
  });
});

describe('an interrupted import', () => {
  const importers = [
    ['markdown', markdownImporter],
    ['wordpress', wordpressImporter],
  ] as const;
  test.each(importers)('of %s continues after any write with the same result', async (format, importer) => {
    const files = fixture(`${format}/source`);
    const whole = new ArchiveInMemory();
    await whole.import(importer, files);
    for (let writes = 0; writes < whole.writes; writes++) {
      const archive = new ArchiveInMemory();
      await expect(archive.import(importer, files, { crashAfter: writes })).rejects.toThrow(SimulatedCrash);
      await archive.import(importer, files);
      expect(Object.fromEntries(archive.files), `after ${writes} writes`).toEqual(
        Object.fromEntries(whole.files),
      );
      expect(archive.ledger.split('\n').sort()).toEqual(whole.ledger.split('\n').sort());
    }
  });

  test('continues after repeated interruptions', async () => {
    const whole = await importedPosts();
    const archive = new ArchiveInMemory();
    let cuts = 0;
    for (let done = false; !done; cuts++) {
      done = await archive.import(markdownImporter, posts, { crashAfter: 16 }).then(
        () => true,
        () => false,
      );
      if (cuts > 100) break;
    }
    expect(Object.fromEntries(archive.files)).toEqual(Object.fromEntries(whole.files));
    expect(cuts).toBeGreaterThan(2);
  });

  test('reports the same on every article as an uninterrupted one', async () => {
    const whole = await new ArchiveInMemory().import(markdownImporter, posts);
    const { writes } = await importedPosts();
    const archive = new ArchiveInMemory();
    await expect(archive.import(markdownImporter, posts, { crashAfter: writes - 2 })).rejects.toThrow(
      SimulatedCrash,
    );
    const { writes: before } = archive;
    const report = await archive.import(markdownImporter, posts);
    expect(report.articles).toEqual(whole.articles);
    expect(archive.writes - before).toBeLessThan(10);
  });

  test('keeps the changes that an editor made in the meantime', async () => {
    const { writes } = await importedPosts();
    const archive = new ArchiveInMemory();
    await expect(archive.import(markdownImporter, posts, { crashAfter: writes - 2 })).rejects.toThrow(
      SimulatedCrash,
    );
    edit(archive, vote, 'The council voted.', 'The council, at last, voted.');
    await archive.import(markdownImporter, posts);
    expect(archive.files.get(vote)).toContain('The council, at last, voted.');
  });
});
