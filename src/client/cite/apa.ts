import { type Citation, type CitedDate, type Maker, makersOf } from './citation.ts';
import { initialedName } from './maker.ts';
import { monthName, sentence } from './wording.ts';

/** The most makers that are all named. */
const most = 20;

/** A reference in the style of the American Psychological Association, 7th edition. */
export function apaReference(citation: Citation): string {
  const { title, publication, url, date } = citation;
  const makers = namesIn(makersOf(citation));
  const when = `(${date ? dateIn(date) : 'n.d.'}).`;
  const head =
    makers === '' ? `${sentence(title)} ${when}` : `${sentence(makers)} ${when} ${sentence(title)}`;
  return `${head} ${sentence(publication)} ${url}`;
}

function namesIn(makers: readonly Maker[]): string {
  const names = makers.map(initialedName);
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')}, . . . ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function dateIn({ year, month, day }: CitedDate): string {
  if (month === undefined) return `${year}`;
  return `${year}, ${monthName(month)}${day === undefined ? '' : ` ${day}`}`;
}
