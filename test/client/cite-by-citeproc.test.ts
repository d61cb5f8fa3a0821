import { describe, expect, it } from 'vitest';
import { apaReference } from '#client/cite/apa.ts';
import { chicagoReference } from '#client/cite/chicago.ts';
import { type Citation, type Creator, creatorsOf } from '#client/cite/citation.ts';
import { parseCreator } from '#client/cite/creator.ts';
import { cslJson } from '#client/cite/csl-json.ts';
import { mlaReference } from '#client/cite/mla.ts';
import { type CslReference, processorOf } from './csl-processor.ts';

/** Bylines of none to eight, of people and of desks, Latin and Korean. */
const bylines = [
  [],
  ['Jane Q. Doe'],
  ['홍길동'],
  ['Hong Gil-dong'],
  ['Politics desk'],
  ['Jane Doe', 'Ludwig van der Berg'],
  ['홍길동', '김철수'],
  ['Jane Doe', 'Hong Gil-dong'],
  ['Jean-Paul Sartre', '홍길동'],
  ['홍길동', 'Émile Zola'],
  ['Jane Doe', 'Émile Zola', 'Hong Gil-dong'],
  ['홍길동', '김철수', '이영희'],
  ['Jane Doe', 'Jean-Paul Sartre', 'Anna Bell', 'Cy Fox'],
  ['Jane Doe', 'Jean-Paul Sartre', 'Anna Bell', 'Cy Fox', 'Ida Gray'],
  ['Jane Doe', 'Jean-Paul Sartre', 'Anna Bell', 'Cy Fox', 'Ida Gray', 'Leo Hart'],
  ['Jane Doe', 'Jean-Paul Sartre', 'Anna Bell', 'Cy Fox', 'Ida Gray', 'Leo Hart', 'Mia Ives'],
  ['Jane Doe', 'Jean-Paul Sartre', 'Anna Bell', 'Cy Fox', 'Ida Gray', 'Leo Hart', 'Mia Ives', 'Ned Kerr'],
];
const dates = [
  { year: 2024, month: 12, day: 21 },
  { year: 1998, month: 5, day: 1 },
  { year: 2011, month: 9 },
  { year: 1897 },
  undefined,
];
const titles = [
  'Assembly votes',
  'Who votes?',
  '국회, 계엄 해제 요구안 가결',
  '“조속히 대면 협의”',
  '“Not a drill”: the night of 3 December',
  'They said “no”',
  'Prices rise by 3.5% – again!',
  `A long night ${'and a longer day '.repeat(20)}ends`,
  'Wait…',
  'At 6 p.m.',
  "It's over",
  'A < B & {C}',
  '外相会談、早期に',
];
const rest: readonly Partial<Citation>[] = [
  {},
  { agency: 'Hangang Wire' },
  { page: 'A1' },
  { section: 'Politics' },
  { edition: 'City', page: '3' },
  { language: 'ko', publication: '한강일보' },
  { publication: 'Stop!' },
];

/** Two hundred articles in which every byline meets every kind of date, headline and place. */
const cases: readonly Citation[] = Array.from({ length: 200 }, (_, place) => {
  const date = dates[place % dates.length];
  return {
    title: titles[place % titles.length] ?? '',
    url: `https://courier.example/2024/12/21/case-${place}/`,
    publication: 'The Courier',
    language: 'en',
    creators: (bylines[place % bylines.length] ?? []).map(parseCreator),
    ...(date && { date }),
    ...rest[place % rest.length],
  };
});

/**
 * The reference as the processor is asked for it. Its language is hidden: MLA and Chicago capitalise the words of
 * English titles, but a headline is cited as it was printed. A Korean name keeps its own order after the first
 * place, which CSL-JSON cannot say.
 */
function asked(citation: Citation): CslReference {
  const [reference] = JSON.parse(cslJson(citation));
  const author = creatorsOf(citation).map((creator, place) =>
    place > 0 && isKorean(creator) ? literal(creator) : named(creator),
  );
  return { ...reference, language: 'ko', ...(author.length > 0 && { author }) };
}

/** References in APA write every name inverted, Korean ones too. */
function askedInverted(citation: Citation): CslReference {
  const author = creatorsOf(citation).map(named);
  return { ...asked(citation), ...(author.length > 0 && { author }) };
}

const named = (creator: Creator) => ('literal' in creator ? { literal: creator.literal } : creator);
const isKorean = (creator: Creator) => 'given' in creator && creator.given === 'Gil-dong';
const literal = (creator: Creator) =>
  'literal' in creator ? named(creator) : { literal: `${creator.family} ${creator.given}` };

/**
 * What may differ. An ellipsis ends a sentence without a full stop after it; straight marks stay straight; between
 * two makers of which one is cited whole citeproc sets a comma or none by its rules for institutions, while we set
 * it after inverted names.
 */
function alike(reference: string, { creators }: Citation): string {
  const same = reference.replace('…. ', '… ').replace('….”', '…”').replaceAll("'", '’');
  const mixed =
    creators.length === 2 && creators.some((creator) => 'literal' in creator || isKorean(creator));
  return mixed ? same.replace(/, (?=(?:and|&) )/, ' ') : same;
}

/** The 18th edition names three of more than six makers; the processor’s style is of the 17th. */
const of18th = { 'et-al-min': '7', 'et-al-use-first': '3' };

describe.each([
  ['APA', apaReference, processorOf('apa'), askedInverted],
  ['MLA', mlaReference, processorOf('modern-language-association'), asked],
  ['Chicago', chicagoReference, processorOf('chicago-note-bibliography', of18th), asked],
] as const)('a reference in the style of %s', (_, render, process, ask) => {
  it('is what a CSL processor makes of two hundred articles', () => {
    expect(cases.map((citation) => alike(render(citation), citation))).toEqual(
      cases.map((citation) => alike(process(ask(citation)), citation)),
    );
  });
});
