import type { KeyIn } from '#model/article-fields.ts';
import { addressOf } from '../addresses.ts';
import { dayOrTime } from '../dates.ts';
import type { MachineContext } from '../machine-context.ts';
import type { RecordData, Subject } from '../machine-data.ts';
import { stripInvalid } from '../xml.ts';
import { publishedMarkdown } from './published-markdown.ts';

/** Renders an article as Markdown with front matter, using the keys of article files. */
export function renderMarkdown(record: RecordData, context: MachineContext): string {
  const namesOf = (kind: Subject['kind']) =>
    nonEmpty(record.subjects.filter((subject) => subject.kind === kind).map(({ name }) => name));
  const front: Readonly<Record<KeyIn<'markdown'> | 'address' | 'publication', unknown>> = {
    title: record.title,
    date: dayOrTime(record.published),
    circa: record.circa,
    updated: record.updated && dayOrTime(record.updated),
    address: addressOf(context.settings, record.path),
    id: record.id,
    publication: context.settings.name,
    language: record.language,
    type: record.type,
    summary: record.summary,
    section: namesOf('section')?.[0],
    topics: namesOf('topic'),
    people: namesOf('person'),
    places: namesOf('place'),
    organizations: namesOf('organization'),
    story: namesOf('story')?.[0],
    series: namesOf('series')?.[0],
    authors: nonEmpty(record.authors.map(({ name }) => name)),
    contributors: nonEmpty(record.contributors),
    agency: record.agency,
    dateline: record.dateline,
    source: record.source,
    print: record.print,
    corrections: nonEmpty(
      record.corrections.map(({ date, kind, text }) => ({ date: dayOrTime(date), kind, text })),
    ),
    rights: record.rights,
  };
  const lines = Object.entries(front).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${stripInvalid(JSON.stringify(value))}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${stripInvalid(publishedMarkdown(record, context).trim())}\n`;
}

function nonEmpty<Of>(values: readonly Of[]): readonly Of[] | undefined {
  return values.length > 0 ? values : undefined;
}
