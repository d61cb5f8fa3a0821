import { type Citation, type CitedDate, numericDate } from './citation.ts';
import { monthName } from './wording.ts';

/** A `{{cite news}}` template for the English Wikipedia. */
export function wikipediaTemplate(citation: Citation): string {
  const { title, url, publication, agency, date, language, page } = citation;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ...creatorFields(citation),
    ['title', escapeWikitext(title)],
    ['url', url.replace(/[|[\]{}<>\s"']/g, encodeURIComponent).replaceAll("'", '%27')],
    ['work', escapeWikitext(publication)],
    ['agency', agency && escapeWikitext(agency)],
    ['date', date && dateIn(date)],
    ['page', page && escapeWikitext(page)],
    ['language', /^en\b/i.test(language) ? undefined : language],
  ];
  const parameters = fields.flatMap(([name, value]) => (value ? [`|${name}=${value}`] : []));
  return `{{cite news ${parameters.join(' ')}}}`;
}

function creatorFields({ creators }: Citation): (readonly [string, string])[] {
  return creators.flatMap((creator, index): (readonly [string, string])[] =>
    'literal' in creator
      ? [[`author${index + 1}`, escapeWikitext(creator.literal)]]
      : [
          [`last${index + 1}`, escapeWikitext(creator.family)],
          [`first${index + 1}`, escapeWikitext(creator.given)],
        ],
  );
}

function dateIn(date: CitedDate): string {
  const { year, month, day } = date;
  if (month === undefined || day !== undefined) return numericDate(date, '-');
  return `${monthName(month)} ${year}`;
}

/** Escapes wikitext markup, including repeated quotes, tildes and underscores. */
function escapeWikitext(text: string): string {
  return text
    .replace(/[&|{}[\]<>]/g, characterReference)
    .replace(/''+|~~~+|__+/g, (signs) => [...signs].map(characterReference).join(''));
}

function characterReference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
