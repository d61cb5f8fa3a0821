import { describe, expect, it } from 'vitest';
import { laterParts, syllableWithParticle, withoutParticle } from '#lib/korean.ts';

describe('a Korean word', () => {
  it.each([
    ['미국은', '미국'],
    ['미국과', '미국'],
    ['외교장관에게', '외교장관'],
    ['정부가', '정부'],
    ['서울로', '서울'],
    ['국회에서는', '국회'],
    ['재판관이', '재판관'],
  ])('%s without its particle is %s', (word, stem) => {
    expect(withoutParticle(word)).toBe(stem);
  });

  it.each(['국가', '전문가', '평가', '회의', '결과', '나이', '가을', '마을', '미국'])(
    '%s has no particle, by the phonetic rules or its length',
    (word) => {
      expect(withoutParticle(word)).toBe(word);
    },
  );

  it('has the trailing parts of a compound', () => {
    expect(laterParts('외교장관은')).toEqual(['교장관', '장관']);
    expect(laterParts('서울시청')).toEqual(['울시청', '시청']);
    expect(laterParts('고속도로')).toContain('도로');
    expect(laterParts('국무회의')).toContain('회의');
    expect(laterParts('농촌마을')).toContain('마을');
  });

  it('has no part that is only a syllable and a particle', () => {
    expect(laterParts('외교장관은')).not.toContain('관은');
    expect(laterParts('미국에서')).toEqual([]);
  });

  it('of one syllable and a particle has a stem', () => {
    expect(['법을', '앞에서', '나는', '회사'].map(syllableWithParticle)).toEqual([
      '법',
      '앞',
      '나',
      undefined,
    ]);
  });

  it('has parts at the boundary to another script', () => {
    expect(laterParts('제21대')).toContain('21대');
    expect(laterParts('미국GDP')).toContain('GDP');
    expect(laterParts('미국GDP')).not.toContain('DP');
  });
});
