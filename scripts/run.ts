import { compiledProgram } from '#builder/program/compile-program.ts';

/** Runs a command of this folder as compiled JavaScript, which starts faster: `run.ts build --quiet` runs `build.ts`. */
const [name = ''] = process.argv.splice(2, 1);
await import((await compiledProgram(new URL(`./${name}.ts`, import.meta.url))).href);
