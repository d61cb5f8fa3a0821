import { groupBy } from '#lib/grouping.ts';
import type { IsoDay } from '#model/time.ts';

/** A period of the archive that is indexed separately. Volumes do not overlap. */
export interface Volume<Dated> {
  /** `2024`, `2024-h1`, `2024-q3`, `2024-12`; `2023-to-2024` if the newest year is still too small. */
  readonly name: string;
  /** The days of the first and last article. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Oldest first. */
  readonly articles: readonly Dated[];
}

/** A year with more articles than this is divided into halves, quarters or months. */
const maxArticles = 2500;
/** If the newest volume has fewer articles than this, it is merged with the previous one. */
const minArticles = 500;

type Part = (day: IsoDay) => string;

const month = (day: IsoDay): number => Number(day.slice(5, 7));
const wholeYear: Part = (day) => day.slice(0, 4);
const finerParts: readonly Part[] = [
  (day) => `${day.slice(0, 4)}-h${month(day) < 7 ? 1 : 2}`,
  (day) => `${day.slice(0, 4)}-q${Math.ceil(month(day) / 3)}`,
];
const wholeMonth: Part = (day) => day.slice(0, 7);

/** Divides articles (oldest first) into volumes. Deterministic, and the volumes of past years stay the same. */
export function planVolumes<Dated extends { readonly day: IsoDay }>(
  articles: readonly Dated[],
): Volume<Dated>[] {
  const volumesByName: (readonly [string, readonly Dated[]])[] = [];
  for (const year of groupBy(articles, ({ day }) => wholeYear(day)).values())
    volumesByName.push(...splitYear(year));
  return mergeNewest(volumesByName).map(([name, group]) => toVolume(name, group));
}

function splitYear<Dated extends { readonly day: IsoDay }>(articles: readonly Dated[]): Map<string, Dated[]> {
  for (const part of [wholeYear, ...finerParts]) {
    const parts = groupBy(articles, ({ day }) => part(day));
    if ([...parts.values()].every((group) => group.length <= maxArticles)) return parts;
  }
  return groupBy(articles, ({ day }) => wholeMonth(day));
}

function mergeNewest<Dated>(
  volumesByName: readonly (readonly [string, readonly Dated[]])[],
): (readonly [string, readonly Dated[]])[] {
  const volumes = [...volumesByName];
  let newest = volumes.pop();
  if (!newest) return [];
  const last = newest[0];
  while (newest[1].length < minArticles) {
    const before = volumes.pop();
    if (!before) break;
    newest = [`${before[0]}-to-${last}`, [...before[1], ...newest[1]]];
  }
  return [...volumes, newest];
}

function toVolume<Dated extends { readonly day: IsoDay }>(
  name: string,
  articles: readonly Dated[],
): Volume<Dated> {
  const [first] = articles;
  const last = articles.at(-1);
  if (!first || !last) throw new Error(`the volume ${name} has no articles`);
  return { name, from: first.day, to: last.day, articles };
}
