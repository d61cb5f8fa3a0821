import type { ArticleData } from '#model/page-data.ts';
import type { Moment } from '#model/time.ts';

/** A moment as exactly as it is known, ISO 8601: `2024`, `2024-12`, `2024-12-21` or a time with offset. */
export function knownDate({ day, iso, timed }: Moment, circa?: 'month' | 'year'): string {
  if (circa === 'year') return day.slice(0, 4);
  if (circa === 'month') return day.slice(0, 7);
  return timed ? iso : day;
}

/** The day as Google Scholar and Zotero read it: `2024/12/21`, or as much of it as is known. */
export function slashedDate(moment: Moment, circa?: 'month' | 'year'): string {
  return knownDate({ ...moment, timed: false }, circa).replaceAll('-', '/');
}

/** When an article was last changed or corrected, if ever. */
export function lastChange({ updated, corrections }: ArticleData): Moment | undefined {
  let last = updated;
  for (const { date } of corrections) if (!last || date.utc > last.utc) last = date;
  return last;
}
