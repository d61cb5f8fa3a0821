import { error, type Problem } from '#model/problem.ts';

/** The two parts of a file, with the line on which each begins, from 1. */
export interface SplitFile {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly text: string;
  readonly textLine: number;
}

const opening = 'begin the file with a line ---, then title: and other keys, then another line ---';

/** Splits a file into YAML front matter, between two `---` lines, and text. Line endings must be `\n`. */
export function splitFrontMatter(file: string, source: string): SplitFile | { readonly problem: Problem } {
  const first = /^---[ \t]*(?:\n|$)/.exec(source);
  if (!first) return { problem: noFrontMatter(file, source) };
  const begin = first[0].length;
  const last = /^---[ \t]*$/m.exec(source.slice(begin));
  if (!last) {
    return {
      problem: error(
        file,
        { line: 1, column: 1 },
        'the front matter is not closed',
        'end it with a line ---',
      ),
    };
  }
  const yaml = source.slice(begin, begin + last.index);
  const end = begin + last.index + last[0].length + 1;
  return { yaml, yamlLine: 2, text: source.slice(end), textLine: countLines(yaml) + 3 };
}

function noFrontMatter(file: string, source: string): Problem {
  const lead = /^\s*/.exec(source)?.[0] ?? '';
  const line = countLines(lead) + 1;
  const rest = source.slice(lead.length);
  if (rest === '') return error(file, { line: 1, column: 1 }, 'the file is empty', opening);
  const column = lead.length - lead.lastIndexOf('\n');
  const at = { line, column };
  if (/^---[ \t]*\n/.test(rest)) {
    return error(
      file,
      at,
      'the front matter does not begin on the first line',
      'remove everything above and before ---',
    );
  }
  if (/^---\S/.test(rest)) {
    return error(
      file,
      at,
      `the front matter begins with ${/^\S{1,20}/.exec(rest)?.[0]}`,
      'write YAML between two --- lines',
    );
  }
  if (rest.startsWith('+++'))
    return error(file, at, 'the front matter is in TOML', 'write YAML between two --- lines');
  if (rest.startsWith('{'))
    return error(file, at, 'the front matter is in JSON', 'write YAML between two --- lines');
  return error(file, at, 'the file has no front matter', opening);
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
