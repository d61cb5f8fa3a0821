import { type Citation, makersOf, numericDate } from './citation.ts';
import { invertedName } from './maker.ts';

/** A record of RIS, which reference managers read; lines end in CR LF. */
export function risRecord(citation: Citation): string {
  const { title, publication, date, section, edition, page, issn, language, url } = citation;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ...makersOf(citation).map((maker) => ['AU', invertedName(maker)] as const),
    ['TI', title],
    ['T2', publication],
    ['PY', date && numericDate({ year: date.year }, '/')],
    ['DA', date && risDate(numericDate(date, '/'))],
    ['ET', edition],
    ['SE', section],
    ['SP', page],
    ['SN', issn],
    ['LA', language],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** Year, month, day and season have three slashes between them, whatever is known. */
function risDate(numbers: string): string {
  return numbers + '/'.repeat(4 - numbers.split('/').length);
}
