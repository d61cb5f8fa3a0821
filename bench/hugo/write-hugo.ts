import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';
import { drawPicture, sharedPictures } from '../corpus/shared-pictures.ts';
import { folderWriter, inBatches, type WriteFile } from '../corpus/write-corpus.ts';
import { hugoConverter, hugoPage, taxonomies } from './hugo-article.ts';

/** The configuration and theme in this folder. */
const theme = ['config.toml', 'layouts'];

/** Writes the corpus as the source of a Hugo site, with a bare theme that gives the same pages as `bench/bare`. */
export async function writeHugo(folder: string, corpus: Corpus): Promise<void> {
  for (const name of theme) {
    await cp(new URL(name, import.meta.url), join(folder, name), { recursive: true });
  }
  const write = folderWriter(folder);
  const convert = hugoConverter(corpus);
  const days = new Set<string>();
  const monthsWithPictures = new Set<string>();
  await inBatches(corpus.size, (n) => {
    const article = convert(n);
    days.add(article.day);
    if (article.hasPicture) monthsWithPictures.add(article.day.slice(0, 7));
    return write(`content/${article.path}`, article.text);
  });
  for (const file of sharedPictures(corpus)) await write(`static/${file}`, await drawPicture(file));
  await writeCalendar(write, days);
  await writeEntries(write, corpus);
  for (const month of monthsWithPictures) {
    const ownFields = {
      title: `Pictures of ${month}`,
      type: 'pictures',
      month: `/${month.replace('-', '/')}`,
    };
    await write(`content/pictures/${month}.md`, hugoPage(ownFields));
  }
}

/** Days, months and years are Hugo sections. */
async function writeCalendar(write: WriteFile, days: ReadonlySet<string>): Promise<void> {
  const lists = new Map<string, object>();
  for (const day of days) {
    lists.set(day.slice(0, 4), { type: 'year' });
    lists.set(day.slice(0, 7), { type: 'month', outputs: ['HTML', 'RSS'] });
    lists.set(day, { type: 'day' });
  }
  const pages = [...lists].map(
    ([date, ownFields]) => [date.replaceAll('-', '/'), hugoPage({ title: date, ...ownFields })] as const,
  );
  await inBatches(pages.length, async (n) => {
    const [folder, page] = pages[n] ?? [];
    if (folder && page) await write(`content/${folder}/_index.md`, page);
  });
}

/** Index entries with their names, and the standalone pages. */
async function writeEntries(write: WriteFile, { cast }: Corpus): Promise<void> {
  for (const [kind] of taxonomies) {
    for (const { key, name } of cast[kind])
      await write(`content/${kind}/${key}/_index.md`, hugoPage({ title: name }));
  }
  for (const kind of ['on-this-day', 'entry-years']) {
    await write(`content/${kind}/_index.md`, hugoPage({ title: kind, cascade: { outputs: ['HTML'] } }));
  }
  for (const type of ['archive', 'corrections', 'pictures']) {
    await write(`content/${type}.md`, hugoPage({ title: type, type }));
  }
  for (const title of ['search', 'feeds', 'coverage']) {
    await write(`content/${title}.md`, hugoPage({ title, type: 'plain' }));
  }
  await write('content/ko.md', hugoPage({ title: 'The Benchmark Gazette', type: 'front', language: 'ko' }));
}
