import { readDate } from '#importers/reading/parse-date.ts';
import type { ImportedDate } from '../imported-article.ts';
import type { Capture } from './capture.ts';

const forms: readonly RegExp[] = [
  /(?:^|[^\d])((?:1[89]|20)\d{2})[-_./]([01]\d)[-_./]([0-3]\d)(?!\d)/,
  /(?:^|[^\d])((?:1[89]|20)\d{2})([01]\d)([0-3]\d)(?!\d)/,
];

/**
 * The date of a capture: what the page names as its date; else `given` is left to speak; else what can be derived,
 * with the reason.
 */
export function dateOfCapture(
  { signs, datelineDay }: Capture,
  path: string,
  given: string | undefined,
): ImportedDate | undefined {
  const dates = signs.filter(({ kind }) => kind === 'date');
  const named = dates.find(({ bare }) => !bare)?.values[0];
  if (named) return { text: named };
  if (given !== undefined) return undefined;
  const bare = dates[0];
  if (bare?.values[0]) return { text: bare.values[0], inferred: `from the line “${bare.written}”` };
  if (datelineDay && /\d{4}/.test(datelineDay))
    return { text: datelineDay, inferred: `from the dateline (${datelineDay})` };
  const day = dayInPath(path);
  return day === undefined ? undefined : { text: day, inferred: `from the path ${path}` };
}

/** `2024/12/21-name.txt`, `2024-12-21 name.txt`, `20241221.txt`. */
function dayInPath(path: string): string | undefined {
  for (const form of forms) {
    const [, year, month, day] = form.exec(path) ?? [];
    const written = `${year}-${month}-${day}`;
    if (year && !('reason' in readDate({ text: written }, 'UTC'))) return written;
  }
  return undefined;
}
