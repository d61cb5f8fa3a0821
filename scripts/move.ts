import { openArchive } from '#content/edits/open-archive.ts';
import { planMove } from '#content/edits/plan-move.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { applyChanges } from './command-line/apply-changes.ts';
import { archiveFolder, archivePath } from './command-line/archive-options.ts';
import { command, InputProblems, instantOption, run, systemNow } from './command-line/command.ts';

interface Options {
  readonly articles: string;
  readonly now?: string;
  readonly dryRun?: boolean;
}

const program = command(
  'move',
  'Move an article to another day or name. Redirects its old address and updates links to it.',
)
  .argument('<old>', 'article file, such as 2024/12/21-vote.md')
  .argument('<new>', 'new file, such as 2024/12/22-second-vote.md')
  .option('--articles <folder>', 'archive folder', 'articles')
  .option(
    '--now <time>',
    'current time, to tell whether the article is already published; default: system time',
    instantOption,
  )
  .option('--dry-run', 'show what would change without changing it')
  .action((old: string, target: string, { articles, now = systemNow(), dryRun = false }: Options) => {
    const folder = archiveFolder(articles);
    const archive = openArchive(folder);
    if ('problems' in archive) throw new InputProblems(archive.problems);
    const from = archivePath(folder, old) as ArchiveFile;
    const to = archivePath(folder, target) as ArchiveFile;
    applyChanges(folder, planMove({ from, to, now }, archive), dryRun);
  });

await run(program);
