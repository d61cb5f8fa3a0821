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
  say,
  systemNow,
  WrongUsage,
} from './command-line/command.ts';

interface Given {
  readonly articles: string;
  readonly date?: string;
  readonly topic?: readonly string[];
  readonly now?: string;
}

const program = command(
  'new',
  'Begins an article: a file of today, marked as a draft. Prints its path; never overwrites.',
)
  .argument('<headline>', 'the headline, in quotes')
  .option('--articles <folder>', 'the archive', 'articles')
  .option(
    '--date <date>',
    'a day or a time: 2024-12-21 or "2024-12-21 18:30"; default: today in the publication’s zone',
  )
  .option('--topic <topic...>', 'subject terms: keys or texts')
  .option('--now <time>', 'the clock; default: the system’s', instantOption)
  .action((headline: string, { articles, date, topic = [], now = systemNow() }: Given) => {
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
    const taken = listing.articles.find((other) => addressKey(pagePath(other.file)) === key);
    if (taken) {
      throw new InputProblems([
        error(taken.file, top, 'the article exists already', 'choose another headline or --date'),
      ]);
    }
    const path = join(articles, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
    say.log(path);
  });

await run(program);
