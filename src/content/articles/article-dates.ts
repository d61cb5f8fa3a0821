import type { Notes } from '#content/yaml/problem-list.ts';
import type { Correction } from '#model/article.ts';
import type { SoundFrontMatter } from '#model/article-schema.ts';
import { dayMoment, type IsoDay, type Moment } from '#model/time.ts';

/** The dates of an article. */
export interface ArticleDates {
  readonly published: Moment;
  readonly updated?: Moment;
  readonly embargo?: string;
  readonly gone?: { readonly date: Moment; readonly reason: string };
  readonly corrections: readonly Correction[];
}

/** Reads the dates of front matter against the day in the path; what is wrong goes into the notes. */
export function readDates(given: SoundFrontMatter, day: IsoDay, zone: string, notes: Notes): ArticleDates {
  checkCirca(given, day, notes);
  const published = readPublished(given.date, day, zone, notes);
  const updated = notBefore(published, ['updated'], given.updated, notes);
  const embargo = notes.moment(['embargo'], given.embargo);
  const gone = readGone(given.gone, published, notes);
  return {
    published,
    ...(updated && { updated }),
    ...(embargo && { embargo: later(embargo, published) }),
    ...(gone && { gone }),
    corrections: readCorrections(given.corrections ?? [], published, notes),
  };
}

function readPublished(date: string | undefined, day: IsoDay, zone: string, notes: Notes): Moment {
  const published = notes.moment(['date'], date);
  if (!published) return dayMoment(day, zone);
  if (published.day !== day) {
    const there = published.timed ? ` in ${zone}` : '';
    notes.error(
      ['date'],
      `date is of ${published.day}${there}, but the path says ${day}`,
      `move the file to ${published.day.slice(0, 4)}/${published.day.slice(5, 7)}/${published.day.slice(8)}-…, or mend the date`,
    );
  }
  return published;
}

function checkCirca({ circa, date }: SoundFrontMatter, day: IsoDay, notes: Notes): void {
  if (circa === undefined) return;
  if (circa === 'month' && !day.endsWith('-01')) {
    notes.error(
      ['circa'],
      `only the month is known, but the path says ${day}`,
      'let the file name begin with 01-',
    );
  }
  if (circa === 'year' && !day.endsWith('-01-01')) {
    notes.error(
      ['circa'],
      `only the year is known, but the path says ${day}`,
      'move the file to 01/01-… of its year',
    );
  }
  if (date !== undefined && date.trim().length > 10) {
    notes.error(
      ['circa'],
      `date has a time of day, but only the ${circa} is known`,
      'take out circa, or the time',
    );
  }
}

function readGone(given: SoundFrontMatter['gone'], published: Moment, notes: Notes): ArticleDates['gone'] {
  const date = notBefore(published, ['gone', 'date'], given?.date, notes);
  return given && date ? { date, reason: given.reason } : undefined;
}

function readCorrections(
  given: NonNullable<SoundFrontMatter['corrections']>,
  published: Moment,
  notes: Notes,
): Correction[] {
  return given.flatMap(({ date, text, kind }, place) => {
    const moment = notBefore(published, ['corrections', place, 'date'], date, notes);
    return moment ? [{ date: moment, text, kind }] : [];
  });
}

/** A moment that must not lie before publication; days are compared where one of the two has no time. */
function notBefore(
  published: Moment,
  path: readonly PropertyKey[],
  text: string | undefined,
  notes: Notes,
): Moment | undefined {
  const moment = notes.moment(path, text);
  if (!moment) return undefined;
  const early = moment.timed && published.timed ? moment.utc < published.utc : moment.day < published.day;
  if (early) {
    const name = path[0] === 'corrections' ? 'the correction' : path[0] === 'gone' ? 'gone' : 'updated';
    notes.error(
      path,
      `${name} is dated ${shown(moment)}, before the article (${shown(published)})`,
      'mend one of the two dates',
    );
  }
  return moment;
}

function later(one: Moment, other: Moment): string {
  if (one.utc > other.utc) return one.utc;
  return other.utc;
}

function shown({ day, iso, timed }: Moment): string {
  return timed ? iso : day;
}
