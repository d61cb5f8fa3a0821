import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint, byCodeUnit, groupBy, inRuns, takeRuns } from '#lib/grouping.ts';

describe('grouping', () => {
  it('keeps the order of first appearance, and the order inside each group', () => {
    const groups = groupBy(['storm', 'tide', 'sail', 'tug'], (word) => word[0]);
    expect([...groups]).toEqual([
      ['s', ['storm', 'sail']],
      ['t', ['tide', 'tug']],
    ]);
  });

  it('cuts a list into runs that are full but for the last, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (values, size) => {
        const runs = inRuns(values, size);
        expect(runs.flat()).toEqual(values);
        expect(runs.slice(0, -1).every((run) => run.length === size)).toBe(true);
        expect(runs.every((run) => run.length > 0 && run.length <= size)).toBe(true);
      }),
    );
  });

  it('takes from what is made as it is asked for no more than the run needs', () => {
    let made = 0;
    function* endless(): Generator<number> {
      for (;;) yield made++;
    }
    const [run] = [takeRuns(endless(), 3).next().value];
    expect(run).toEqual([0, 1, 2]);
    expect(made).toBe(3);
  });
});

describe('the order of texts', () => {
  it('is by code unit, whatever the locale says', () => {
    expect(['ä', 'z', 'Z', 'a', '가'].sort(byCodeUnit)).toEqual(['Z', 'a', 'z', 'ä', '가']);
  });

  it('is by code point in the ledger: what lies beyond the surrogates comes last', () => {
    expect(['\u{1f6a2}', '\uff21', 'a'].sort(byCodePoint)).toEqual(['a', '\uff21', '\u{1f6a2}']);
  });

  it('by code point is the order of the code points, in any texts', () => {
    const points = (text: string) => Array.from(text, (one) => one.codePointAt(0) ?? 0);
    const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        const [p, q] = [points(a), points(b)];
        const at = p.findIndex((point, place) => point !== q[place]);
        const expected = at === -1 ? p.length - q.length : (p[at] ?? 0) - (q[at] ?? -1);
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected));
      }),
    );
  });
});
