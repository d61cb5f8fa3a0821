import { type Citation, type CitedDate, type Creator, creatorsOf } from './citation.ts';
import { invertedName, isInverted, plainName } from './creator.ts';
import { joinNames, monthName, quotedTitle, sentence } from './wording.ts';

/** A reference in MLA style, 9th edition. */
export function mlaReference(citation: Citation): string {
  const { title, publication, date, edition, page, url } = citation;
  const creators = namesIn(creatorsOf(citation));
  const where = [
    publication,
    ...(edition === undefined ? [] : [edition]),
    ...(date ? [dateIn(date)] : []),
    ...(page === undefined ? [] : [`p. ${page}`]),
    url,
  ];
  return `${creators === '' ? '' : `${sentence(creators)} `}${quotedTitle(title, '.')} ${where.join(', ')}.`;
}

/** The first name is inverted. Two names are listed in full; for three or more, only the first. */
function namesIn([first, second, ...others]: readonly Creator[]): string {
  if (!first) return '';
  if (others.length > 0) return `${invertedName(first)}, et al.`;
  return joinNames([invertedName(first), ...(second ? [plainName(second)] : [])], 'and', isInverted(first));
}

function dateIn({ year, month, day }: CitedDate): string {
  return [day, month === undefined ? undefined : shortMonth(month), year].filter(Boolean).join(' ');
}

/** May, June and July are not abbreviated; September is abbreviated to four letters. */
function shortMonth(month: number): string {
  const name = monthName(month);
  return name.length < 5 ? name : `${name.slice(0, month === 9 ? 4 : 3)}.`;
}
