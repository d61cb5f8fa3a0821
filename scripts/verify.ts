import { statSync } from 'node:fs';
import { checkLinks } from '#builder/verify/check-links.ts';
import { verifySite } from '#builder/verify/verify-site.ts';
import { groupDigits } from '#lib/text.ts';
import { command, report, run, say, WrongUsage } from './command-line/command.ts';

async function verify(folder: string, options: { readonly links?: true }): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUsage(`there is no folder ${folder}`);
  const site = await verifySite(folder);
  report(site.problems);
  say.log(
    summary(
      `${groupDigits(site.files)} files, ${groupDigits(site.bytes)} bytes`,
      site.problems.length,
      'as the manifest says',
    ),
  );
  if (!options.links) return;
  const links = await checkLinks(folder);
  report(links.problems);
  say.log(
    summary(
      `${groupDigits(links.pages)} pages, ${groupDigits(links.links)} links`,
      links.problems.length,
      'all lead somewhere',
    ),
  );
}

function summary(what: string, problems: number, well: string): string {
  return `${what}: ${problems === 0 ? well : `${groupDigits(problems)} ${problems === 1 ? 'problem' : 'problems'}`}`;
}

const program = command('verify', 'Hold a built site against its own manifest.')
  .argument('<dir>', 'the folder of the site, or of a copy of it')
  .option('--links', 'also read every page and follow its links, pictures and anchors')
  .action(verify);

await run(program);
