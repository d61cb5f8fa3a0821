import { byCodeUnit } from '#lib/grouping.ts';

/** A position in a file: line and column, from 1. Columns count characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem in the archive, with a hint on how to fix it. Errors stop a build; warnings do not. */
export interface Problem extends Position {
  /** The path relative to the archive folder, with `/`. */
  readonly file: string;
  readonly message: string;
  readonly hint: string;
  readonly severity: 'error' | 'warning';
}

/** The start of a file: the position of a problem with the whole file. */
export const top: Position = { line: 1, column: 1 };

/** Creates an error, which stops a build. */
export function error(file: string, at: Position, message: string, hint: string): Problem {
  return { file, line: at.line, column: at.column, message, hint, severity: 'error' };
}

/** Creates a warning, which does not stop a build. */
export function warning(file: string, at: Position, message: string, hint: string): Problem {
  return { file, line: at.line, column: at.column, message, hint, severity: 'warning' };
}

/** Sorts problems by file, line, column and message, and removes duplicates. */
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

/** Formats a problem as one line: `file:line:column: message; hint`. */
export function renderProblem(problem: Problem): string {
  const { file, line, column, message, hint, severity } = problem;
  return printable(
    `${severity === 'warning' ? 'warning: ' : ''}${file}:${line}:${column}: ${message}; ${hint}`,
  );
}

/** Escapes control and format characters as U+XXXX, so that input cannot manipulate a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** True if any problem is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
