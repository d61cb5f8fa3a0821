import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draftArticle } from '#content/articles/new-article.ts';
import { addressKey } from '#content/checks/addresses.ts';
import { listArchive } from '#content/files/list-archive.ts';
import { readPublication } from '#content/publication/read-publication.ts';
import { pagePath } from '#markdown/destination.ts';
import { error, top } from '#model/problem.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import {
  command,
  InputProblems,
  instantOption,
  run,
  systemNow,
  terminal,
  WrongUsage,
} from './command-line/command.ts';

interface Options {
  readonly articles: string;
  readonly date?: string;
  readonly topic?: readonly string[];
  readonly now?: string;
}

const program = command(
  'new',
  'Create a draft article dated today and print its path. Never overwrites a file.',
)
  .argument('<headline>', 'headline, in quotes')
  .option('--articles <folder>', 'archive folder', 'articles')
  .option(
    '--date <date>',
    'date, or date and time: 2024-12-21 or "2024-12-21 18:30"; default: today in the publication’s time zone',
  )
  .option('--topic <topic...>', 'topics, as keys or free text')
  .option('--now <time>', 'current time; default: system time', instantOption)
  .action((headline: string, { articles, date, topic = [], now = systemNow() }: Options) => {
    const folder = archiveFolder(articles);
    const listing = listArchive(folder);
    const { publication, problems } = readPublication(folder, listing);
    if (!publication) throw new InputProblems(problems);
    const drafted = draftArticle(
      { headline, topics: topic, ...(date !== undefined && { date }) },
      publication.timezone,
      now,
    );
    if ('reason' in drafted) throw new WrongUsage(drafted.reason);
    const { file, content } = drafted;
    const key = addressKey(pagePath(file));
    const existing = listing.articles.find((other) => addressKey(pagePath(other.file)) === key);
    if (existing) {
      throw new InputProblems([
        error(existing.file, top, 'this article already exists', 'choose another headline or --date'),
      ]);
    }
    const path = join(articles, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
    terminal.log(path);
  });

await run(program);
