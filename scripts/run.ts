import { compiledProgram } from '#builder/program/compile-program.ts';

/** Starts a command of this folder as it is compiled: `run.ts build --quiet` is `build.ts --quiet`, and sooner there. */
const [name = ''] = process.argv.splice(2, 1);
await import((await compiledProgram(new URL(`./${name}.ts`, import.meta.url))).href);
