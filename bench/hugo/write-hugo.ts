import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';
import { drawPicture, sharedPictures } from '../corpus/shared-pictures.ts';
import { eachMade, folderWriter, type WriteFile } from '../corpus/write-corpus.ts';
import { hugoPage, hugoTranscriber, taxonomies } from './hugo-article.ts';

const theme = ['config.toml', 'layouts'];

/** Writes the corpus as a site of Hugo’s, with a bare theme that makes the same pages as our bare layouts. */
export async function writeHugo(folder: string, corpus: Corpus): Promise<void> {
  for (const name of theme) {
    await cp(new URL(name, import.meta.url), join(folder, name), { recursive: true });
  }
  const write = folderWriter(folder);
  const transcribe = hugoTranscriber(corpus);
  const days = new Set<string>();
  const pictured = new Set<string>();
  await eachMade(corpus.size, (n) => {
    const article = transcribe(n);
    days.add(article.day);
    if (article.pictured) pictured.add(article.day.slice(0, 7));
    return write(`content/${article.path}`, article.text);
  });
  for (const file of sharedPictures(corpus)) await write(`static/${file}`, await drawPicture(file));
  await writeCalendar(write, days);
  await writeEntries(write, corpus);
  for (const month of pictured) {
    const own = { title: `Pictures of ${month}`, type: 'pictures', month: `/${month.replace('-', '/')}` };
    await write(`content/pictures/${month}.md`, hugoPage(own));
  }
}

/** Days, months and years are sections of Hugo’s. */
async function writeCalendar(write: WriteFile, days: ReadonlySet<string>): Promise<void> {
  const lists = new Map<string, object>();
  for (const day of days) {
    lists.set(day.slice(0, 4), { type: 'year' });
    lists.set(day.slice(0, 7), { type: 'month', outputs: ['HTML', 'RSS'] });
    lists.set(day, { type: 'day' });
  }
  const made = [...lists].map(
    ([of, own]) => [of.replaceAll('-', '/'), hugoPage({ title: of, ...own })] as const,
  );
  await eachMade(made.length, async (n) => {
    const [folder, page] = made[n] ?? [];
    if (folder && page) await write(`content/${folder}/_index.md`, page);
  });
}

/** Entries with their names, and the pages that stand alone. */
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
