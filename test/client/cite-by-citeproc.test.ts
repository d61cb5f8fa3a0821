import { describe, expect, it } from 'vitest';
import { apaReference } from '#client/cite/apa.ts';
import { chicagoReference } from '#client/cite/chicago.ts';
import { type Citation, type Creator, creatorsOf } from '#client/cite/citation.ts';
import { parseCreator } from '#client/cite/creator.ts';
import { cslJson } from '#client/cite/csl-json.ts';
import { mlaReference } from '#client/cite/mla.ts';
import { type CslReference, createProcessor } from './csl-processor.ts';

/** Bylines with up to eight names of people and desks, Latin and Korean. */
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
const details: readonly Partial<Citation>[] = [
  {},
  { agency: 'Hangang Wire' },
  { page: 'A1' },
  { section: 'Politics' },
  { edition: 'City', page: '3' },
  { language: 'ko', publication: '한강일보' },
  { publication: 'Stop!' },
];

/** Two hundred articles with varied combinations of byline, date, headline and other details. */
const cases: readonly Citation[] = Array.from({ length: 200 }, (_, index) => {
  const date = dates[index % dates.length];
  return {
    title: titles[index % titles.length] ?? '',
    url: `https://courier.example/2024/12/21/case-${index}/`,
    publication: 'The Courier',
    language: 'en',
    creators: (bylines[index % bylines.length] ?? []).map(parseCreator),
    ...(date && { date }),
    ...details[index % details.length],
  };
});

/**
 * The input for the processor. The language is replaced, because MLA and Chicago capitalize English titles, but we
 * cite headlines as printed. A Korean name that is not the first keeps its order, which CSL-JSON cannot express.
 */
function processorInput(citation: Citation): CslReference {
  const [reference] = JSON.parse(cslJson(citation));
  const author = creatorsOf(citation).map((creator, index) =>
    index > 0 && isKorean(creator) ? literal(creator) : named(creator),
  );
  return { ...reference, language: 'ko', ...(author.length > 0 && { author }) };
}

/** APA inverts all names, including Korean ones. */
function invertedInput(citation: Citation): CslReference {
  const author = creatorsOf(citation).map(named);
  return { ...processorInput(citation), ...(author.length > 0 && { author }) };
}

const named = (creator: Creator) => ('literal' in creator ? { literal: creator.literal } : creator);
const isKorean = (creator: Creator) => 'given' in creator && creator.given === 'Gil-dong';
const literal = (creator: Creator) =>
  'literal' in creator ? named(creator) : { literal: `${creator.family} ${creator.given}` };

/**
 * Removes accepted differences: citeproc adds a full stop after an ellipsis and curls apostrophes, and between two
 * creators of which one is literal it follows its own rules for the comma.
 */
function normalize(reference: string, { creators }: Citation): string {
  const text = reference.replace('…. ', '… ').replace('….”', '…”').replaceAll("'", '’');
  const mixed =
    creators.length === 2 && creators.some((creator) => 'literal' in creator || isKorean(creator));
  return mixed ? text.replace(/, (?=(?:and|&) )/, ' ') : text;
}

/** The processor’s style is for the 17th edition. The 18th lists three authors if there are more than six. */
const edition18 = { 'et-al-min': '7', 'et-al-use-first': '3' };

describe.each([
  ['APA', apaReference, createProcessor('apa'), invertedInput],
  ['MLA', mlaReference, createProcessor('modern-language-association'), processorInput],
  ['Chicago', chicagoReference, createProcessor('chicago-note-bibliography', edition18), processorInput],
] as const)('a %s reference', (_, render, process, inputFor) => {
  it('equals the output of a CSL processor for two hundred articles', () => {
    expect(cases.map((citation) => normalize(render(citation), citation))).toEqual(
      cases.map((citation) => normalize(process(inputFor(citation)), citation)),
    );
  });
});
