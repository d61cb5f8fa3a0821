import { describe, expect, it } from 'vitest';
import {
  cutExcerpt,
  formsToMark,
  markText,
  readableText,
  type Stretch,
} from '#client/search/engine/excerpt.ts';
import { termsMark, wordBreak } from '#model/search.ts';

const written = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const filler = 'The committee sat for hours and came to no result that anyone could name. '.repeat(20);

describe('an excerpt', () => {
  it('marks the words that were looked for', () => {
    expect(written(cutExcerpt('The minister met another Minister.', ['minister']))).toBe(
      'The [minister] met another [Minister].',
    );
  });

  it('marks no part of a longer word', () => {
    expect(written(markText('Han shook a hand', ['han']))).toBe('[Han] shook a hand');
  });

  it('marks Korean inside longer words, and without its particle', () => {
    expect(written(markText('외교장관은 미국과 통화했다', ['장관', '미국은']))).toBe(
      '외교[장관]은 [미국]과 통화했다',
    );
  });

  it('is cut from where most of them stand', () => {
    const excerpt = written(cutExcerpt(`${filler}Blinken called Cho. ${filler}`, ['blinken', 'cho']));
    expect(excerpt).toContain('[Blinken] called [Cho]');
    expect(excerpt.startsWith('… ')).toBe(true);
    expect(excerpt.endsWith(' …')).toBe(true);
    expect(excerpt.length).toBeLessThan(240);
  });

  it('is the opening where none is in the text', () => {
    expect(written(cutExcerpt(filler, ['blinken']))).toMatch(/^The committee sat/);
  });

  it('is text, whatever it holds', () => {
    const hostile = '<img src=x onerror=alert(1)> minister';
    expect(written(cutExcerpt(hostile, ['minister']))).toBe('<img src=x onerror=alert(1)> [minister]');
  });

  it('joins again what the index set apart, and shows no hidden term', () => {
    const content = `外${wordBreak}相${wordBreak}は 会談. ${termsMark} Cho Tae-yul`;
    expect(readableText(content)).toBe('外相は 会談.');
  });

  it('marks a word in the form in which it was found', () => {
    const content = 'The assembly impeached the president.';
    const forms = formsToMark(['impeachment'], content, [2]);
    expect(written(markText(content, forms))).toBe('The assembly [impeached] the president.');
  });
});
