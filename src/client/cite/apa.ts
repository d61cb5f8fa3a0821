import { type Citation, type CitedDate, type Maker, makersOf } from './citation.ts';
import { initialedName, isInverted } from './maker.ts';
import { joinNames, monthName, sentence } from './wording.ts';

/** The maximum number of authors that are all listed. */
const most = 20;

/** A reference in APA style, 7th edition. */
export function apaReference(citation: Citation): string {
  const { title, publication, url, date, page } = citation;
  const makers = namesIn(makersOf(citation));
  const when = `(${date ? dateIn(date) : 'n.d.'}).`;
  const head =
    makers === '' ? `${sentence(title)} ${when}` : `${sentence(makers)} ${when} ${sentence(title)}`;
  const where = page === undefined ? publication : `${publication}, ${page}`;
  return `${head} ${sentence(where)} ${url}`;
}

function namesIn(makers: readonly Maker[]): string {
  const names = makers.map(initialedName);
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')}, . . . ${names.at(-1)}`;
  return joinNames(names, '&', isInverted(makers[0]));
}

function dateIn({ year, month, day }: CitedDate): string {
  if (month === undefined) return `${year}`;
  return `${year}, ${monthName(month)}${day === undefined ? '' : ` ${day}`}`;
}
