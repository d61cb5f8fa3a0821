import { describe, expect, it } from 'vitest';
import { readCases, renderResult } from './forms.ts';

const forms = [
  ['paragraphs', 'en', 4],
  ['headings', 'en', 5],
  ['links', 'en', 12],
  ['pictures', 'en', 10],
  ['tables', 'en', 4],
  ['footnotes', 'en', 6],
  ['closing-tag', 'en', 5],
  ['raw-html', 'en', 15],
  ['korean', 'ko', 3],
] as const;

describe.each(forms)('%s', (form, language, count) => {
  const cases = readCases(form);

  it('has the expected number of cases', () => {
    expect(cases).toHaveLength(count);
  });

  it.each(cases)('$name', ({ source, expected }) => {
    expect(renderResult(source, language)).toBe(expected);
  });
});
