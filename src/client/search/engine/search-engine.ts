import type { VolumeCard } from '#model/search.ts';
import { type Answer, type Asked, pageful, type Question } from './answer.ts';
import { isLeft, narrow } from './count.ts';
import { matchQuery } from './match.ts';
import { buildNameTable, joinNames } from './name-groups.ts';
import { type OpenVolume, openVolume } from './open-volume.ts';
import type { PagefindClient } from './pagefind.ts';
import { scoreTerms } from './score.ts';
import { type Answered, countFound, findMeant, sumUp } from './sum-up.ts';

/** Searches all volumes of a site. */
export interface SearchEngine {
  /** Yields partial responses as volumes are searched. Stops once `isCurrent` returns false. */
  readonly answer: (question: Question, isCurrent: () => boolean) => AsyncGenerator<Answer>;
}

/** If there are few results, at most this many volumes are searched for each page of results. */
const volumesForTen = 3;
/** The maximum number of volumes searched in parallel. */
const atOnce = 4;

/** Creates the search engine. Volumes are opened on first use and stay open. */
export function openSearchEngine(engine: PagefindClient): SearchEngine {
  const table = buildNameTable(engine.names);
  const extent = { from: engine.list.volumes.at(-1)?.from, to: engine.list.volumes[0]?.to };
  const open = new Map<string, Promise<OpenVolume>>();
  const volumeOf = (card: VolumeCard): Promise<OpenVolume> => {
    const known = open.get(card.name);
    if (known) return known;
    const opening = openVolume(engine, card);
    open.set(card.name, opening);
    opening.catch(() => open.delete(card.name));
    return opening;
  };
  return {
    answer: async function* (question, isCurrent) {
      const joined = { ...question, query: joinNames(question.query, table) };
      const cards = cardsWithin(engine.list.volumes, question);
      const answered: Answered[] = [];
      const asked: Asked[] = [];
      let isEnded = false;
      while (!isEnded) {
        const next = cards.slice(asked.length, asked.length + volumesNext(question, answered));
        for (const { card, answer } of await askAll(next, volumeOf, question, joined)) {
          const { name, from, to } = card;
          if (answer) answered.push(answer);
          asked.push({ name, from, to, found: answer?.matches.size ?? 0, failed: answer === undefined });
        }
        if (!isCurrent()) return;
        const left = cards.length - asked.length;
        isEnded = left === 0 || isEnough(question, answered);
        if (!isEnded && countFound(answered) === 0) continue;
        const { unread, ...sum } = await sumUp(joined, answered, { names: table, extent });
        const answer = {
          ...sum,
          asked: asked.map((volume) => ({ ...volume, failed: volume.failed || unread.has(volume.name) })),
          left,
          ended: isEnded,
        };
        if (!isCurrent()) return;
        yield answer;
        if (!isEnded || answer.found > 0) continue;
        const meant = await findMeant(answered);
        if (meant.length > 0 && isCurrent()) yield { ...answer, meant };
      }
    },
  };
}

/** The volumes that overlap the requested range, in result order. */
function cardsWithin(
  newestFirst: readonly VolumeCard[],
  { from, to, sort }: Question,
): readonly VolumeCard[] {
  const within = newestFirst.filter(
    (card) => (from === undefined || card.to >= from) && (to === undefined || card.from <= to),
  );
  return sort === 'oldest' ? within.toReversed() : within;
}

async function askAll(
  cards: readonly VolumeCard[],
  volumeOf: (card: VolumeCard) => Promise<OpenVolume>,
  question: Question,
  joined: Question,
): Promise<{ readonly card: VolumeCard; readonly answer?: Answered }[]> {
  return Promise.all(
    cards.map(async (card) => {
      try {
        return { card, answer: await askVolume(await volumeOf(card), question, joined) };
      } catch {
        return { card };
      }
    }),
  );
}

async function askVolume(volume: OpenVolume, question: Question, joined: Question): Promise<Answered> {
  const { chosen, open, sort } = question;
  const { matches, unknown } = await matchQuery(
    volume,
    joined.query,
    volume.rowsWithin(question.from, question.to),
  );
  const isNarrowed = open.length > 0 || Object.values(chosen).some((keys) => keys.length > 0);
  const scored =
    sort === 'relevance' ? { rows: volume.rows, terms: await scoreTerms(volume, question.query) } : undefined;
  if (!isNarrowed) return { volume, matches, unknown, ...(scored && { scored }) };
  const facets = await volume.facets();
  const narrowing = narrow(facets, chosen);
  return {
    volume,
    matches: new Map([...matches].filter(([row]) => isLeft(row, narrowing))),
    unknown,
    counted: { facets, narrowing, rows: new Set(matches.keys()) },
    ...(scored && { scored }),
  };
}

/**
 * The number of volumes to search next: one if it may be enough, more if the volumes so far had few results, so that a
 * search for a rare word is not sequential.
 */
function volumesNext({ sort, wanted }: Question, answered: readonly Answered[]): number {
  if (sort === 'relevance') return atOnce;
  if (answered.length === 0) return 1;
  const found = countFound(answered);
  const likely = Math.ceil(((wanted - found) * answered.length) / Math.max(1, found));
  const allowed = volumesAllowed(wanted) - answered.length;
  return Math.max(1, Math.min(likely, allowed > 0 ? allowed : atOnce, atOnce));
}

function volumesAllowed(wanted: number): number {
  return volumesForTen * Math.ceil(wanted / pageful);
}

/**
 * True if no further volume is needed. In chronological order, later volumes only add later results. If there are few
 * results, the number of volumes is limited; if there are none and more were requested, all volumes are searched.
 */
function isEnough({ sort, wanted }: Question, answered: readonly Answered[]): boolean {
  if (sort === 'relevance') return false;
  const found = countFound(answered);
  if (found === 0 && wanted > pageful) return false;
  return found >= wanted || answered.length >= volumesAllowed(wanted);
}
