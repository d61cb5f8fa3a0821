import { parseDate } from '#importers/reading/parse-date.ts';
import type { ImportedDate } from '../imported-article.ts';
import type { Capture } from './capture.ts';

const datePatterns: readonly RegExp[] = [
  /(?:^|[^\d])((?:1[89]|20)\d{2})[-_./]([01]\d)[-_./]([0-3]\d)(?!\d)/,
  /(?:^|[^\d])((?:1[89]|20)\d{2})([01]\d)([0-3]\d)(?!\d)/,
];

/**
 * The date of a capture: a date that the page labels; without one, undefined if `--date` is set; otherwise a date
 * inferred from the text or the path.
 */
export function dateOfCapture(
  { metadataLines, datelineDay }: Capture,
  path: string,
  fallback: string | undefined,
): ImportedDate | undefined {
  const dates = metadataLines.filter(({ kind }) => kind === 'date');
  const labelled = dates.find(({ isUnlabelled }) => !isUnlabelled)?.values[0];
  if (labelled) return { text: labelled };
  if (fallback !== undefined) return undefined;
  const unlabelled = dates[0];
  if (unlabelled?.values[0])
    return { text: unlabelled.values[0], inferred: `from the line “${unlabelled.raw}”` };
  if (datelineDay && /\d{4}/.test(datelineDay))
    return { text: datelineDay, inferred: `from the dateline (${datelineDay})` };
  const day = dayInPath(path);
  return day === undefined ? undefined : { text: day, inferred: `from the path ${path}` };
}

/** `2024/12/21-name.txt`, `2024-12-21 name.txt`, `20241221.txt`. */
function dayInPath(path: string): string | undefined {
  for (const pattern of datePatterns) {
    const [, year, month, day] = pattern.exec(path) ?? [];
    const raw = `${year}-${month}-${day}`;
    if (year && !('reason' in parseDate({ text: raw }, 'UTC'))) return raw;
  }
  return undefined;
}
