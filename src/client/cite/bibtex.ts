import { type Citation, type Maker, makersOf } from './citation.ts';
import { invertedName, plainName } from './maker.ts';
import { monthName } from './wording.ts';

/** A BibTeX entry. The capitals of the headline are protected, and the month is a macro. */
export function bibtexEntry(citation: Citation): string {
  const { title, publication, date, page, issn, language, url } = citation;
  const { year, month, day } = date ?? {};
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', braced(makersOf(citation).map(nameIn).join(' and '))],
    ['title', braced(`{${escaped(title)}}`)],
    ['journal', braced(escaped(publication))],
    ['year', year === undefined ? undefined : braced(`${year}`)],
    ['month', month === undefined ? undefined : monthName(month).slice(0, 3).toLowerCase()],
    ['day', day === undefined ? undefined : braced(`${day}`)],
    ['pages', page === undefined ? undefined : braced(escaped(page))],
    ['issn', issn === undefined ? undefined : braced(escaped(issn))],
    ['langid', braced(escaped(language))],
    ['url', braced(url.replace(/[{}\\\s]/g, encodeURIComponent))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@article{${keyOf(citation)},`, ...lines, '}', ''].join('\n');
}

/** Literal names are wrapped in braces so that BibTeX does not split them. */
function nameIn(maker: Maker): string {
  return 'whole' in maker ? `{${escaped(maker.whole)}}` : escaped(invertedName(maker));
}

function braced(text: string): string | undefined {
  return text === '' ? undefined : `{${text}}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Escapes TeX’s special characters. Braces, which must be balanced, become commands. */
function escaped(text: string): string {
  return text.replace(/[\\^~{}&%$#_]/g, (sign) => {
    if (sign === '{') return '\\textbraceleft{}';
    if (sign === '}') return '\\textbraceright{}';
    return commands[sign] ?? `\\${sign}`;
  });
}

/** `doe2024assembly`: author, year and first long word of the headline, in ASCII letters and digits. */
function keyOf(citation: Citation): string {
  const [maker] = makersOf(citation);
  const name = maker && ('whole' in maker ? plainName(maker) : maker.family);
  const words = ascii(citation.title).split(' ');
  const word = words.find(({ length }) => length > 3) ?? words[0] ?? '';
  const who = ascii(name ?? '').replaceAll(' ', '') || ascii(citation.publication).replaceAll(' ', '');
  return `${who || 'article'}${citation.date?.year ?? ''}${word}`;
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
