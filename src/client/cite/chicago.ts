import { type Citation, type CitedDate, type Maker, makersOf } from './citation.ts';
import { invertedName, plainName } from './maker.ts';
import { monthName, quotedTitle, sentence } from './wording.ts';

/** The most makers that are all named, and how many are named of more. */
const most = 6;
const ofMore = 3;

/** An entry of a bibliography after the Chicago Manual of Style, 18th edition; without makers it begins with the paper. */
export function chicagoReference(citation: Citation): string {
  const { title, publication, date, url } = citation;
  const makers = namesIn(makersOf(citation));
  const when = date ? dateIn(date) : 'n.d.';
  const what = quotedTitle(title, '.');
  if (makers === '') return `${sentence(publication)} ${what} ${sentence(when)} ${url}.`;
  return `${sentence(makers)} ${what} ${publication}, ${sentence(when)} ${url}.`;
}

/** Only the first name is inverted. */
function namesIn(makers: readonly Maker[]): string {
  const names = makers.map((maker, place) => (place === 0 ? invertedName(maker) : plainName(maker)));
  if (names.length > most) return `${names.slice(0, ofMore).join(', ')}, et al.`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, and ${last}`;
}

function dateIn({ year, month, day }: CitedDate): string {
  if (month === undefined) return `${year}`;
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}
