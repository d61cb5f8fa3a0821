import { groupDigits } from '#lib/text.ts';
import type { IndexData, IndexRow } from '#model/page-data.ts';
import { indexPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import { type LayoutContext, langIfDifferent } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface IndexLayoutProps {
  readonly context: LayoutContext;
  readonly data: IndexData;
}

/** An index, or one letter of a long index: the letters, the largest entries, all entries in order. */
export function IndexLayout({ context, data }: IndexLayoutProps) {
  const { browse } = context;
  const { kind, letter, letters, rows, largest, count } = data;
  const name = browse.kinds[kind];
  const crumbs = letter ? [{ name, path: indexPath(kind) }] : undefined;
  const bySize = largest.length > shortIndex ? largest : [];
  return (
    <Document context={context} kind="index" {...(crumbs && { crumbs })}>
      <PageHeader
        title={letter ? `${name}: ${letterLabel(letter)}` : name}
        lead={count > 0 ? browse.entries(kind, count) : browse.emptyList}
      />
      <Letters context={context} data={data} />
      {bySize.length > 0 && (
        <section class="ruled">
          <h2>{browse.largest}</h2>
          <Rows context={context} rows={bySize} />
        </section>
      )}
      {rows.length > 0 && (
        <section class="ruled">
          <h2 class={bySize.length > 0 ? undefined : 'hidden'}>{browse.byLetter}</h2>
          <div class="by-letter">
            {splitByLetter(rows, letter ? [] : letters).map(({ letter: of, rows: ofLetter }) => (
              <div key={of} class="letter" id={of ? `letter-${of}` : undefined}>
                {of && <h3>{letterLabel(of)}</h3>}
                <Rows context={context} rows={ofLetter} />
              </div>
            ))}
          </div>
        </section>
      )}
    </Document>
  );
}

/** An index with at most this many entries has no list by size. */
const shortIndex = 12;

function Letters({ context, data }: IndexLayoutProps) {
  const { kind, letter, letters } = data;
  if (letters.length < 2) return null;
  return (
    <nav class="letters" aria-label={context.browse.byLetter}>
      <ul>
        {letters.map((entry) => (
          <li key={entry.letter}>
            <a
              href={
                entry.path
                  ? context.href(entry.path)
                  : `${context.href(indexPath(kind))}#letter-${encodeURIComponent(entry.letter)}`
              }
              aria-current={entry.letter === letter ? 'page' : undefined}
            >
              {letterLabel(entry.letter)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rows({ context, rows }: { readonly context: LayoutContext; readonly rows: readonly IndexRow[] }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.path ?? row.name}>
          {row.path ? (
            <a href={context.href(row.path)} lang={langIfDifferent(context, row.lang)}>
              {row.name}
            </a>
          ) : (
            <span lang={langIfDifferent(context, row.lang)}>{row.name}</span>
          )}{' '}
          <span class="count" title={context.browse.articles(row.count)}>
            {groupDigits(row.count)}
          </span>{' '}
          <span class="span">{yearsOf(row)}</span>
        </li>
      ))}
    </ul>
  );
}

function yearsOf({ from, to }: IndexRow): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** `a` → A, `0` → 0–9, `-` → #. */
function letterLabel(letter: string): string {
  return letter === '0' ? '0–9' : letter === '-' ? '#' : letter.toUpperCase();
}

/** Splits the rows by letter. Rows are sorted by letter, so the counts are enough. */
function splitByLetter(
  rows: readonly IndexRow[],
  letters: IndexData['letters'],
): { letter: string; rows: readonly IndexRow[] }[] {
  if (letters.reduce((sum, { count }) => sum + count, 0) !== rows.length) return [{ letter: '', rows }];
  let from = 0;
  return letters.map(({ letter, count }) => {
    from += count;
    return { letter, rows: rows.slice(from - count, from) };
  });
}
