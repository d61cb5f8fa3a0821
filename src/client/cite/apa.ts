import { type Citation, type CitedDate, type Creator, creatorsOf } from './citation.ts';
import { initialedName, isInverted } from './creator.ts';
import { joinNames, monthName, sentence } from './wording.ts';

/** The maximum number of authors that are all listed. */
const maxNames = 20;

/** A reference in APA style, 7th edition. */
export function apaReference(citation: Citation): string {
  const { title, publication, url, date, page } = citation;
  const creators = namesIn(creatorsOf(citation));
  const when = `(${date ? dateIn(date) : 'n.d.'}).`;
  const head =
    creators === '' ? `${sentence(title)} ${when}` : `${sentence(creators)} ${when} ${sentence(title)}`;
  const where = page === undefined ? publication : `${publication}, ${page}`;
  return `${head} ${sentence(where)} ${url}`;
}

function namesIn(creators: readonly Creator[]): string {
  const names = creators.map(initialedName);
  if (names.length > maxNames) return `${names.slice(0, maxNames - 1).join(', ')}, . . . ${names.at(-1)}`;
  return joinNames(names, '&', isInverted(creators[0]));
}

function dateIn({ year, month, day }: CitedDate): string {
  if (month === undefined) return `${year}`;
  return `${year}, ${monthName(month)}${day === undefined ? '' : ` ${day}`}`;
}
