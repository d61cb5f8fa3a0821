import type { LayoutContext } from '#layouts/layout-context.ts';
import { groupDigits } from '#lib/text.ts';
import type { Extent } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth, timeWording } from '#model/wording/time.ts';
import { type HeatStep, heatScale } from './heat-scale.ts';

interface YearsTableProps {
  readonly context: LayoutContext;
  readonly months: readonly Extent[];
  readonly caption: string;
  /** True on the front page: narrow cells that show their number on focus only. */
  readonly compact?: boolean;
}

/** The maximum number of rows in the compact table. */
const compactRows = 15;

/** A heat map with one row for each year, newest first, and one column for each month. Each month links to its page. */
export function YearsTable({ context, months, caption, compact }: YearsTableProps) {
  const counts = new Map(months.map(({ of, count }) => [of, count]));
  const stepOf = heatScale(months);
  const rows = rowsOf(months).slice(0, compact ? compactRows : undefined);
  return (
    <div class="years-frame">
      <table class={compact ? 'years-table compact' : 'years-table'}>
        <caption class="hidden">{caption}</caption>
        <MonthsRow context={context} compact={compact === true} />
        <tbody>
          {rows.map((row) =>
            'gap' in row ? (
              <tr key={row.gap} class="gap">
                <th scope="row" colSpan={compact ? 13 : 14}>
                  {row.gap}
                </th>
              </tr>
            ) : (
              <YearRow
                key={row.year}
                context={context}
                year={row.year}
                counts={counts}
                stepOf={stepOf}
                compact={compact === true}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

const monthIndexes = Array.from({ length: 12 }, (_, month) => month);

function MonthsRow({ context, compact }: { readonly context: LayoutContext; readonly compact: boolean }) {
  const { months, shortMonths } = timeWording(context.language);
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden">{context.browse.yearColumn}</span>
        </th>
        {monthIndexes.map((month) => (
          <th key={month} scope="col" abbr={months[month]}>
            {initialOf(shortMonths[month] ?? '')}
          </th>
        ))}
        {!compact && (
          <th scope="col" class="total">
            {context.browse.total}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** `Sept.` → `S`, `12월` → `12`: a month name for a narrow column. */
function initialOf(month: string): string {
  return /^\d+/.exec(month)?.[0] ?? month.slice(0, 1);
}

interface YearRowProps {
  readonly context: LayoutContext;
  readonly year: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly stepOf: (count: number) => HeatStep;
  readonly compact: boolean;
}

function YearRow({ context, year, counts, stepOf, compact }: YearRowProps) {
  const { href, browse, language } = context;
  const ofMonths = monthIndexes.map((month) => {
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
          <td key={of} class={`w${stepOf(count)}`}>
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

/** A year, or a range of years without articles. */
type Row = { readonly year: string } | { readonly gap: string };

/** The years in descending order. More than two consecutive empty years become one gap. */
function rowsOf(months: readonly Extent[]): Row[] {
  const filled = [...new Set(months.map(({ of }) => Number(of.slice(0, 4))))].reverse();
  return filled.flatMap((year, index): Row[] => {
    const earlier = filled[index + 1] ?? year - 1;
    const empty = year - earlier - 1;
    if (empty > 2)
      return [{ year: formatYear(year) }, { gap: `${formatYear(earlier + 1)}–${formatYear(year - 1)}` }];
    return Array.from({ length: empty + 1 }, (_, back) => ({ year: formatYear(year - back) }));
  });
}

function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}
