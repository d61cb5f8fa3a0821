import { type Citation, type CitedDate, type Maker, makersOf } from './citation.ts';
import { invertedName, isInverted, plainName } from './maker.ts';
import { joinNames, monthName, quotedTitle, sentence } from './wording.ts';

/** The maximum number of authors that are all listed, and the number listed if there are more. */
const most = 6;
const ofMore = 3;

/** A bibliography entry in Chicago style, 18th edition. Without authors, it begins with the publication. */
export function chicagoReference(citation: Citation): string {
  const { title, publication, date, url, edition, section } = citation;
  const makers = namesIn(makersOf(citation));
  const when = [
    date ? dateIn(date) : 'n.d.',
    ...(edition === undefined ? [] : [/edition|판$/iu.test(edition) ? edition : `${edition} edition`]),
    ...(section === undefined ? [] : [`sec. ${section}`]),
  ].join(', ');
  const what = quotedTitle(title, '.');
  if (makers === '') return `${sentence(publication)} ${what} ${sentence(when)} ${url}.`;
  return `${sentence(makers)} ${what} ${publication}, ${sentence(when)} ${url}.`;
}

/** Only the first name is inverted. */
function namesIn(makers: readonly Maker[]): string {
  const names = makers.map((maker, place) => (place === 0 ? invertedName(maker) : plainName(maker)));
  if (names.length > most) return `${names.slice(0, ofMore).join(', ')}, et al.`;
  return joinNames(names, 'and', isInverted(makers[0]));
}

function dateIn({ year, month, day }: CitedDate): string {
  if (month === undefined) return `${year}`;
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}
