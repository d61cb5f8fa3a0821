import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, groupDigits, joinSpaces, measureText, opening, xmlText } from '#lib/text.ts';

describe('free texts', () => {
  it('have their spaces joined, of whatever kind', () => {
    expect(joinSpaces('  The\u00a0North \n\t Quay ')).toBe('The North Quay');
  });

  it.each([
    ['Straße', 'STRASSE'],
    ['Ὀδυσσεύς', 'ὈΔΥΣΣΕΎΣ'],
    ['Ａｄａ', 'ada'],
    ['한\u00a0미', '한 미'],
    ['한국', '한국'.normalize('NFD')],
  ])('"%s" and "%s" are one', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it('fold to a form that folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('text for XML', () => {
  it('keeps tabs, line ends, Korean and pictures, and loses what XML cannot hold', () => {
    expect(xmlText('a\u0000\u0008\tb\n한 \u{1f6a2}\ufffe\uffff')).toBe('a\tb\n한 \u{1f6a2}');
    expect(xmlText('\ud800')).toBe('\ufffd');
  });
});

describe('the length of a text', () => {
  it('is in words, and reading takes at least a minute', () => {
    expect(measureText('The tide didn’t come in.')).toEqual({ words: 5, minutes: 1 });
    expect(measureText('')).toEqual({ words: 0, minutes: 1 });
  });

  it('grows by a minute with 230 words', () => {
    expect(measureText('tide '.repeat(690))).toEqual({ words: 690, minutes: 3 });
  });

  it('grows by a minute with 500 Korean characters', () => {
    expect(measureText('가나다라 '.repeat(500)).minutes).toBe(4);
  });
});

describe('the opening of a text', () => {
  it('is the text when it is short', () => {
    expect(opening(' The tide  came in. ', 40)).toBe('The tide came in.');
  });

  it('is cut at a word and ends with an ellipsis', () => {
    expect(opening('The tide came in, and the ships lay still.', 20)).toBe('The tide came in…');
  });

  it('is never longer than asked, and never cuts a character in two', () => {
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
  ])('%i is written %s', (number, written) => {
    expect(groupDigits(number)).toBe(written);
  });
});
