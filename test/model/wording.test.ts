import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguage, nameIn } from '#model/publication.ts';
import { browseWording } from '#model/wording/browse.ts';
import { feedsWording } from '#model/wording/feeds.ts';
import { renderClock, renderDay, renderDayWithWeekday, renderMonth } from '#model/wording/time.ts';
import { day, moment } from './build-model.ts';

describe('a date in words', () => {
  const of = day('2024-12-21');

  it('has the form of each language', () => {
    expect([renderDay(of, 'en'), renderDay(of, 'ko')]).toEqual(['21 December 2024', '2024년 12월 21일']);
    expect([renderDayWithWeekday(of, 'en'), renderDayWithWeekday(of, 'ko')]).toEqual([
      'Saturday, 21 December 2024',
      '2024년 12월 21일 토요일',
    ]);
    expect([renderMonth('2024-12', 'en'), renderMonth('2024', 'ko')]).toEqual(['December 2024', '2024년']);
  });

  it('shows only what is known', () => {
    expect([renderDay(of, 'en', 'month'), renderDay(of, 'ko', 'year')]).toEqual(['December 2024', '2024년']);
    expect(renderClock(moment('2024-12-21'), 'en')).toBe('');
  });

  it.each([
    ['00:05', '12:05 a.m.', '오전 12:05'],
    ['09:00', '9:00 a.m.', '오전 9:00'],
    ['12:00', '12:00 p.m.', '오후 12:00'],
    ['18:30', '6:30 p.m.', '오후 6:30'],
  ])('shows %s as %s and %s', (time, en, ko) => {
    const at = moment(`2024-12-21 ${time}`);
    expect([renderClock(at, 'en'), renderClock(at, 'ko')]).toEqual([en, ko]);
  });
});

describe('a count of entries', () => {
  it('takes the Korean counter of what is counted', () => {
    const { entries } = browseWording('ko');
    expect([entries('people', 1200), entries('places', 3), entries('topics', 5)]).toEqual([
      '인물 1,200명',
      '장소 3곳',
      '주제 5개',
    ]);
  });
});

describe('the description of a feed', () => {
  it.each([
    ['topics', 'Articles on Seoul', '‘Seoul’ 관련 기사'],
    ['authors', 'Articles by Seoul', '‘Seoul’의 기사'],
    ['agencies', 'Articles from Seoul', '‘Seoul’ 제공 기사'],
  ] as const)('of %s says how its articles belong to it', (kind, en, ko) => {
    expect(feedsWording('en').articlesOf(kind, 'Seoul')).toBe(en);
    expect(feedsWording('ko').articlesOf(kind, 'Seoul')).toBe(ko);
  });
});

describe('a name by language', () => {
  const seoul = { en: 'Seoul', ko: '서울' };

  it.each([
    ['ko', '서울'],
    ['ko-KP', '서울'],
    ['fr', 'Seoul'],
  ])('in %s is %s', (language, name) => {
    expect(nameIn(seoul, language, 'en')).toBe(name);
  });

  it('falls back to any available name', () => {
    expect([nameIn({ ko: '서울' }, 'fr', 'en'), nameIn({ '': 'Seoul' }, 'ko', 'en')]).toEqual([
      '서울',
      'Seoul',
    ]);
  });

  it('is shown in an available interface language', () => {
    expect([interfaceLanguage('ko-KR', ['en', 'ko']), interfaceLanguage('fr', ['ko', 'en'])]).toEqual([
      'ko',
      'ko',
    ]);
    fc.assert(
      fc.property(fc.string(), (tag) => {
        expect(['en', 'ko']).toContain(interfaceLanguage(tag, ['en', 'ko']));
      }),
    );
  });
});
