import { Changes } from '#importers/converting/changes.ts';
import type { XmlElement } from '#importers/reading/xml-element.ts';
import { parseByline } from '#importers/wire/byline.ts';
import { genreOf } from '#importers/wire/genre.ts';
import { statusMatter, statusWord } from '#importers/wire/status.ts';
import { opensWith, plainLine } from '#importers/wire/wire-text.ts';
import type { ImportedArticle, ImportedMatter, ImportedText } from '../imported-article.ts';
import { keptSource, type NewsContext } from './news-context.ts';
import { type NitfDocument, readNitf } from './nitf.ts';
import { nitfText } from './nitf-html.ts';

/** The translation of an NITF document that stands alone to our words. */
export function translateNitf(element: XmlElement, context: NewsContext): ImportedArticle {
  const { version, survey, local } = context;
  const changes = new Changes();
  const nitf = readNitf(element);
  const status = statusWord(nitf.status);
  const isEmbargoed = status === 'embargoed';
  const note = nitf.edNotes[0];
  const standing = statusMatter(isEmbargoed ? 'usable' : status, { edNote: note, at: nitf.issued, changes });
  const find = (address: string) => local.find(address, version.place.file);
  const { html, image } = nitfText(nitf, find, changes);
  const text: ImportedText = standing.gone ? { form: 'plain', text: '' } : { form: 'html', text: html };
  const isLocked = isEmbargoed && nitf.release === '';
  if (isLocked) changes.add('to check', 'status embargoed', 'no time of release is given: it is a draft');
  const first = survey.versions.firstCreated(version);
  return {
    ...keptSource(context),
    addresses: [],
    matter: {
      ...nitfMatter(nitf, text),
      ...(nitf.issued !== '' && { date: { text: first ?? nitf.issued } }),
      ...(first !== undefined && { updated: { text: nitf.issued } }),
      ...(nitf.release !== '' && nitf.release !== nitf.issued && { embargo: { text: nitf.release } }),
      ...(image && !standing.gone && { image }),
      ...standing,
      ...(isLocked && { draft: true }),
      kept: {
        'nitf-id': nitf.id,
        version: nitf.version,
        ...nitfKept(nitf, text),
        ...(status !== 'usable' && { 'nitf-status': status }),
      },
    },
    text,
    changes: changes.all(),
  };
}

/** What an NITF document says in its head and above its text. */
export function nitfMatter(nitf: NitfDocument, text: ImportedText): ImportedMatter {
  const byline = parseByline(nitf.byline);
  const agency = nitf.distributor || byline.agency;
  const type = genreOf([...nitf.genres, nitf.newsType]);
  const rights = nitf.rights || nitf.copyright;
  const print = Object.fromEntries(Object.entries(nitf.print).filter(([, value]) => value !== ''));
  return {
    ...(nitf.title !== '' && { title: nitf.title }),
    ...(nitf.abstract !== '' && { summary: nitf.abstract }),
    topics: nitf.subjects
      .filter(({ name }) => name !== '')
      .map(({ name, code }) => ({ name, ...(code && { key: code }) })),
    people: nitf.people,
    organizations: nitf.organizations,
    places: nitf.places,
    authors: byline.authors.map((name) => ({ name })),
    ...(nitf.series !== '' && { series: nitf.series }),
    ...(agency && { agency: { name: agency } }),
    ...(nitf.dateline !== '' && !repeats(nitf, text) && { dateline: nitf.dateline }),
    ...(nitf.language !== '' && { language: nitf.language }),
    ...(type && { type }),
    ...(rights !== '' && { rights }),
    ...(Object.keys(print).length > 0 && { print }),
  };
}

/** What our front matter has no word for. */
export function nitfKept(nitf: NitfDocument, text: ImportedText): Record<string, unknown> {
  return {
    byline: parseByline(nitf.byline).rest,
    'byline-title': nitf.bylineTitle,
    subhead: nitf.subhead,
    urgency: nitf.urgency,
    ednote: nitf.edNotes,
    note: nitf.notes,
    expires: nitf.expires,
    keywords: nitf.keywords,
    'news-type': nitf.newsType,
    genre: genreOf([...nitf.genres, nitf.newsType]) ? [] : nitf.genres,
    subjects: nitf.subjects.filter(({ name }) => name === '').map(({ code }) => code),
    ...(repeats(nitf, text) && { dateline: nitf.dateline }),
  };
}

/** True when the text itself begins with the dateline. */
function repeats({ dateline }: NitfDocument, { text }: ImportedText): boolean {
  return opensWith(plainLine(text.slice(0, 1000)), dateline);
}
