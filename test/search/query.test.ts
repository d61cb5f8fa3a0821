import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, parseSpan, requiredTerms } from '#client/search/engine/query.ts';

const word = (text: string, isPrefix = false) => ({ kind: 'word', text, isPrefix });
const must = (...any: object[]) => ({ any, not: false });

describe('a query', () => {
  it('requires all its words', () => {
    expect(parseQuery('foreign  minister').clauses).toEqual([must(word('foreign')), must(word('minister'))]);
  });

  it('supports phrases anywhere', () => {
    expect(parseQuery('Seoul "acting president" vote').clauses[1]).toEqual(
      must({ kind: 'phrase', words: ['acting', 'president'] }),
    );
    expect(parseQuery('“martial law”').clauses).toEqual([
      must({ kind: 'phrase', words: ['martial', 'law'] }),
    ]);
  });

  it('excludes words and phrases after a minus', () => {
    expect(parseQuery('Han -Dong-hoon -"prime minister"').clauses.slice(1)).toEqual([
      { any: [word('Dong-hoon')], not: true },
      { any: [{ kind: 'phrase', words: ['prime', 'minister'] }], not: true },
    ]);
  });

  it('supports OR', () => {
    expect(parseQuery('call OR meeting OR "state visit" Seoul').clauses).toEqual([
      must(word('call'), word('meeting'), { kind: 'phrase', words: ['state', 'visit'] }),
      must(word('Seoul')),
    ]);
  });

  it('treats OR as a word if it joins nothing', () => {
    expect(parseQuery('OR').clauses).toEqual([must(word('OR'))]);
    expect(parseQuery('call OR').clauses).toEqual([must(word('call')), must(word('OR'))]);
    expect(parseQuery('gold or silver').clauses).toHaveLength(3);
  });

  it('supports prefixes with an asterisk', () => {
    expect(parseQuery('minist*').clauses).toEqual([must(word('minist', true))]);
  });

  it.each(['author', 'topic', 'agency', 'person', 'place', 'section'])('filters by %s:', (facet) => {
    expect(parseQuery(`${facet}:seoul`).clauses).toEqual([must({ kind: 'facet', facet, text: 'seoul' })]);
    expect(parseQuery(`-${facet}:"Cho Tae-yul"`).clauses).toEqual([
      { any: [{ kind: 'facet', facet, text: 'Cho Tae-yul' }], not: true },
    ]);
  });

  it('supports before:, after: and on:', () => {
    expect(parseQuery('before:2025-01')).toMatchObject({ to: '2024-12-31', clauses: [] });
    expect(parseQuery('after:2024-12-03')).toMatchObject({ from: '2024-12-03' });
    expect(parseQuery('on:2024-12-21')).toMatchObject({ from: '2024-12-21', to: '2024-12-21' });
    expect(parseQuery('on:2024')).toMatchObject({ from: '2024-01-01', to: '2024-12-31' });
    expect(parseQuery('after:2024-01 after:2024-03 before:2024-12 before:2024-06')).toMatchObject({
      from: '2024-03-01',
      to: '2024-05-31',
    });
  });

  it('treats invalid syntax as words', () => {
    const words = (typed: string) => requiredTerms(parseQuery(typed)).flat();
    expect(words('before:soon')).toEqual(['before', 'soon']);
    expect(words('on:2024-13')).toEqual(['on', '2024-13']);
    expect(words('foo:bar')).toEqual(['foo', 'bar']);
    expect(words('person:')).toEqual(['person']);
    expect(words('"unbalanced quote')).toEqual(['unbalanced', 'quote']);
    expect(words('(Seoul, Washington)')).toEqual(['Seoul', 'Washington']);
    expect(words('<img src=x onerror=alert(1)>')).toEqual(['img', 'src=x', 'onerror=alert', '1']);
  });

  it('ignores punctuation', () => {
    expect(parseQuery('!!! … “” - -"" "?" ***').clauses).toEqual([]);
  });

  it('is truncated after 1,000 characters, and reports it', () => {
    const long = parseQuery('minister '.repeat(1200));
    expect(long.truncated).toBe(true);
    expect(long.clauses.length).toBeLessThanOrEqual(24);
    expect(parseQuery('minister').truncated).toBe(false);
  });

  it('accepts any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        for (const term of requiredTerms(parseQuery(typed))) {
          for (const part of term) expect(part).toMatch(/^[\p{L}\p{N}]/u);
        }
      }),
    );
  });
});

describe('a date range', () => {
  it('is a valid year, month or day', () => {
    expect(parseSpan('2024-2')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(parseSpan('2024.12.21')).toEqual({ from: '2024-12-21', to: '2024-12-21' });
    expect(parseSpan('2025-02-29')).toBeUndefined();
    expect(parseSpan('24')).toBeUndefined();
  });
});
