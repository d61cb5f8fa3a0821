import fc from 'fast-check';
import type { Article } from '#model/article.ts';
import { genres } from '#model/article-schema.ts';
import { articleOf, known, moment, publicationOf, textOf } from './build-model.ts';

/** The publication of the generated articles, with sections, topics and people. */
export const paper = publicationOf({
  sections: [known('town', 'Town'), known('sport', 'Sport')],
  topics: [
    known('harbour', 'The harbour', { aliases: ['port'] }),
    known('quays', 'Quays', { parent: 'harbour' }),
  ],
  people: [known('ada-quill', 'Ada Quill', { aliases: ['A. Quill'] })],
  stories: [known('north-quay', 'The North Quay')],
  agencies: [known('north-sea-press', 'North Sea Press')],
});

const days = fc
  .record({
    year: fc.constantFrom(1998, 2011, 2012, 2024),
    month: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ year, month, day }) => `${year}-0${month}-0${day}`);
const topics = fc.subarray(['harbour', 'port', 'The Harbour', 'Quays', 'Ropes', 'ropes', 'Storms', '폭풍']);
const people = fc.subarray(['ada-quill', 'A. Quill', 'Jo Penn', '에이다 퀼']);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anyArticle = fc.record({
  day: days,
  time: optional(fc.constantFrom('00:00', '08:00', '18:30', '23:59')),
  section: optional(fc.constantFrom('town', 'sport')),
  topics,
  people,
  story: optional(fc.constantFrom('north-quay', 'A long strike')),
  agency: optional(fc.constantFrom('north-sea-press', 'North Sea Press', 'Town Wire')),
  rank: optional(fc.integer({ min: 1, max: 10 })),
  type: fc.constantFrom(...genres),
  language: fc.constantFrom('en', 'ko'),
  circa: fc.boolean(),
  corrected: fc.boolean(),
  noindex: fc.boolean(),
  words: fc.integer({ min: 0, max: 900 }),
});

type Drawn = typeof anyArticle extends fc.Arbitrary<infer Value> ? Value : never;

/** Up to forty articles on a few days in four years. */
export const anyArticles: fc.Arbitrary<readonly Article[]> = fc
  .array(anyArticle, { minLength: 1, maxLength: 40 })
  .map((drawn) => drawn.map(toArticle));

function toArticle(drawn: Drawn, n: number): Article {
  const { day, time, section, topics, people, story, agency, rank, type, language, noindex, words } = drawn;
  const published = moment(time === undefined ? day : `${day} ${time}`);
  const correction = {
    date: moment('2024-06-01'),
    text: `The figure was ${n}.`,
    kind: 'correction' as const,
  };
  return articleOf(`${fileOn(day)}report-${n}.md`, {
    published,
    ...(section !== undefined && { section }),
    topics: withoutDuplicates(topics),
    people: withoutDuplicates(people),
    ...(story !== undefined && { story }),
    ...(agency !== undefined && { agency }),
    ...(rank !== undefined && { rank }),
    ...(drawn.circa && time === undefined && day.endsWith('-01') && { circa: 'month' as const }),
    corrections: drawn.corrected ? [correction] : [],
    type,
    language,
    noindex,
    text: textOf({ hash: `text-${n}`.padEnd(16, '0'), words }),
  });
}

/** Removes duplicate names. */
function withoutDuplicates(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name) && seen.add(name));
}

/** The same articles in two orders. */
export const anyOrders = anyArticles.chain((articles) =>
  fc.tuple(fc.constant(articles), fc.shuffledSubarray([...articles], { minLength: articles.length })),
);

/** The start of an article’s path: `2024-12-21` → `2024/12/21-`. */
export function fileOn(day: string): string {
  return `${day.slice(0, 4)}/${day.slice(5, 7)}/${day.slice(8)}-`;
}
