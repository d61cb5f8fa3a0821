import { colour, type Language } from './drawing.ts';
import { map } from './places.ts';
import { terms, tickList, timeLine } from './spans.ts';
import { bench, chamber, thresholdBars } from './votes.ts';

/** The night of Dec. 3 to 4, 2024, from 22:00 to 05:00. */
export function sixHours(): string {
  return timeLine(
    'Six hours under martial law',
    'Night of Dec. 3 to 4, 2024, Korean time; to scale',
    [
      { at: 0.064, when: '10:27 p.m.', what: ['President declares', 'martial law'], above: true },
      {
        at: 0.429,
        when: 'About 1 a.m.',
        what: ['Assembly votes 190–0', 'to demand its end'],
        above: false,
        fill: colour.blue,
      },
      { at: 0.929, when: 'About 4:30 a.m.', what: ['Cabinet lifts', 'martial law'], above: true },
    ],
    ['10 p.m.', '5 a.m.'],
  );
}

/** The vote in the chamber on Dec. 4: all 190 members present, of 300, voted in favour. */
export function chamberOfDecember4(language: Language): string {
  return language === 'en'
    ? chamber(
        'All 190 present voted to end it',
        'National Assembly, 300 seats, Dec. 4, about 1 a.m.',
        december4('For lifting', 'Absent'),
        '190',
        'of 300 members',
      )
    : chamber(
        '재석 190명 전원 찬성',
        '국회 재적 300석, 12월 4일 오전 1시께',
        december4('찬성', '불참'),
        '190',
        '재적 300명 중',
      );
}

function december4(present: string, absent: string): { name: string; count: number; fill: string }[] {
  return [
    { name: present, count: 190, fill: colour.blue },
    { name: absent, count: 110, fill: colour.pale },
  ];
}

/** The first impeachment motion: 195 members voted, 200 were needed. */
export function firstMotion(): string {
  return chamber(
    'Five short of the 200 needed',
    'First impeachment motion, 300 members, Dec. 7',
    [
      { name: 'Voted', count: 195, fill: colour.blue },
      { name: 'Short by', count: 5, fill: colour.accent },
      { name: 'Other seats', count: 100, fill: colour.pale },
    ],
    '195',
    '200 needed',
  );
}

/** The three votes from Dec. 4 to 14, each with its threshold. */
export function threeVotes(): string {
  return thresholdBars('Three votes in eleven days', 'National Assembly, 300 members', [
    { label: 'Dec. 4: to lift martial law', count: 190, needed: 151, neededLabel: '151 needed' },
    { label: 'Dec. 7: voted on first motion', count: 195, needed: 200, neededLabel: '200 needed' },
    { label: 'Dec. 14: for impeachment', count: 204, needed: 200, neededLabel: '200 needed' },
  ]);
}

/** The ballots of Dec. 14. */
export function ballotsOfDecember14(language: Language): string {
  return language === 'en'
    ? chamber(
        '204 ballots for impeachment',
        'National Assembly, 300 secret ballots, Dec. 14',
        december14(['For', 'Against', 'Invalid', 'Abstained']),
        '204',
        '200 needed',
      )
    : chamber(
        '탄핵소추안 찬성 204표',
        '국회 무기명 투표 300표, 12월 14일',
        december14(['찬성', '반대', '무효', '기권']),
        '204',
        '가결 정족수 200',
      );
}

function december14(
  names: readonly [string, string, string, string],
): { name: string; count: number; fill: string }[] {
  return [
    { name: names[0], count: 204, fill: colour.blue },
    { name: names[1], count: 85, fill: colour.accent },
    { name: names[2], count: 8, fill: colour.quiet },
    { name: names[3], count: 3, fill: colour.ochre },
  ];
}

/** The Constitutional Court when the case arrived, with three vacant seats. */
export function benchOfDecember15(): string {
  return bench(
    'A bench of nine, with three seats open',
    'Constitutional Court, Dec. 15, 2024',
    6,
    colour.blue,
    ['Six sit; three seats are open', 'Removing a president takes six votes'],
  );
}

/** The Constitutional Court after two appointments. */
export function benchOfDecember31(): string {
  return bench('From six justices to eight', 'Constitutional Court, Dec. 31, 2024', 8, colour.blue, [
    'Eight sit; one seat is open',
    'Removing a president takes six votes',
  ]);
}

/** The telephone calls of Dec. 6 and 21 on a timeline of the month. */
export function twoCalls(language: Language): string {
  const [december3, december6, december21] = [2 / 30, 5 / 30, 20 / 30];
  return language === 'en'
    ? timeLine(
        'Two calls in December',
        'Foreign Minister Cho and Secretary Blinken, 2024',
        [
          {
            at: december3,
            when: 'Dec. 3',
            what: ['Martial law', 'declared'],
            above: true,
            fill: colour.quiet,
          },
          { at: december6, when: 'Dec. 6', what: ['First call'], above: false, fill: colour.blue },
          {
            at: december21,
            when: 'Dec. 21',
            what: ['Second call: to meet', 'at an early date'],
            above: true,
          },
        ],
        ['Dec. 1', 'Dec. 31'],
      )
    : timeLine(
        '12월의 두 차례 통화',
        '조태열 외교부 장관과 블링컨 미 국무장관, 2024년',
        [
          { at: december3, when: '12월 3일', what: ['비상계엄 선포'], above: true, fill: colour.quiet },
          { at: december6, when: '12월 6일', what: ['첫 통화'], above: false, fill: colour.blue },
          { at: december21, when: '12월 21일', what: ['두 번째 통화', '조기 대면 협의 합의'], above: true },
        ],
        ['12월 1일', '12월 31일'],
      );
}

/** Who held the president's powers in December. */
export function actingPresidentsOfDecember(): string {
  const day = (date: number): number => (date - 1) / 31;
  return terms(
    'Three holders in one month',
    "Who held the president's powers, December 2024",
    [
      { name: 'Yoon Suk Yeol', days: 'to Dec. 14', from: 0, to: day(14), fill: colour.quiet },
      { name: 'Han Duck-soo', days: 'Dec. 14 to 27', from: day(14), to: day(27), fill: colour.blue },
      { name: 'Choi Sang-mok', days: 'from Dec. 27', from: day(27), to: 1, fill: colour.accent, open: true },
    ],
    [1, 8, 15, 22, 29].map((date) => ({ at: day(date), name: String(date) })),
  );
}

/** A map of the crash at Muan, with the numbers of deaths and survivors. */
export function muan(language: Language): string {
  return language === 'en'
    ? map(
        'Crash at Muan',
        'Jeju Air flight 2216 from Bangkok, Dec. 29, 2024',
        [
          { name: 'Seoul', at: [126.98, 37.57], side: 'right' },
          { name: 'Muan', at: [126.38, 34.99], side: 'right', emphasized: true },
        ],
        [
          { count: '179', words: 'of 181 on board died' },
          { count: '2', words: 'crew members survived' },
        ],
      )
    : map(
        '무안국제공항 사고',
        '방콕발 제주항공 2216편, 2024년 12월 29일',
        [
          { name: '서울', at: [126.98, 37.57], side: 'right' },
          { name: '무안', at: [126.38, 34.99], side: 'right', emphasized: true },
        ],
        [
          { count: '179명', words: '탑승자 181명 중 사망' },
          { count: '2명', words: '승무원 생존' },
        ],
      );
}

/** December 2024 in eight dates. */
export function december(): string {
  return tickList('December in eight dates', 'The martial law crisis and the year’s end, 2024', [
    { when: 'Dec. 3', what: 'Emergency martial law declared', emphasized: true },
    { when: 'Dec. 4', what: 'Assembly votes 190–0; law lifted' },
    { when: 'Dec. 7', what: 'First impeachment motion fails' },
    { when: 'Dec. 14', what: 'President impeached, 204–85', emphasized: true },
    { when: 'Dec. 16', what: 'Constitutional Court begins work' },
    { when: 'Dec. 27', what: 'Acting president impeached' },
    { when: 'Dec. 29', what: 'Jeju Air crash at Muan' },
    { when: 'Dec. 31', what: 'Warrant issued to detain Yoon' },
  ]);
}
