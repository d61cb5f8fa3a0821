import { colour, type Language } from './drawing.ts';
import { months } from './places.ts';
import { terms, timeLine, twoClocks } from './spans.ts';
import { bench, percentages } from './votes.ts';

/** A timeline from Dec. 1 to Jan. 15: the declaration, two calls and the meeting. */
export function callsAndMeeting(language: Language): string {
  const [december3, december6, december21, january6] = [2 / 45, 5 / 45, 20 / 45, 36 / 45];
  return language === 'en'
    ? timeLine(
        'Two calls, then a meeting',
        'Foreign Minister Cho and Secretary Blinken',
        [
          {
            at: december3,
            when: 'Dec. 3',
            what: ['Martial law', 'declared'],
            above: true,
            fill: colour.quiet,
          },
          { at: december6, when: 'Dec. 6', what: ['First call'], above: false, fill: colour.blue },
          { at: december21, when: 'Dec. 21', what: ['Second call'], above: true, fill: colour.blue },
          { at: january6, when: 'Jan. 6', what: ['Meeting', 'in Seoul'], above: false },
        ],
        ['Dec. 1', 'Jan. 15'],
      )
    : timeLine(
        '두 차례 통화 끝에 대면',
        '조태열 외교부 장관과 블링컨 미 국무장관',
        [
          { at: december3, when: '12월 3일', what: ['비상계엄 선포'], above: true, fill: colour.quiet },
          { at: december6, when: '12월 6일', what: ['첫 통화'], above: false, fill: colour.blue },
          { at: december21, when: '12월 21일', what: ['두 번째 통화'], above: true, fill: colour.blue },
          { at: january6, when: '1월 6일', what: ['서울에서 회담'], above: false },
        ],
        ['12월 1일', '1월 15일'],
      );
}

/** A timeline from Dec. 30 to Jan. 16: the warrant, the failed attempt and the detention. */
export function warrant(language: Language): string {
  const [issued, tried, detained] = [1 / 17, 4 / 17, 16 / 17];
  return language === 'en'
    ? timeLine(
        'From warrant to detention',
        'Dec. 31, 2024, to Jan. 15, 2025; to scale',
        [
          { at: issued, when: 'Dec. 31', what: ['Court issues', 'warrant'], above: true, fill: colour.quiet },
          {
            at: tried,
            when: 'Jan. 3',
            what: ['Attempt given up after', 'about 5½ hours'],
            above: false,
            fill: colour.blue,
          },
          { at: detained, when: 'Jan. 15', what: ['Yoon detained'], above: true },
        ],
        ['Dec. 30', 'Jan. 16'],
      )
    : timeLine(
        '영장 발부에서 체포까지',
        '2024년 12월 31일 – 2025년 1월 15일',
        [
          { at: issued, when: '12월 31일', what: ['체포영장 발부'], above: true, fill: colour.quiet },
          {
            at: tried,
            when: '1월 3일',
            what: ['1차 집행 시도', '약 5시간 반 만에 중단'],
            above: false,
            fill: colour.blue,
          },
          { at: detained, when: '1월 15일', what: ['윤석열 대통령 체포'], above: true },
        ],
        ['12월 30일', '1월 16일'],
      );
}

/** Noon on Jan. 20 in Washington and 02:00 on Jan. 21 in Seoul. */
export function noonInWashington(): string {
  return twoClocks(
    'One moment, two dates',
    'The U.S. inauguration on the clocks of both capitals',
    [
      { name: 'Washington', time: 'noon', midnight: 20 / 24, before: 'Monday, Jan. 20', after: 'Jan. 21' },
      { name: 'Seoul', time: '2 a.m.', midnight: 6 / 24, before: 'Jan. 20', after: 'Tuesday, Jan. 21' },
    ],
    8 / 24,
  );
}

/** The court's decision of April 4. */
export function benchOfApril4(language: Language): string {
  return language === 'en'
    ? bench('Eight justices, one conclusion', 'Constitutional Court, April 4, 2025', 8, colour.accent, [
        '8 to 0 for removal',
        'Six votes were needed; one seat is open',
      ])
    : bench('재판관 8인 전원일치', '헌법재판소, 2025년 4월 4일', 8, colour.accent, [
        '파면 8 대 0',
        '인용 정족수 6인, 재판관 1석 공석',
      ]);
}

/** The sixty days within which the constitution requires an election. */
export function sixtyDays(): string {
  return months('Sixty days to an election', 'From April 4, 2025; the last day is June 3', [
    { name: 'April', first: 2, days: 30, within: [4, 30], marked: [4] },
    { name: 'May', first: 4, days: 31, within: [1, 31], marked: [] },
    { name: 'June', first: 0, days: 30, within: [1, 3], marked: [3] },
  ]);
}

/** The acting presidents from December to June. */
export function actingPresidents(): string {
  const day = (number: number): number => number / 212;
  return terms(
    'Four spells, three acting presidents',
    'Since December 2024; election on June 3',
    [
      { name: 'Han Duck-soo', days: 'Dec. 14 to 27', from: day(13), to: day(26), fill: colour.blue },
      { name: 'Choi Sang-mok', days: 'to March 24', from: day(26), to: day(113), fill: colour.ochre },
      { name: 'Han Duck-soo', days: 'to May 1', from: day(113), to: day(151), fill: colour.blue },
      {
        name: 'Lee Ju-ho',
        days: 'from May 2',
        from: day(152),
        to: day(184),
        fill: colour.accent,
        open: true,
      },
    ],
    [
      { at: day(0), name: 'Dec.' },
      { at: day(62), name: 'Feb.' },
      { at: day(121), name: 'April' },
      { at: day(182), name: 'June' },
    ],
  );
}

/** The result of June 3: the winner's share and the turnout. */
export function result(language: Language): string {
  return language === 'en'
    ? percentages('The vote of June 3', 'Presidential election, 2025', [
        { name: 'Lee Jae-myung, share of the vote', percent: 49.42, fill: colour.blue },
        { name: 'Turnout', percent: 79.4, fill: colour.ochre },
      ])
    : percentages('6월 3일 대통령 선거', '이재명 당선인 득표율과 투표율', [
        { name: '이재명 득표율', percent: 49.42, fill: colour.blue },
        { name: '투표율', percent: 79.4, fill: colour.ochre },
      ]);
}
