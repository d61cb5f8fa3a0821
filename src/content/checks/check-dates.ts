import type { Article } from '#model/article.ts';
import { type Problem, warning } from '#model/problem.ts';
import type { Moment } from '#model/time.ts';
import { placeIn } from '../archive-parts.ts';

/** Dates of what has happened that lie ahead: most likely misspelt. */
export function checkDates(article: Article, now: string): Problem[] {
  const { file, updated, corrections, gone } = article;
  const ahead = (date: Moment | undefined, mark: string): Problem[] =>
    date && date.utc > now
      ? [
          warning(
            file,
            placeIn(article, mark),
            `${date.timed ? date.iso : date.day} lies ahead`,
            'mend the date, if it is wrong',
          ),
        ]
      : [];
  return [
    ...ahead(updated, 'updated'),
    ...ahead(gone?.date, 'gone.date'),
    ...corrections.flatMap(({ date }, place) => ahead(date, `corrections.${place}.date`)),
  ];
}
