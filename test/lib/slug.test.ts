import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '#lib/slug.ts';

describe('the slug of a text', () => {
  it.each([
    ['Korea–U.S. Alliance', 'korea-u-s-alliance'],
    ['비상계엄 선포', '비상계엄-선포'],
    ['C, C++ & C#', 'c-c-c'],
    ['  Ropes  ', 'ropes'],
    ['ＮＩＧＨＴ Ferries', 'night-ferries'],
    ['Café', 'café'],
    ['हिन्दी', 'हिन्दी'],
    ['ISTANBUL İ', 'istanbul-i̇'],
    ['***', ''],
  ])('of "%s" is "%s"', (name, path) => {
    expect(slug(name)).toBe(path);
  });

  it('contains only letters, marks, digits and single hyphens between them, and is its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slug(name)).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
        expect(slug(slug(name))).toBe(slug(name));
      }),
    );
  });
});
