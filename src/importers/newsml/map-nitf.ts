import { Changes } from '#importers/converting/changes.ts';
import type { XmlElement } from '#importers/reading/xml-element.ts';
import { parseByline } from '#importers/wire/byline.ts';
import { genreOf } from '#importers/wire/genre.ts';
import { statusFrontMatter, statusWord } from '#importers/wire/status.ts';
import { plainLine, startsWithDateline } from '#importers/wire/wire-text.ts';
import type { ImportedArticle, ImportedFrontMatter, ImportedText } from '../imported-article.ts';
import { type NewsContext, sourceFields } from './news-context.ts';
import { type NitfDocument, readNitf } from './nitf.ts';
import { nitfText } from './nitf-html.ts';

/** Maps a standalone NITF document to an article. */
export function mapNitf(element: XmlElement, context: NewsContext): ImportedArticle {
  const { version, index, localFiles } = context;
  const changes = new Changes();
  const nitf = readNitf(element);
  const status = statusWord(nitf.status);
  const isEmbargoed = status === 'embargoed';
  const editorsNote = nitf.edNotes[0];
  const statusFields = statusFrontMatter(isEmbargoed ? 'usable' : status, {
    edNote: editorsNote,
    at: nitf.issued,
    changes,
  });
  const find = (address: string) => localFiles.find(address, version.location.file);
  const { html, image } = nitfText(nitf, find, changes);
  const text: ImportedText = statusFields.gone ? { form: 'plain', text: '' } : { form: 'html', text: html };
  const isLocked = isEmbargoed && nitf.release === '';
  if (isLocked)
    changes.add('to check', 'status embargoed', 'imported as a draft, because it has no release time');
  const first = index.versions.firstCreated(version);
  return {
    ...sourceFields(context),
    addresses: [],
    frontMatter: {
      ...nitfFrontMatter(nitf, text),
      ...(nitf.issued !== '' && { date: { text: first ?? nitf.issued } }),
      ...(first !== undefined && { updated: { text: nitf.issued } }),
      ...(nitf.release !== '' && nitf.release !== nitf.issued && { embargo: { text: nitf.release } }),
      ...(image && !statusFields.gone && { image }),
      ...statusFields,
      ...(isLocked && { draft: true }),
      extra: {
        'nitf-id': nitf.id,
        version: nitf.version,
        ...nitfExtra(nitf, text),
        ...(status !== 'usable' && { 'nitf-status': status }),
      },
    },
    text,
    changes: changes.all(),
  };
}

/** The front matter of an NITF document. */
export function nitfFrontMatter(nitf: NitfDocument, text: ImportedText): ImportedFrontMatter {
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
    ...(nitf.dateline !== '' && !textStartsWithDateline(nitf, text) && { dateline: nitf.dateline }),
    ...(nitf.language !== '' && { language: nitf.language }),
    ...(type && { type }),
    ...(rights !== '' && { rights }),
    ...(Object.keys(print).length > 0 && { print }),
  };
}

/** Values for which the schema has no key. */
export function nitfExtra(nitf: NitfDocument, text: ImportedText): Record<string, unknown> {
  return {
    byline: parseByline(nitf.byline).unparsed,
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
    ...(textStartsWithDateline(nitf, text) && { dateline: nitf.dateline }),
  };
}

/** True if the text begins with the dateline. */
function textStartsWithDateline({ dateline }: NitfDocument, { text }: ImportedText): boolean {
  return startsWithDateline(plainLine(text.slice(0, 1000)), dateline);
}
