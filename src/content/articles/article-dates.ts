import type { ProblemCollector } from '#content/yaml/problem-collector.ts';
import type { Correction } from '#model/article.ts';
import type { PartialFrontMatter } from '#model/article-schema.ts';
import { dayMoment, type IsoDay, type Moment } from '#model/time.ts';

/** The dates in the front matter of an article. */
export interface ArticleDates {
  readonly published: Moment;
  readonly updated?: Moment;
  readonly embargo?: string;
  readonly gone?: { readonly date: Moment; readonly reason: string };
  readonly corrections: readonly Correction[];
}

/** Parses the dates of an article’s front matter and checks them against the day in its path. */
export function readDates(
  input: PartialFrontMatter,
  day: IsoDay,
  zone: string,
  collector: ProblemCollector,
): ArticleDates {
  checkCirca(input, day, collector);
  const published = readPublished(input.date, day, zone, collector);
  const updated = readLaterDate(published, ['updated'], input.updated, collector);
  const embargo = collector.moment(['embargo'], input.embargo);
  const gone = readGone(input.gone, published, collector);
  return {
    published,
    ...(updated && { updated }),
    ...(embargo && { embargo: laterOf(embargo, published) }),
    ...(gone && { gone }),
    corrections: readCorrections(input.corrections ?? [], published, collector),
  };
}

function readPublished(
  date: string | undefined,
  day: IsoDay,
  zone: string,
  collector: ProblemCollector,
): Moment {
  const published = collector.moment(['date'], date);
  if (!published) return dayMoment(day, zone);
  if (published.day !== day) {
    const there = published.timed ? ` in ${zone}` : '';
    collector.error(
      ['date'],
      `the date is ${published.day}${there}, but the path says ${day}`,
      `move the file to ${published.day.slice(0, 4)}/${published.day.slice(5, 7)}/${published.day.slice(8)}-…, or correct the date`,
    );
  }
  return published;
}

function checkCirca({ circa, date }: PartialFrontMatter, day: IsoDay, collector: ProblemCollector): void {
  if (circa === undefined) return;
  if (circa === 'month' && !day.endsWith('-01')) {
    collector.error(
      ['circa'],
      `only the month is known, but the path says ${day}`,
      'start the file name with 01-',
    );
  }
  if (circa === 'year' && !day.endsWith('-01-01')) {
    collector.error(
      ['circa'],
      `only the year is known, but the path says ${day}`,
      'move the file to 01/01-… in that year',
    );
  }
  if (date !== undefined && date.trim().length > 10) {
    collector.error(
      ['circa'],
      `the date has a time of day, but only the ${circa} is known`,
      'remove circa or the time',
    );
  }
}

function readGone(
  input: PartialFrontMatter['gone'],
  published: Moment,
  collector: ProblemCollector,
): ArticleDates['gone'] {
  const date = readLaterDate(published, ['gone', 'date'], input?.date, collector);
  return input && date ? { date, reason: input.reason } : undefined;
}

function readCorrections(
  input: NonNullable<PartialFrontMatter['corrections']>,
  published: Moment,
  collector: ProblemCollector,
): Correction[] {
  return input.flatMap(({ date, text, kind }, index) => {
    const moment = readLaterDate(published, ['corrections', index, 'date'], date, collector);
    return moment ? [{ date: moment, text, kind }] : [];
  });
}

/** Parses a date that must not be earlier than publication. Compares days if either has no time of day. */
function readLaterDate(
  published: Moment,
  path: readonly PropertyKey[],
  text: string | undefined,
  collector: ProblemCollector,
): Moment | undefined {
  const moment = collector.moment(path, text);
  if (!moment) return undefined;
  const isEarlier = moment.timed && published.timed ? moment.utc < published.utc : moment.day < published.day;
  if (isEarlier) {
    const name =
      path[0] === 'corrections' ? 'the correction' : path[0] === 'gone' ? 'the withdrawal' : 'the update';
    collector.error(
      path,
      `${name} is dated ${formatMoment(moment)}, before the article (${formatMoment(published)})`,
      'correct one of the two dates',
    );
  }
  return moment;
}

function laterOf(one: Moment, other: Moment): string {
  if (one.utc > other.utc) return one.utc;
  return other.utc;
}

function formatMoment({ day, iso, timed }: Moment): string {
  return timed ? iso : day;
}
