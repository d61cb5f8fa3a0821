import { describe, expect, it } from 'vitest';
import {
  buildExcerpt,
  formsToMark,
  markText,
  readableText,
  type TextSegment,
} from '#client/search/engine/excerpt.ts';
import { termsMark, wordBreak } from '#model/search.ts';

const render = (segments: readonly TextSegment[]) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const filler = 'The committee sat for hours and came to no result that anyone could name. '.repeat(20);

describe('an excerpt', () => {
  it('marks the words of the query', () => {
    expect(render(buildExcerpt('The minister met another Minister.', ['minister']))).toBe(
      'The [minister] met another [Minister].',
    );
  });

  it('does not mark part of a longer word', () => {
    expect(render(markText('Han shook a hand', ['han']))).toBe('[Han] shook a hand');
  });

  it('marks Korean inside longer words and without particles', () => {
    expect(render(markText('외교장관은 미국과 통화했다', ['장관', '미국은']))).toBe(
      '외교[장관]은 [미국]과 통화했다',
    );
  });

  it('is taken from the part with the most matches', () => {
    const excerpt = render(buildExcerpt(`${filler}Blinken called Cho. ${filler}`, ['blinken', 'cho']));
    expect(excerpt).toContain('[Blinken] called [Cho]');
    expect(excerpt.startsWith('… ')).toBe(true);
    expect(excerpt.endsWith(' …')).toBe(true);
    expect(excerpt.length).toBeLessThan(240);
  });

  it('is the opening of a text without matches', () => {
    expect(render(buildExcerpt(filler, ['blinken']))).toMatch(/^The committee sat/);
  });

  it('treats markup as text', () => {
    const hostile = '<img src=x onerror=alert(1)> minister';
    expect(render(buildExcerpt(hostile, ['minister']))).toBe('<img src=x onerror=alert(1)> [minister]');
  });

  it('removes word-break marks and hidden terms', () => {
    const content = `外${wordBreak}相${wordBreak}は 会談. ${termsMark} Cho Tae-yul`;
    expect(readableText(content)).toBe('外相は 会談.');
  });

  it('marks the inflected form that matched', () => {
    const content = 'The assembly impeached the president.';
    const forms = formsToMark(['impeachment'], content, [2]);
    expect(render(markText(content, forms))).toBe('The assembly [impeached] the president.');
  });
});
