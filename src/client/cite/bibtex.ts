import { type Citation, type Creator, creatorsOf } from './citation.ts';
import { invertedName, plainName } from './creator.ts';
import { monthName } from './wording.ts';

/** A BibTeX entry. The capitals of the headline are protected, and the month is a macro. */
export function bibtexEntry(citation: Citation): string {
  const { title, publication, date, page, issn, language, url } = citation;
  const { year, month, day } = date ?? {};
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', inBraces(creatorsOf(citation).map(nameIn).join(' and '))],
    ['title', inBraces(`{${escapeTex(title)}}`)],
    ['journal', inBraces(escapeTex(publication))],
    ['year', year === undefined ? undefined : inBraces(`${year}`)],
    ['month', month === undefined ? undefined : monthName(month).slice(0, 3).toLowerCase()],
    ['day', day === undefined ? undefined : inBraces(`${day}`)],
    ['pages', page === undefined ? undefined : inBraces(escapeTex(page))],
    ['issn', issn === undefined ? undefined : inBraces(escapeTex(issn))],
    ['langid', inBraces(escapeTex(language))],
    ['url', inBraces(url.replace(/[{}\\\s]/g, encodeURIComponent))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@article{${keyOf(citation)},`, ...lines, '}', ''].join('\n');
}

/** Literal names are wrapped in braces so that BibTeX does not split them. */
function nameIn(creator: Creator): string {
  return 'literal' in creator ? `{${escapeTex(creator.literal)}}` : escapeTex(invertedName(creator));
}

function inBraces(text: string): string | undefined {
  return text === '' ? undefined : `{${text}}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Escapes TeX’s special characters. Braces, which must be balanced, become commands. */
function escapeTex(text: string): string {
  return text.replace(/[\\^~{}&%$#_]/g, (character) => {
    if (character === '{') return '\\textbraceleft{}';
    if (character === '}') return '\\textbraceright{}';
    return commands[character] ?? `\\${character}`;
  });
}

/** `doe2024assembly`: author, year and first long word of the headline, in ASCII letters and digits. */
function keyOf(citation: Citation): string {
  const [creator] = creatorsOf(citation);
  const name = creator && ('literal' in creator ? plainName(creator) : creator.family);
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
