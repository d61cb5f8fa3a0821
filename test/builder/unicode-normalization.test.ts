import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { runCommand } from '../tools/commands.ts';
import { differences, hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive } from './small-archive.ts';

/** The small archive with file names that have two Unicode normalization forms: icon, picture, linked file, article. */
const archive: Readonly<Record<string, string>> = {
  ...smallArchive,
  'publication.yaml': `${smallArchive['publication.yaml']}icon: 그림/é.svg\nalternates: [markdown]\n`,
  '그림/é.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 2h8"/></svg>\n',
  '2024/12/폭풍.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 1h8"/></svg>\n',
  '2024/12/표.csv': 'hour,knots\n9,61\n',
  '2024/12/23-폭풍-café.md': '---\ntitle: Storm\n---\n\n![Wind](폭풍.svg)\n\nSee the [table](표.csv).\n',
};

it('file names in Unicode forms NFC and NFD give the same site and the same bag', async () => {
  const folders = (['NFC', 'NFD'] as const).map((form) => {
    const paths = sitePathsIn(temporaryFolder());
    writeFiles(
      paths.articles,
      Object.fromEntries(Object.entries(archive).map(([file, text]) => [file.normalize(form), text])),
    );
    return { paths, bag: join(paths.articles, '../bag') };
  });
  for (const { paths, bag } of folders) {
    await buildOrThrow(paths, { now });
    const args = ['--articles', paths.articles, '--out', paths.out, '--cache', paths.cache, '--bag', bag];
    const { code, stderr } = await runCommand('build', [...args, '--now', now, '--quiet']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
  const [composed, decomposed] = folders.map(({ paths, bag }) => [hashesBelow(paths.out), hashesBelow(bag)]);
  expect(Object.keys(composed?.[1] ?? {})).toContain('data/sources/2024/12/23-폭풍-café.md');
  expect(differences(decomposed?.[0] ?? {}, composed?.[0] ?? {})).toEqual([]);
  expect(differences(decomposed?.[1] ?? {}, composed?.[1] ?? {})).toEqual([]);
});
