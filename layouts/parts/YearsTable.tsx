import { groupDigits } from '#lib/text.ts';
import type { Extent } from '#model/facts.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth, timeWording } from '#model/wording/time.ts';
import type { Edition } from '../edition.ts';
import { mostOf, weightOf } from './weight.ts';

interface YearsTableProps {
  readonly edition: Edition;
  readonly months: readonly Extent[];
  readonly caption: string;
  /** True on the front page: narrow cells whose numbers show on focus only. */
  readonly compact?: boolean;
}

/** All years as a heat map of months: a row a year, newest first, each month a link as heavy as its number. */
export function YearsTable({ edition, months, caption, compact }: YearsTableProps) {
  const counts = new Map(months.map(({ of, count }) => [of, count]));
  const most = mostOf(months);
  const years = yearsOf(months);
  return (
    <div class="years-frame">
      <table class={compact ? 'years-table compact' : 'years-table'}>
        <caption class="hidden">{caption}</caption>
        <MonthsRow edition={edition} compact={compact === true} />
        <tbody>
          {years.map((year) => (
            <YearRow
              key={year}
              edition={edition}
              year={year}
              counts={counts}
              most={most}
              compact={compact === true}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const twelve = Array.from({ length: 12 }, (_, month) => month);

function MonthsRow({ edition, compact }: { readonly edition: Edition; readonly compact: boolean }) {
  const { months, shortMonths } = timeWording(edition.language);
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden">{edition.browse.yearColumn}</span>
        </th>
        {twelve.map((month) => (
          <th key={month} scope="col" abbr={months[month]}>
            {initialOf(shortMonths[month] ?? '')}
          </th>
        ))}
        {!compact && (
          <th scope="col" class="total">
            {edition.browse.total}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** `Sept.` → `S`, `12월` → `12`: a month in a narrow column. */
function initialOf(month: string): string {
  return /^\d+/.exec(month)?.[0] ?? month.slice(0, 1);
}

interface YearRowProps {
  readonly edition: Edition;
  readonly year: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly most: number;
  readonly compact: boolean;
}

function YearRow({ edition, year, counts, most, compact }: YearRowProps) {
  const { href, browse, language } = edition;
  const ofMonths = twelve.map((month) => {
    const of = `${year}-${String(month + 1).padStart(2, '0')}`;
    return { of, count: counts.get(of) ?? 0 };
  });
  const total = ofMonths.reduce((sum, { count }) => sum + count, 0);
  return (
    <tr>
      <th scope="row">{total > 0 ? <a href={href(dayPath(year))}>{year}</a> : year}</th>
      {ofMonths.map(({ of, count }) =>
        count === 0 ? (
          <td key={of} />
        ) : (
          <td key={of} class={`w${weightOf(count, most)}`}>
            <a href={href(dayPath(of))} title={`${renderMonth(of, language)} · ${browse.articles(count)}`}>
              {groupDigits(count)}
            </a>
          </td>
        ),
      )}
      {!compact && <td class="total">{groupDigits(total)}</td>}
    </tr>
  );
}

/** Every year from the first to the last, newest first, those without an article among them. */
function yearsOf(months: readonly Extent[]): string[] {
  const first = Number(months[0]?.of.slice(0, 4));
  const last = Number(months.at(-1)?.of.slice(0, 4));
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  return Array.from({ length: last - first + 1 }, (_, back) => String(last - back).padStart(4, '0'));
}
