import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguage, nameIn } from '#model/publication.ts';
import { renderClock, renderDay, renderDayWithWeekday, renderMonth } from '#model/wording/time.ts';
import { day, moment } from './made.ts';

describe('a date in words', () => {
  const of = day('2024-12-21');

  it('is as each language writes it', () => {
    expect([renderDay(of, 'en'), renderDay(of, 'ko')]).toEqual(['21 December 2024', '2024년 12월 21일']);
    expect([renderDayWithWeekday(of, 'en'), renderDayWithWeekday(of, 'ko')]).toEqual([
      'Saturday, 21 December 2024',
      '2024년 12월 21일 토요일',
    ]);
    expect([renderMonth('2024-12', 'en'), renderMonth('2024', 'ko')]).toEqual(['December 2024', '2024년']);
  });

  it('says no more than is known', () => {
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

describe('a name by language', () => {
  const seoul = { en: 'Seoul', ko: '서울' };

  it.each([
    ['ko', '서울'],
    ['ko-KP', '서울'],
    ['fr', 'Seoul'],
  ])('in %s is %s', (language, name) => {
    expect(nameIn(seoul, language, 'en')).toBe(name);
  });

  it('is any there is before it is none', () => {
    expect([nameIn({ ko: '서울' }, 'fr', 'en'), nameIn({ '': 'Seoul' }, 'ko', 'en')]).toEqual([
      '서울',
      'Seoul',
    ]);
  });

  it('belongs to an interface that is spoken here', () => {
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
