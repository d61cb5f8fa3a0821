import { type Citation, creatorsOf } from './citation.ts';

/** CSL-JSON 1.0, as read by citation processors: a list with one item. */
export function cslJson(citation: Citation): string {
  const { title, publication, date, section, edition, page, issn, language, url } = citation;
  const creators = creatorsOf(citation);
  const { year, month, day } = date ?? {};
  const known = [year, month, day].filter((part) => part !== undefined);
  const reference = {
    id: url,
    type: 'article-newspaper',
    title,
    ...(creators.length > 0 && { author: creators }),
    'container-title': publication,
    ...(known.length > 0 && { issued: { 'date-parts': [known] } }),
    ...(section !== undefined && { section }),
    ...(edition !== undefined && { edition }),
    ...(page !== undefined && { page }),
    ...(issn !== undefined && { ISSN: issn }),
    language,
    URL: url,
  };
  return `${JSON.stringify([reference], undefined, 2)}\n`;
}
