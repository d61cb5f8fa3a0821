import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writtenForms } from '#content/reference/written-forms.ts';
import { command, run, say } from './command-line/command.ts';

const program = command(
  'schema',
  'Writes the JSON Schemas for editors and the author’s guide, both from the one schema.',
).action(() => {
  for (const [path, content] of Object.entries(writtenForms())) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    say.log(path);
  }
});

await run(program);
