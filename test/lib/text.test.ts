import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, groupDigits, joinSpaces, measureText, opening, xmlText } from '#lib/text.ts';

describe('free texts', () => {
  it('have white space of any kind collapsed', () => {
    expect(joinSpaces('  The\u00a0North \n\t Quay ')).toBe('The North Quay');
  });

  it.each([
    ['Straße', 'STRASSE'],
    ['Ὀδυσσεύς', 'ὈΔΥΣΣΕΎΣ'],
    ['Ａｄａ', 'ada'],
    ['한\u00a0미', '한 미'],
    ['한국', '한국'.normalize('NFD')],
  ])('"%s" and "%s" are equal', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it('fold idempotently', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('text for XML', () => {
  it('keeps tabs, line endings, Korean and emoji, and loses what XML does not allow', () => {
    expect(xmlText('a\u0000\u0008\tb\n한 \u{1f6a2}\ufffe\uffff')).toBe('a\tb\n한 \u{1f6a2}');
    expect(xmlText('\ud800')).toBe('\ufffd');
  });
});

describe('the length of a text', () => {
  it('is counted in words, with at least a minute of reading time', () => {
    expect(measureText('The tide didn’t come in.')).toEqual({ words: 5, minutes: 1 });
    expect(measureText('')).toEqual({ words: 0, minutes: 1 });
  });

  it('has a minute of reading time per 230 words', () => {
    expect(measureText('tide '.repeat(690))).toEqual({ words: 690, minutes: 3 });
  });

  it('has a minute of reading time per 500 Korean characters', () => {
    expect(measureText('가나다라 '.repeat(500)).minutes).toBe(4);
  });
});

describe('a truncated text', () => {
  it('is unchanged if it is short', () => {
    expect(opening(' The tide  came in. ', 40)).toBe('The tide came in.');
  });

  it('ends at a word boundary, with an ellipsis', () => {
    expect(opening('The tide came in, and the ships lay still.', 20)).toBe('The tide came in…');
  });

  it('is never longer than the limit, and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, length) => {
        const cut = opening(text.toWellFormed(), length);
        expect([...cut].length).toBeLessThanOrEqual(length);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    [7, '7'],
    [999, '999'],
    [1204, '1,204'],
    [1000000, '1,000,000'],
  ])('%i is formatted as %s', (number, written) => {
    expect(groupDigits(number)).toBe(written);
  });
});
