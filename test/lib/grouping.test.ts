import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint, byCodeUnit, groupBy, inBatches, toBatches } from '#lib/grouping.ts';

describe('grouping', () => {
  it('keeps the order of first appearance, and the order inside each group', () => {
    const groups = groupBy(['storm', 'tide', 'sail', 'tug'], (word) => word[0]);
    expect([...groups]).toEqual([
      ['s', ['storm', 'sail']],
      ['t', ['tide', 'tug']],
    ]);
  });

  it('splits a list into batches, all full except the last, without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (values, size) => {
        const batches = inBatches(values, size);
        expect(batches.flat()).toEqual(values);
        expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
        expect(batches.every((batch) => batch.length > 0 && batch.length <= size)).toBe(true);
      }),
    );
  });

  it('consumes no more of a generator than a batch needs', () => {
    let produced = 0;
    function* endless(): Generator<number> {
      for (;;) yield produced++;
    }
    const [batch] = [toBatches(endless(), 3).next().value];
    expect(batch).toEqual([0, 1, 2]);
    expect(produced).toBe(3);
  });
});

describe('comparing strings', () => {
  it('orders by code unit, independent of locale', () => {
    expect(['ä', 'z', 'Z', 'a', '가'].sort(byCodeUnit)).toEqual(['Z', 'a', 'z', 'ä', '가']);
  });

  it('orders by code point, so that surrogate pairs come last', () => {
    expect(['\u{1f6a2}', '\uff21', 'a'].sort(byCodePoint)).toEqual(['a', '\uff21', '\u{1f6a2}']);
  });

  it('orders any strings by code point', () => {
    const points = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        const [p, q] = [points(a), points(b)];
        const at = p.findIndex((point, index) => point !== q[index]);
        const expected = at === -1 ? p.length - q.length : (p[at] ?? 0) - (q[at] ?? -1);
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected));
      }),
    );
  });
});
