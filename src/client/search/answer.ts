import type { IsoDay } from '#model/day.ts';
import type { VolumeCard } from '#model/search.ts';
import type { Engine } from './engine.ts';
import { type Chosen, type Matches, matchQuery } from './match.ts';
import { type OpenVolume, openVolume } from './open-volume.ts';
import type { Query } from './query.ts';
import { describeResult, type Result } from './result.ts';
import { scoreRows } from './score.ts';

export const sorts = ['newest', 'oldest', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

/** What is asked: a query, the conditions beside it, and how many results are wanted. */
export interface Question {
  readonly query: Query;
  readonly chosen: Chosen;
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
  readonly sort: Sort;
  readonly wanted: number;
}

/** A volume as far as it was asked. */
export interface Asked {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** How many it found; absent while it has not answered, and when it could not be read. */
  readonly found?: number;
  readonly failed?: true;
}

/** The answer so far. */
export interface Answer {
  readonly results: readonly Result[];
  readonly found: number;
  /** Volumes in the order asked; those left out were not. */
  readonly asked: readonly Asked[];
  /** How many volumes of the range were not asked. */
  readonly left: number;
  readonly months: readonly (readonly [month: string, found: number])[];
  readonly ended: boolean;
}

/** With so few results, and some, only so many volumes are asked for every ten wanted. */
const volumesForTen = 4;
export const pageful = 10;

interface Answered {
  readonly volume: OpenVolume;
  readonly matches: Matches;
  readonly scores: ReadonlyMap<number, number>;
}

/** Answers questions over all volumes of a site. */
export interface Desk {
  /** Answers a question bit by bit; ends early once `isCurrent` says no. */
  readonly answer: (question: Question, isCurrent: () => boolean) => AsyncGenerator<Answer>;
}

export function openDesk(engine: Engine): Desk {
  const open = new Map<string, Promise<OpenVolume>>();
  const volumeOf = (card: VolumeCard): Promise<OpenVolume> => {
    const known = open.get(card.name);
    if (known) return known;
    const opening = openVolume(engine, card);
    open.set(card.name, opening);
    opening.catch(() => open.delete(card.name));
    return opening;
  };
  const ask = async (card: VolumeCard, question: Question): Promise<Answered> => {
    const volume = await volumeOf(card);
    const matches = await matchQuery(
      volume,
      question.query,
      question.chosen,
      volume.rowsWithin(question.from, question.to),
    );
    const scores =
      question.sort === 'relevance' ? await scoreRows(volume, question.query, matches) : new Map();
    return { volume, matches, scores };
  };
  return { answer: (question, isCurrent) => answerBitByBit(engine, ask, question, isCurrent) };
}

async function* answerBitByBit(
  engine: Engine,
  ask: (card: VolumeCard, question: Question) => Promise<Answered>,
  question: Question,
  isCurrent: () => boolean,
): AsyncGenerator<Answer> {
  const cards = cardsWithin(engine.list.volumes, question);
  const answered: Answered[] = [];
  const asked: Asked[] = [];
  for (const [place, card] of cards.entries()) {
    const { name, from, to } = card;
    try {
      const answer = await ask(card, question);
      answered.push(answer);
      asked.push({ name, from, to, found: answer.matches.size });
    } catch {
      asked.push({ name, from, to, failed: true });
    }
    if (!isCurrent()) return;
    const left = cards.length - place - 1;
    const ended = left === 0 || isEnough(question, answered);
    if (ended || answered.at(-1)?.matches.size) {
      const results = await describeBest(question, answered);
      if (!isCurrent()) return;
      yield {
        results,
        found: countFound(answered),
        asked: [...asked],
        left,
        months: countMonths(answered),
        ended,
      };
    }
    if (ended) return;
  }
  yield { results: [], found: 0, asked, left: 0, months: [], ended: true };
}

/** The volumes that the days asked for touch, in the order of the results. */
function cardsWithin(
  newestFirst: readonly VolumeCard[],
  { from, to, sort }: Question,
): readonly VolumeCard[] {
  const within = newestFirst.filter(
    (card) => (from === undefined || card.to >= from) && (to === undefined || card.from <= to),
  );
  return sort === 'oldest' ? within.toReversed() : within;
}

/** True when no further volume has to be asked: by time, what comes later in the list is known to be there. */
function isEnough({ sort, wanted }: Question, answered: readonly Answered[]): boolean {
  if (sort === 'relevance') return false;
  const found = countFound(answered);
  return found >= wanted || (found > 0 && answered.length >= volumesForTen * Math.ceil(wanted / pageful));
}

function countFound(answered: readonly Answered[]): number {
  return answered.reduce((sum, { matches }) => sum + matches.size, 0);
}

async function describeBest(
  { sort, wanted, query }: Question,
  answered: readonly Answered[],
): Promise<Result[]> {
  const rows = answered.flatMap(({ volume, matches, scores }) =>
    [...matches.keys()]
      .sort((a, b) => (sort === 'oldest' ? a - b : b - a))
      .map((row) => ({ volume, row, results: matches.get(row) ?? [], score: scores.get(row) ?? 0 })),
  );
  if (sort === 'relevance') rows.sort((a, b) => b.score - a.score);
  return Promise.all(rows.slice(0, wanted).map(({ results }) => describeResult(results, query)));
}

function countMonths(answered: readonly Answered[]): (readonly [string, number])[] {
  const months = new Map<string, number>();
  for (const { volume, matches } of answered) {
    for (const row of matches.keys()) {
      const month = volume.dayOf(row).slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1));
}
