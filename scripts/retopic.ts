import { openArchive } from '#content/edits/open-archive.ts';
import { planRetopic } from '#content/edits/plan-retopic.ts';
import { archiveFolder } from './command-line/archive-options.ts';
import { command, InputProblems, run } from './command-line/command.ts';
import { finishChanges } from './command-line/apply-changes.ts';

interface Given {
  readonly articles: string;
  readonly dryRun?: boolean;
}

const program = command(
  'retopic',
  'Renames a topic in every article; a key of publication.yaml there too, its old address leading to the new one.',
)
  .argument('<old>', 'the topic as articles name it: a key or a text')
  .argument('<new>', 'the topic it becomes: a key or a text')
  .option('--articles <folder>', 'the archive', 'articles')
  .option('--dry-run', 'say what would change, and change nothing')
  .action((from: string, to: string, { articles, dryRun = false }: Given) => {
    const folder = archiveFolder(articles);
    const archive = openArchive(folder);
    if ('problems' in archive) throw new InputProblems(archive.problems);
    finishChanges(folder, planRetopic({ from, to }, archive), dryRun);
  });

await run(program);
