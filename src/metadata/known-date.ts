import type { ArticleData } from '#model/page-data.ts';
import type { Moment } from '#model/time.ts';

/** A date in ISO 8601, as precisely as it is known: `2024`, `2024-12`, `2024-12-21`, or a time with offset. */
export function knownDate({ day, iso, timed }: Moment, circa?: 'month' | 'year'): string {
  if (circa === 'year') return day.slice(0, 4);
  if (circa === 'month') return day.slice(0, 7);
  return timed ? iso : day;
}

/** A date for Google Scholar and Zotero, as precisely as it is known: `2024/12/21`. */
export function slashedDate(moment: Moment, circa?: 'month' | 'year'): string {
  return knownDate({ ...moment, timed: false }, circa).replaceAll('-', '/');
}

/** When an article was last changed or corrected, if ever. */
export function lastChange({ updated, corrections }: ArticleData): Moment | undefined {
  let last = updated;
  for (const { date } of corrections) if (!last || date.utc > last.utc) last = date;
  return last;
}
