import { statSync } from 'node:fs';
import { checkLinks } from '#builder/verify/check-links.ts';
import { verifySite } from '#builder/verify/verify-site.ts';
import { countOf } from '#lib/text.ts';
import type { Problem } from '#model/problem.ts';
import { command, reportProblems, run, terminal, WrongUsage } from './command-line/command.ts';

async function verify(folder: string, options: { readonly links?: true }): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUsage(`there is no folder ${folder}`);
  const { files, bytes, problems } = await verifySite(folder);
  reportProblems(problems);
  terminal.log(
    `${countOf(files, 'file')}, ${countOf(bytes, 'byte')}: ${result(problems, 'all match the manifest')}`,
  );
  if (!options.links) return;
  const links = await checkLinks(folder);
  reportProblems(links.problems);
  terminal.log(
    `${countOf(links.pages, 'page')}, ${countOf(links.links, 'link')}: ${result(links.problems, 'no broken links')}`,
  );
}

function result(problems: readonly Problem[], success: string): string {
  return problems.length === 0 ? success : countOf(problems.length, 'problem');
}

const program = command('verify', 'Verify the files of a built site against its manifest.')
  .argument('<folder>', 'folder of the site, or of a copy of it')
  .option('--links', 'also check the links, pictures and anchors of every page')
  .action(verify);

await run(program);
