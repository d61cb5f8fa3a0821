import { openArchive } from '#content/edits/open-archive.ts';
import { planRetopic } from '#content/edits/plan-retopic.ts';
import { applyChanges } from './command-line/apply-changes.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import { command, InputProblems, run } from './command-line/command.ts';

interface Options {
  readonly articles: string;
  readonly dryRun?: boolean;
}

const program = command(
  'retopic',
  'Rename a topic in every article. Also renames its key in publication.yaml and redirects its address.',
)
  .argument('<old>', 'current topic: key or free text')
  .argument('<new>', 'new topic: key or free text')
  .option('--articles <folder>', 'archive folder', 'articles')
  .option('--dry-run', 'show what would change without changing it')
  .action((from: string, to: string, { articles, dryRun = false }: Options) => {
    const folder = archiveFolder(articles);
    const archive = openArchive(folder);
    if ('problems' in archive) throw new InputProblems(archive.problems);
    applyChanges(folder, planRetopic({ from, to }, archive), dryRun);
  });

await run(program);
