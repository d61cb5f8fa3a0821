import { readFileSync } from 'node:fs';
import { renderText } from '#markdown/render-text.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';

/** A case of a form: what the author writes, and what comes of it. */
export interface FormCase {
  readonly name: string;
  readonly written: string;
  readonly expected: string;
}

/** Reads cases from a text: a name, `.`, what is written, `.`, what comes of it, `.` */
export function readCases(form: string): FormCase[] {
  const text = readFileSync(new URL(`./${form}.txt`, import.meta.url), 'utf8');
  const cases = [...text.matchAll(/^(\S[^\n]*)\n\.\n([\s\S]*?)\n\.\n([\s\S]*?)^\.$/gmu)];
  return cases.map(([, name = '', written = '', expected = '']) => ({ name, written, expected }));
}

/** Renders a text as the article `2024/12/21-slug.md`. */
export function renderArticle(text: string, language = 'en', firstLine = 1) {
  return renderText({ file: '2024/12/21-slug.md' as ArchiveFile, text, firstLine, language });
}

/** What comes of a text, to read: HTML with ␀ for the marks, then a line for each problem. */
export function shownResult(text: string, language: string): string {
  const { html, problems } = renderArticle(text, language);
  return (
    html.replaceAll('\0', '␀').trimEnd() +
    problems.map((problem) => `\n${shownProblem(problem)}`).join('') +
    '\n'
  );
}

function shownProblem({ severity, line, column, message, hint }: Problem): string {
  return `${severity} ${line}:${column}: ${message}; ${hint}`;
}
