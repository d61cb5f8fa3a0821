import { describe, expect, test } from 'vitest';
import { markdownImporter } from '#importers/markdown/markdown-importer.ts';
import { wordpressImporter } from '#importers/wordpress/wordpress-importer.ts';
import { ArchiveInMemory, PowerCut } from './archive-in-memory.ts';
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
  await archive.bring(markdownImporter, posts);
  return archive;
}

function edit(archive: ArchiveInMemory, file: string, from: string, to: string): void {
  archive.files.set(file, (archive.files.get(file) ?? '').replace(from, to));
}

describe('an import that is run again', () => {
  test('changes no file, and says that nothing is new', async () => {
    const archive = await importedPosts();
    const before = new Map(archive.files);
    const account = await archive.bring(markdownImporter, posts);
    expect(archive.files).toEqual(before);
    expect(new Set(account.articles.map(({ state }) => state))).toEqual(new Set(['unchanged']));
  });

  test('writes what its source changed, and shows the difference', async () => {
    const archive = await importedPosts();
    const account = await archive.bring(markdownImporter, changedPosts);
    expect(archive.files.get(vote)).toContain('The council voted twice.');
    const updated = account.articles.filter(({ state }) => state === 'updated');
    expect(updated.map(({ file, diff }) => [file, diff?.includes('+The council voted twice.')])).toEqual([
      [vote, true],
    ]);
  });

  test('never writes over what an editor changed', async () => {
    const archive = await importedPosts();
    edit(archive, vote, 'The council voted.', 'The council, at last, voted.');
    const account = await archive.bring(markdownImporter, posts);
    expect(archive.files.get(vote)).toContain('The council, at last, voted.');
    expect(account.articles.find(({ file }) => file === vote)?.state).toBe('changed by hand');
  });

  test('lays its text beside the report where both have changed, once', async () => {
    const archive = await importedPosts();
    edit(archive, vote, '*emphasis*', '*stress*');
    const states = [];
    for (let run = 0; run < 2; run++) {
      const account = await archive.bring(markdownImporter, changedPosts);
      states.push(account.articles.find(({ file }) => file === vote)?.state);
    }
    expect(states).toEqual(['changed on both sides', 'changed by hand']);
    expect(archive.files.get(vote)).toContain('*stress*');
    expect(archive.offered.get(vote)).toContain('The council voted twice.');
  });

  test('does not bring back what an editor removed', async () => {
    const archive = await importedPosts();
    archive.files.delete(vote);
    const account = await archive.bring(markdownImporter, posts);
    expect(archive.files.has(vote)).toBe(false);
    expect(account.articles.find(({ file }) => file === vote)?.state).toBe('removed by hand');
  });

  test('names the articles that its source no longer holds, and leaves them', async () => {
    const archive = await importedPosts();
    const { [source]: _, ...others } = posts;
    const account = await archive.bring(markdownImporter, others);
    expect(account.vanished).toEqual([vote]);
    expect(archive.files.has(vote)).toBe(true);
  });
});

describe('an import that is broken off', () => {
  const importers = [
    ['markdown', markdownImporter],
    ['wordpress', wordpressImporter],
  ] as const;
  test.each(importers)('after any write of %s goes on, and ends the same', async (format, importer) => {
    const files = fixture(`${format}/source`);
    const whole = new ArchiveInMemory();
    await whole.bring(importer, files);
    for (let writes = 0; writes < whole.writes; writes++) {
      const archive = new ArchiveInMemory();
      await expect(archive.bring(importer, files, { powerFor: writes })).rejects.toThrow(PowerCut);
      await archive.bring(importer, files);
      expect(Object.fromEntries(archive.files), `after ${writes} writes`).toEqual(
        Object.fromEntries(whole.files),
      );
      expect(archive.ledger.split('\n').sort()).toEqual(whole.ledger.split('\n').sort());
    }
  });

  test('again and again goes on from where it came', async () => {
    const whole = await importedPosts();
    const archive = new ArchiveInMemory();
    let cuts = 0;
    for (let done = false; !done; cuts++) {
      done = await archive.bring(markdownImporter, posts, { powerFor: 16 }).then(
        () => true,
        () => false,
      );
      if (cuts > 100) break;
    }
    expect(Object.fromEntries(archive.files)).toEqual(Object.fromEntries(whole.files));
    expect(cuts).toBeGreaterThan(2);
  });

  test('says the same of every article as one that was not', async () => {
    const whole = await new ArchiveInMemory().bring(markdownImporter, posts);
    const { writes } = await importedPosts();
    const archive = new ArchiveInMemory();
    await expect(archive.bring(markdownImporter, posts, { powerFor: writes - 2 })).rejects.toThrow(PowerCut);
    const { writes: before } = archive;
    const account = await archive.bring(markdownImporter, posts);
    expect(account.articles).toEqual(whole.articles);
    expect(archive.writes - before).toBeLessThan(10);
  });

  test('keeps what an editor changed in the meantime', async () => {
    const { writes } = await importedPosts();
    const archive = new ArchiveInMemory();
    await expect(archive.bring(markdownImporter, posts, { powerFor: writes - 2 })).rejects.toThrow(PowerCut);
    edit(archive, vote, 'The council voted.', 'The council, at last, voted.');
    await archive.bring(markdownImporter, posts);
    expect(archive.files.get(vote)).toContain('The council, at last, voted.');
  });
});
