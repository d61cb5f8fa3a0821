import type { PlainFields } from '#model/article-fields.ts';
import { addressOf } from '../addresses.ts';
import { dayOrTime } from '../dates.ts';
import { jsonLine } from '../json-text.ts';
import type { MachineContext } from '../machine-context.ts';
import type { DumpData, RecordData } from '../machine-data.ts';
import { publishedMarkdown } from './published-markdown.ts';

/** Renders the articles of a year as NDJSON: one object per line, in chronological order, with the text as Markdown. */
export function renderDump({ records }: DumpData, context: MachineContext): string {
  return records.map((record) => jsonLine(line(record, context))).join('');
}

/** The plain fields of the dump, which must all be written. */
type PlainInDump = Readonly<Record<keyof PlainFields<'dump'>, unknown>>;

function line(record: RecordData, context: MachineContext) {
  const { settings } = context;
  return {
    id: record.id,
    title: record.title,
    summary: record.summary,
    description: record.description,
    circa: record.circa,
    language: record.language,
    type: record.type,
    words: record.words,
    rank: record.rank,
    authors: record.authors.map(({ name }) => name),
    contributors: record.contributors,
    agency: record.agency,
    dateline: record.dateline,
    subjects: record.subjects.map(({ kind, name }) => ({ kind, name })),
    source: record.source,
    print: record.print,
    rights: record.rights,
    noindex: record.noindex,
    address: addressOf(settings, record.path),
    file: record.text.file,
    published: dayOrTime(record.published),
    updated: record.updated && dayOrTime(record.updated),
    pictures: record.pictures.map(({ file, alt, caption, credit }) => ({
      address: addressOf(settings, file.path),
      alt,
      caption,
      credit,
    })),
    corrections: record.corrections.map(({ date, kind, text }) => ({ date: dayOrTime(date), kind, text })),
    translations: record.translations.map(({ language, path: other }) => ({
      language,
      address: addressOf(settings, other),
    })),
    markdown: publishedMarkdown(record, context).trim(),
  } satisfies PlainInDump & Readonly<Record<string, unknown>>;
}
