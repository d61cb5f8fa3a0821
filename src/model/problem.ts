import { byCodeUnit } from '#lib/grouping.ts';

/** A place in a file of the archive: line and column count from 1, the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with the archive, said so that its editor can mend it. A warning does not stop a build. */
export interface Problem extends Position {
  /** Path relative to the archive folder, with `/`. */
  readonly file: string;
  readonly message: string;
  readonly hint: string;
  readonly severity: 'error' | 'warning';
}

/** The top of a file: where a problem of the whole file is said. */
export const top: Position = { line: 1, column: 1 };

/** Something that stops a build. */
export function error(file: string, at: Position, message: string, hint: string): Problem {
  return { file, line: at.line, column: at.column, message, hint, severity: 'error' };
}

/** Something worth a look that does not stop a build. */
export function warning(file: string, at: Position, message: string, hint: string): Problem {
  return { file, line: at.line, column: at.column, message, hint, severity: 'warning' };
}

/** Sorted by file, line, column and text, each once. */
export function sortProblems(problems: Iterable<Problem>): Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) seen.set(renderProblem(problem), problem);
  return [...seen.values()].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodeUnit(a.message, b.message),
  );
}

/** One line for standard error: `file:line:column: what is wrong; how to mend it`. */
export function renderProblem(problem: Problem): string {
  const { file, line, column, message, hint, severity } = problem;
  return printable(
    `${severity === 'warning' ? 'warning: ' : ''}${file}:${line}:${column}: ${message}; ${hint}`,
  );
}

/** Shows control and direction characters as U+XXXX, so that no input can rewrite a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** True when one of the problems stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
