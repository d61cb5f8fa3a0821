import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, parseAddress, renderAddress } from '#client/search/address.ts';
import { byFacet } from '#model/search.ts';

describe('the URL of a search', () => {
  it('contains the whole state', () => {
    const address =
      '?q=martial+law&from=2024-12-01&to=2025-01-31&sort=relevance&topic=martial-law&topic=impeachment&lang=ko&n=30&interface=ko';
    const state = parseAddress(address);
    expect(state).toMatchObject({
      q: 'martial law',
      from: '2024-12-01',
      sort: 'relevance',
      n: 30,
      interfaceLanguage: 'ko',
    });
    expect(state.filters.topic).toEqual(['martial-law', 'impeachment']);
    expect(renderAddress(state)).toBe(address);
  });

  it('omits default values', () => {
    expect(renderAddress(parseAddress(''))).toBe('');
    expect(renderAddress(parseAddress('?q=x&sort=newest&n=10'))).toBe('?q=x');
  });

  it('ignores invalid parameters', () => {
    const state = parseAddress('?q=x&from=2024-02-30&to=tomorrow&sort=best&n=-5&topic=&foo=bar&interface=fr');
    expect(renderAddress(state)).toBe('?q=x');
    expect(parseAddress('?n=99999').n).toBe(10);
    expect(parseAddress('?n=9999').n).toBe(500);
    expect(parseAddress('?n=13').n).toBe(20);
  });

  it('is empty without query, dates and filters', () => {
    expect(isEmpty(parseAddress('?sort=oldest&n=20&q=++&interface=ko'))).toBe(true);
    expect(isEmpty(parseAddress('?lang=ko'))).toBe(false);
    expect(isEmpty(parseAddress('?from=2024-12-01'))).toBe(false);
  });

  it('round-trips any input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }),
        (q, keys) => {
          const filters = byFacet((kind) => (kind === 'person' ? [...new Set(keys)] : []));
          const state = { ...parseAddress(''), q: q.toWellFormed(), filters };
          const again = parseAddress(renderAddress(state));
          expect(again.q).toBe(state.q);
          expect(again.filters.person).toEqual(filters.person.map((key) => key.toWellFormed()));
        },
      ),
    );
  });
});
