import { describe, expect, it } from 'vitest';
import { readCases, shownResult } from './forms.ts';

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

  it('has all its cases', () => {
    expect(cases).toHaveLength(count);
  });

  it.each(cases)('$name', ({ written, expected }) => {
    expect(shownResult(written, language)).toBe(expected);
  });
});
