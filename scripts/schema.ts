import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from '#content/reference/generated-files.ts';
import { command, run, terminal } from './command-line/command.ts';

const program = command(
  'schema',
  'Generate the JSON Schemas and the reference pages in docs/ from the schemas in src/model.',
).action(() => {
  for (const [path, content] of Object.entries(generatedFiles())) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    terminal.log(path);
  }
});

await run(program);
