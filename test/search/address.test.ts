import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenOf, isEmpty, parseAddress, renderAddress } from '#client/search/address.ts';

describe('the address of a search', () => {
  it('says the whole search', () => {
    const address =
      '?q=martial+law&from=2024-12-01&to=2025-01-31&sort=relevance&topic=martial-law&topic=impeachment&lang=ko&n=30&interface=ko';
    const state = parseAddress(address);
    expect(state).toMatchObject({
      q: 'martial law',
      from: '2024-12-01',
      sort: 'relevance',
      n: 30,
      speaks: 'ko',
    });
    expect(state.chosen.topic).toEqual(['martial-law', 'impeachment']);
    expect(renderAddress(state)).toBe(address);
  });

  it('says nothing of what is as usual', () => {
    expect(renderAddress(parseAddress(''))).toBe('');
    expect(renderAddress(parseAddress('?q=x&sort=newest&n=10'))).toBe('?q=x');
  });

  it('leaves out what makes no sense', () => {
    const state = parseAddress('?q=x&from=2024-02-30&to=tomorrow&sort=best&n=-5&topic=&foo=bar&interface=fr');
    expect(renderAddress(state)).toBe('?q=x');
    expect(parseAddress('?n=99999').n).toBe(10);
    expect(parseAddress('?n=9999').n).toBe(500);
    expect(parseAddress('?n=13').n).toBe(20);
  });

  it('is empty when nothing is asked', () => {
    expect(isEmpty(parseAddress('?sort=oldest&n=20&q=++&interface=ko'))).toBe(true);
    expect(isEmpty(parseAddress('?lang=ko'))).toBe(false);
    expect(isEmpty(parseAddress('?from=2024-12-01'))).toBe(false);
  });

  it('gives the same search again, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }),
        (q, keys) => {
          const chosen = chosenOf((kind) => (kind === 'person' ? [...new Set(keys)] : []));
          const state = { ...parseAddress(''), q: q.toWellFormed(), chosen };
          const again = parseAddress(renderAddress(state));
          expect(again.q).toBe(state.q);
          expect(again.chosen.person).toEqual(chosen.person.map((key) => key.toWellFormed()));
        },
      ),
    );
  });
});
