import { readFileSync } from 'node:fs';
import { renderText } from '#markdown/render-text.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';

/** A test case: Markdown, and the expected result. */
export interface FormCase {
  readonly name: string;
  readonly source: string;
  readonly expected: string;
}

/** Reads test cases from a file. Each has a name, `.`, the Markdown, `.`, the expected result, `.` */
export function readCases(form: string): FormCase[] {
  const text = readFileSync(new URL(`./${form}.txt`, import.meta.url), 'utf8');
  const cases = [...text.matchAll(/^(\S[^\n]*)\n\.\n([\s\S]*?)\n\.\n([\s\S]*?)^\.$/gmu)];
  return cases.map(([, name = '', source = '', expected = '']) => ({ name, source, expected }));
}

/** Renders a text as the article `2024/12/21-slug.md`. */
export function renderArticle(text: string, language = 'en', firstLine = 1) {
  return renderText({ file: '2024/12/21-slug.md' as ArchiveFile, text, firstLine, language });
}

/** Renders a text for comparison: HTML with ␀ for NUL, then one line per problem. */
export function renderResult(text: string, language: string): string {
  const { html, problems } = renderArticle(text, language);
  return (
    html.replaceAll('\0', '␀').trimEnd() +
    problems.map((problem) => `\n${renderProblemLine(problem)}`).join('') +
    '\n'
  );
}

function renderProblemLine({ severity, line, column, message, hint }: Problem): string {
  return `${severity} ${line}:${column}: ${message}; ${hint}`;
}
