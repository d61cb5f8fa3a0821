import { type Citation, creatorsOf, numericDate } from './citation.ts';
import { invertedName } from './creator.ts';

/** An RIS record, as read by reference managers. Lines end in CR LF. */
export function risRecord(citation: Citation): string {
  const { title, publication, date, section, edition, page, issn, language, url } = citation;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ...creatorsOf(citation).map((creator) => ['AU', invertedName(creator)] as const),
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

/** RIS separates year, month, day and season by three slashes, even if parts are unknown. */
function risDate(numbers: string): string {
  return numbers + '/'.repeat(4 - numbers.split('/').length);
}
