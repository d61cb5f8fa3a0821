import { type Citation, type CitedDate, numericDate } from './citation.ts';
import { monthName } from './wording.ts';

/** A `{{cite news}}` template for the English Wikipedia. */
export function wikipediaTemplate(citation: Citation): string {
  const { title, url, publication, agency, date, language, page } = citation;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ...makerFields(citation),
    ['title', safe(title)],
    ['url', url.replace(/[|[\]{}<>\s"']/g, encodeURIComponent).replaceAll("'", '%27')],
    ['work', safe(publication)],
    ['agency', agency && safe(agency)],
    ['date', date && dateIn(date)],
    ['page', page && safe(page)],
    ['language', /^en\b/i.test(language) ? undefined : language],
  ];
  const said = fields.flatMap(([name, value]) => (value ? [`|${name}=${value}`] : []));
  return `{{cite news ${said.join(' ')}}}`;
}

function makerFields({ makers }: Citation): (readonly [string, string])[] {
  return makers.flatMap((maker, place): (readonly [string, string])[] =>
    'whole' in maker
      ? [[`author${place + 1}`, safe(maker.whole)]]
      : [
          [`last${place + 1}`, safe(maker.family)],
          [`first${place + 1}`, safe(maker.given)],
        ],
  );
}

function dateIn(date: CitedDate): string {
  const { year, month, day } = date;
  if (month === undefined || day !== undefined) return numericDate(date, '-');
  return `${monthName(month)} ${year}`;
}

/** Escapes wikitext markup, including repeated quotes, tildes and underscores. */
function safe(text: string): string {
  return text
    .replace(/[&|{}[\]<>]/g, codeOf)
    .replace(/''+|~~~+|__+/g, (signs) => [...signs].map(codeOf).join(''));
}

function codeOf(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
