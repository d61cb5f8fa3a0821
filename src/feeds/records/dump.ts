import { addressOf } from '../addresses.ts';
import { dayOrTime } from '../dates.ts';
import { jsonLine } from '../json-text.ts';
import type { MachineContext } from '../machine-context.ts';
import type { DumpData, RecordData } from '../machine-data.ts';
import { publishedMarkdown } from './published-markdown.ts';

/** A year’s articles as NDJSON: one object a line, in order of time, the text as Markdown. */
export function renderDump({ records }: DumpData, context: MachineContext): string {
  return records.map((record) => jsonLine(line(record, context))).join('');
}

function line(record: RecordData, context: MachineContext): object {
  const { text, path, published, updated, pictures, corrections, translations, addresses, ...rest } = record;
  const { settings } = context;
  return {
    ...rest,
    address: addressOf(settings, path),
    file: text.file,
    published: dayOrTime(published),
    ...(updated && { updated: dayOrTime(updated) }),
    authors: record.authors.map(({ name }) => name),
    subjects: record.subjects.map(({ kind, name }) => ({ kind, name })),
    pictures: pictures.map(({ file, alt, caption, credit }) => ({
      address: addressOf(settings, file.path),
      alt,
      caption,
      credit,
    })),
    corrections: corrections.map(({ date, kind, text: said }) => ({
      date: dayOrTime(date),
      kind,
      text: said,
    })),
    translations: translations.map(({ language, path: other }) => ({
      language,
      address: addressOf(settings, other),
    })),
    markdown: publishedMarkdown(record, context).trim(),
  };
}
