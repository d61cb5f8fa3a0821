import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { smallArchive, writeSmallArchive } from '../builder/small-archive.ts';
import { sitePathsIn } from '../tools/build.ts';
import { runCommand } from '../tools/commands.ts';
import { filesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const folder = temporaryFolder();
const paths = sitePathsIn(folder);
const now = '2025-01-12T09:00:00Z';
const build = (...more: readonly string[]) =>
  runCommand('build', [
    ...['--articles', paths.articles, '--out', paths.out, '--cache', paths.cache],
    ...['--now', now, '--quiet', ...more],
  ]);

const svg = (word: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><title>${word}</title><path d="M0 2h8"/></svg>\n`;
const unpublished = (word: string, reason: string) =>
  `---\ntitle: ${word} headline\nsummary: ${word} standfirst\n${reason}\ntopics: [${word} topic]\nimage: { src: ${word}.svg, alt: ${word} picture }\n---\n\nThe ${word} text.\n`;

/** Files outside the archive that contain a word, compressed or not; ignores picture paths in the cache. */
function filesContaining(word: string): string[] {
  return filesBelow(folder).filter((file) => {
    if (file.startsWith('articles/')) return false;
    const bytes = readFileSync(join(folder, file));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    const text = file.startsWith('cache/') ? plain.toString().replaceAll(`2024/12/${word}.svg`, '') : plain;
    return text.includes(word) || file.includes(word);
  });
}

it('drafts and embargoed articles leave nothing in the site, cache, workspace or bag, except picture paths in the cache', async () => {
  writeSmallArchive(paths.articles, {
    '2024/12/23-a.md': unpublished('quicksilver', 'draft: true'),
    '2024/12/quicksilver.svg': svg('quicksilver'),
    '2024/12/24-b.md': unpublished('marzipan', 'embargo: 2025-02-01 08:00'),
    '2024/12/marzipan.svg': svg('marzipan'),
  });
  const bag = join(folder, 'bag');
  expect(await build('--bag', bag)).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(join(bag, 'data/sources/2024/12/20-storm-warning.md'))).toBe(true);
  for (const word of ['quicksilver', 'marzipan']) expect(filesContaining(word)).toEqual([]);
});

it('a withdrawn article leaves nothing either, and a rollback does not restore it', async () => {
  const file = '2024/12/22-after-the-storm.md';
  const text = smallArchive[file] ?? '';
  writeFiles(paths.articles, { [file]: text.replace('All ships', 'The saltpetre ships') });
  expect((await build()).code).toBe(0);
  expect(filesContaining('saltpetre').length).toBeGreaterThan(0);
  const gone = 'gone: { date: 2025-01-11, reason: At the wish of the harbour master. }\n---';
  writeFiles(paths.articles, {
    [file]: text.replace('All ships', 'The saltpetre ships').replace(/\n---/, `\n${gone}`),
  });
  expect((await build()).code).toBe(0);
  expect(filesContaining('saltpetre')).toEqual([]);
  expect((await build('--rollback')).code).toBe(2);
  expect(filesContaining('saltpetre')).toEqual([]);
});
