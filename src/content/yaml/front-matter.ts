import { error, type Problem } from '#model/problem.ts';

/** A file in its two parts. Lines count from 1; the text begins right after the line that ends the front matter. */
export interface SplitFile {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly text: string;
  readonly textLine: number;
}

const opening = 'begin the file with a line ---, then title: and the other keys, then a line ---';

/** Splits YAML front matter between two lines `---` from the text below it. Line ends are `\n`. */
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
        'the front matter is never closed',
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
      'take out what stands above and before ---',
    );
  }
  if (/^---\S/.test(rest)) {
    return error(
      file,
      at,
      `the front matter begins with ${/^\S{1,20}/.exec(rest)?.[0]}`,
      'write YAML between two lines ---',
    );
  }
  if (rest.startsWith('+++'))
    return error(file, at, 'the front matter is TOML', 'write YAML between two lines ---');
  if (rest.startsWith('{'))
    return error(file, at, 'the front matter is JSON', 'write YAML between two lines ---');
  return error(file, at, 'the file has no front matter', opening);
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
