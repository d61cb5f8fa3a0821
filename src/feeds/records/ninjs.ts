import type { Genre } from '#model/article-schema.ts';
import { addressOf } from '../addresses.ts';
import { jsonText } from '../json-text.ts';
import type { MachineContext } from '../machine-context.ts';
import type { RecordData, Subject } from '../machine-data.ts';

/** Renders an article as IPTC ninjs 3.1, with the text as HTML. */
export function renderNinjs(record: RecordData, context: MachineContext): string {
  const { settings } = context;
  const modified = (record.updated ?? record.published).iso;
  const html = context.textOf(record.text);
  const authors = record.authors.map(({ name }) => name).join(', ');
  return jsonText({
    uri: addressOf(settings, record.path),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    representationType: 'full',
    firstCreated: record.published.iso,
    versionCreated: modified,
    pubStatus: record.corrections.some(({ kind }) => kind === 'retraction') ? 'canceled' : 'usable',
    language: record.language,
    title: record.title,
    headlines: [{ role: 'main', contentType: 'text/plain', value: record.title }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: record.description }],
    bodies: [{ role: 'main', contentType: 'text/html', wordCount: record.words, value: html }],
    ...(authors !== '' && { by: authors }),
    ...(record.dateline !== undefined && { located: record.dateline }),
    ...(record.rights !== undefined && { copyrightNotice: record.rights }),
    ...subjects(record, context),
    infoSources: infoSources(record, context),
    genres: [{ name: record.type, uri: genreUris[record.type] }],
    ...(record.pictures.length > 0 && { associations: associations(record, context) }),
    altIds: [{ role: 'id', value: record.id }],
  });
}

/** The nearest terms of the IPTC genre vocabulary. */
const genreUris: Readonly<Record<Genre, string>> = {
  news: 'http://cv.iptc.org/newscodes/genre/Current',
  analysis: 'http://cv.iptc.org/newscodes/genre/Analysis',
  opinion: 'http://cv.iptc.org/newscodes/genre/Opinion',
  explainer: 'http://cv.iptc.org/newscodes/genre/Background',
  timeline: 'http://cv.iptc.org/newscodes/genre/Chronology',
  live: 'http://cv.iptc.org/newscodes/genre/Wrap-up',
  obituary: 'http://cv.iptc.org/newscodes/genre/Obituary',
  editorial: 'http://cv.iptc.org/newscodes/genre/Editorial',
  letter: 'http://cv.iptc.org/newscodes/genre/Letters_To_The_Editor',
  review: 'http://cv.iptc.org/newscodes/genre/Review',
  interview: 'http://cv.iptc.org/newscodes/genre/Interview',
};

function subjects(record: RecordData, { settings }: MachineContext): object {
  const concepts = (...kinds: readonly Subject['kind'][]) =>
    record.subjects
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name, path }) => ({ name, rel: 'about', ...(path && { uri: addressOf(settings, path) }) }));
  const byField = {
    people: concepts('person'),
    organisations: concepts('organization'),
    places: concepts('place'),
    subjects: concepts('section', 'topic'),
    events: concepts('story'),
  };
  return Object.fromEntries(Object.entries(byField).filter(([, values]) => values.length > 0));
}

/** The publisher, and the agency that supplied the copy. */
function infoSources(record: RecordData, { settings }: MachineContext): object[] {
  const agency = record.agency === undefined ? [] : [{ name: record.agency, role: 'supplier' }];
  return [{ name: settings.name, role: 'publisher', uri: `${settings.url}/` }, ...agency];
}

function associations(record: RecordData, { settings }: MachineContext): object[] {
  return record.pictures.map(({ file, alt, caption, credit }, index) => {
    const address = addressOf(settings, file.path);
    const rendition = {
      name: 'original',
      href: address,
      contentType: file.type,
      ...(file.width > 0 && { width: file.width, height: file.height }),
      sizeInBytes: file.bytes,
    };
    const description = caption ?? alt;
    return {
      name: index === 0 ? 'mainpic' : `picture-${index + 1}`,
      uri: address,
      type: file.type === 'image/svg+xml' ? 'graphic' : 'picture',
      ...(description !== '' && {
        descriptions: [{ role: 'caption', contentType: 'text/plain', value: description }],
      }),
      ...(credit !== undefined && { by: credit }),
      renditions: [rendition],
    };
  });
}
