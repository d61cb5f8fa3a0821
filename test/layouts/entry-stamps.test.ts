import { describe, expect, it } from 'vitest';
import { formatStamps, parseStamp } from '#layouts/parts/article/entry-stamps.ts';

describe('the date or time of an entry', () => {
  it.each([
    ['2024-12-03 22:27 Yoon declares', '2024-12-03T22:27', '3 December 2024, 10:27 p.m.', 'Yoon declares'],
    ['2024-12-03: Martial law', '2024-12-03', '3 December 2024', 'Martial law'],
    ['9:15', '09:15', '9:15 a.m.', ''],
  ])('is parsed from %j', (heading, dateTime, text, rest) => {
    expect(parseStamp(heading, 'en')).toEqual({ dateTime, text, rest });
  });

  it('is formatted in the language of the page', () => {
    expect(parseStamp('2024-12-03 22:27 계엄 선포', 'ko')?.text).toBe('2024년 12월 3일 오후 10:27');
  });

  it.each([
    '2024-02-31 No such day',
    '25:00 No such hour',
    '2024-12-3 x',
    '12:00:30 x',
    '190 to 0',
    'On 2024-12-03',
  ])('is not found in %j', (heading) => {
    expect(parseStamp(heading, 'en')).toBeUndefined();
    const html = `<h2 id="a">${heading}</h2>`;
    expect(formatStamps(html, 'en')).toBe(html);
  });

  it('is wrapped in a time element within its heading', () => {
    expect(formatStamps('<h2 id="a">2024-12-03 The <em>vote</em></h2><p>2024-12-04</p>', 'en')).toBe(
      '<h2 id="a"><time class="stamp" datetime="2024-12-03">3 December 2024</time> The <em>vote</em></h2><p>2024-12-04</p>',
    );
    expect(formatStamps('<h2 id="b">9:15</h2>', 'en')).toBe(
      '<h2 id="b"><time datetime="09:15">9:15 a.m.</time></h2>',
    );
  });
});
