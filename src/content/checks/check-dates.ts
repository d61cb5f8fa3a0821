import type { Article } from '#model/article.ts';
import { type Problem, warning } from '#model/problem.ts';
import type { Moment } from '#model/time.ts';
import { positionOf } from '../archive-parts.ts';

/** Warns about dates of past events that are in the future, which are probably typing errors. */
export function checkDates(article: Article, now: string): Problem[] {
  const { file, updated, corrections, gone } = article;
  const warnIfFuture = (date: Moment | undefined, key: string): Problem[] =>
    date && date.utc > now
      ? [
          warning(
            file,
            positionOf(article, key),
            `${date.timed ? date.iso : date.day} is in the future`,
            'correct the date if it is wrong',
          ),
        ]
      : [];
  return [
    ...warnIfFuture(updated, 'updated'),
    ...warnIfFuture(gone?.date, 'gone.date'),
    ...corrections.flatMap(({ date }, index) => warnIfFuture(date, `corrections.${index}.date`)),
  ];
}
