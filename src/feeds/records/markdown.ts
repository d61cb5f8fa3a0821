import type { KeyIn } from '#model/article-fields.ts';
import { addressOf } from '../addresses.ts';
import { dayOrTime } from '../dates.ts';
import type { MachineContext } from '../machine-context.ts';
import type { RecordData, Subject } from '../machine-data.ts';
import { fitText } from '../xml.ts';
import { publishedMarkdown } from './published-markdown.ts';

/** Renders an article as Markdown with front matter, using the keys of article files. */
export function renderMarkdown(record: RecordData, context: MachineContext): string {
  const named = (kind: Subject['kind']) =>
    listed(record.subjects.filter((one) => one.kind === kind).map(({ name }) => name));
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
    section: named('section')?.[0],
    topics: named('topic'),
    people: named('person'),
    places: named('place'),
    organizations: named('organization'),
    story: named('story')?.[0],
    series: named('series')?.[0],
    authors: listed(record.authors.map(({ name }) => name)),
    contributors: listed(record.contributors),
    agency: record.agency,
    dateline: record.dateline,
    source: record.source,
    print: record.print,
    corrections: listed(
      record.corrections.map(({ date, kind, text }) => ({ date: dayOrTime(date), kind, text })),
    ),
    rights: record.rights,
  };
  const lines = Object.entries(front).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${fitText(JSON.stringify(value))}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${fitText(publishedMarkdown(record, context).trim())}\n`;
}

function listed<Of>(values: readonly Of[]): readonly Of[] | undefined {
  return values.length > 0 ? values : undefined;
}
