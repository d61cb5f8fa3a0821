import { openArchive } from '#content/edits/open-archive.ts';
import { planMove } from '#content/edits/plan-move.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { archiveFolder, archivePath } from './command-line/archive-options.ts';
import { command, InputProblems, instantOption, run, systemNow } from './command-line/command.ts';
import { finishChanges } from './command-line/apply-changes.ts';

interface Given {
  readonly articles: string;
  readonly now?: string;
  readonly dryRun?: boolean;
}

const program = command(
  'move',
  'Moves an article to another day or name: its old address leads to the new one, links to it are mended.',
)
  .argument('<old>', 'the article file, such as 2024/12/21-vote.md')
  .argument('<new>', 'where it goes, such as 2024/12/22-second-vote.md')
  .option('--articles <folder>', 'the archive', 'articles')
  .option(
    '--now <time>',
    'the clock; an article that was never published leaves no old address behind',
    instantOption,
  )
  .option('--dry-run', 'say what would change, and change nothing')
  .action((old: string, target: string, { articles, now = systemNow(), dryRun = false }: Given) => {
    const folder = archiveFolder(articles);
    const archive = openArchive(folder);
    if ('problems' in archive) throw new InputProblems(archive.problems);
    const from = archivePath(folder, old) as ArchiveFile;
    const to = archivePath(folder, target) as ArchiveFile;
    finishChanges(folder, planMove({ from, to, now }, archive), dryRun);
  });

await run(program);
