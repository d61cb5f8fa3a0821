import { type Citation, type CitedDate, type Creator, creatorsOf } from './citation.ts';
import { invertedName, isInverted, plainName } from './creator.ts';
import { joinNames, monthName, quotedTitle, sentence } from './wording.ts';

/** The maximum number of authors that are all listed, and the number listed if there are more. */
const maxNames = 6;
const etAlNames = 3;

/** A bibliography entry in Chicago style, 18th edition. Without authors, it begins with the publication. */
export function chicagoReference(citation: Citation): string {
  const { title, publication, date, url, edition, section } = citation;
  const creators = namesIn(creatorsOf(citation));
  const when = [
    date ? dateIn(date) : 'n.d.',
    ...(edition === undefined ? [] : [/edition|판$/iu.test(edition) ? edition : `${edition} edition`]),
    ...(section === undefined ? [] : [`sec. ${section}`]),
  ].join(', ');
  const what = quotedTitle(title, '.');
  if (creators === '') return `${sentence(publication)} ${what} ${sentence(when)} ${url}.`;
  return `${sentence(creators)} ${what} ${publication}, ${sentence(when)} ${url}.`;
}

/** Only the first name is inverted. */
function namesIn(creators: readonly Creator[]): string {
  const names = creators.map((creator, index) => (index === 0 ? invertedName(creator) : plainName(creator)));
  if (names.length > maxNames) return `${names.slice(0, etAlNames).join(', ')}, et al.`;
  return joinNames(names, 'and', isInverted(creators[0]));
}

function dateIn({ year, month, day }: CitedDate): string {
  if (month === undefined) return `${year}`;
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}
