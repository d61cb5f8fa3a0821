import { plainWords } from '#importers/converting/plain-text.ts';
import { addressIn } from '#importers/converting/urls.ts';
import { readWhole } from '#importers/reading/decode.ts';
import type { SourceFile } from '../importer.ts';
import type { FeedDate, FeedEntry, FeedFile, FeedHead, FeedPart, FeedText } from './feed-entry.ts';
import { jsonItems } from './json-items.ts';
import { kindOf } from './media-files.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed (1.0 or 1.1). What stands before a mistake is kept. Throws `NotText`. */
export async function* readJsonFeed(
  file: SourceFile,
  encoding: string | undefined,
): AsyncGenerator<FeedPart> {
  const { text } = await readWhole(file, encoding);
  const { items, around, fault } = jsonItems(text);
  for (const { line, source } of items) {
    const fields = fieldsIn(source);
    if (fields) yield { kind: 'entry', entry: readItem(fields, line, source) };
    else {
      const [message, hint] = ['this is no JSON object', 'mend the JSON there and run the import again'];
      yield { kind: 'broken', line, name: `the item of line ${line}`, message, hint };
    }
  }
  if (fault)
    yield { kind: 'broken', name: file.path, ...fault, hint: 'mend the JSON there and run the import again' };
  yield { kind: 'head', head: headOf(fieldsIn(around) ?? {}) };
}

function fieldsIn(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headOf(fields: Fields): FeedHead {
  const [title, description, language] = [
    words(fields, 'title'),
    words(fields, 'description'),
    words(fields, 'language'),
  ];
  const [link, self, next] = ['home_page_url', 'feed_url', 'next_url'].map((name) =>
    addressIn(words(fields, name)),
  );
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(link && { link }),
    ...(self && { self }),
    ...(language && { language }),
    authors: authorsIn(fields),
    neighbours: next ? [{ relation: 'next', href: next }] : [],
    isArchive: false,
  };
}

const read = new Set(
  (
    'id url external_url title content_html content_text summary image banner_image date_published date_modified author authors ' +
    'tags language attachments'
  ).split(' '),
);

function readItem(fields: Fields, line: number, source: string): FeedEntry {
  const [id, title, language] = [words(fields, 'id'), words(fields, 'title'), words(fields, 'language')];
  const text = textOf(words(fields, 'content_html'), words(fields, 'content_text'));
  const summary = words(fields, 'summary');
  const elsewhere = words(fields, 'external_url');
  return {
    line,
    source,
    ending: 'json',
    ...(id && { id }),
    ...(title && { title }),
    ...(text && { text }),
    ...(summary && { summary: { form: 'plain', text: summary } }),
    links: [words(fields, 'url')].flatMap((url) => addressIn(url) ?? []),
    published: datesIn(fields, 'date_published'),
    updated: datesIn(fields, 'date_modified'),
    authors: authorsIn(fields),
    contributors: [],
    topics: listIn(fields, 'tags').flatMap((tag) => (typeof tag === 'string' ? { name: tag } : [])),
    files: filesIn(fields),
    ...(language && { language }),
    isDraft: false,
    isPage: false,
    comments: 0,
    kept: elsewhere ? { 'external-url': elsewhere } : {},
    unread: Object.entries(fields)
      .filter(([name]) => !read.has(name))
      .map(([name, value]) => ({ name, text: typeof value === 'string' ? value : JSON.stringify(value) })),
  };
}

function textOf(html: string, text: string): FeedText | undefined {
  if (html !== '') return { form: 'html', text: html };
  return text === '' ? undefined : { form: 'plain', text };
}

/** A text of an object; an id may be a number. */
function words(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function listIn(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
}

function datesIn(fields: Fields, from: string): FeedDate[] {
  const text = words(fields, from);
  return text === '' ? [] : [{ from, text }];
}

function authorsIn(fields: Fields): { name: string }[] {
  const authors = listIn(fields, 'authors').filter(isFields);
  const all = authors.length > 0 ? authors : [fields['author']].filter(isFields);
  return all.map((author) => ({ name: plainWords(words(author, 'name')) })).filter(({ name }) => name !== '');
}

function filesIn(fields: Fields): FeedFile[] {
  const pictures = ['image', 'banner_image'].flatMap((name) => addressIn(words(fields, name)) ?? []);
  const attached = listIn(fields, 'attachments')
    .filter(isFields)
    .flatMap((one): FeedFile[] => {
      const [url, title] = [addressIn(words(one, 'url')), words(one, 'title')];
      return url ? [{ url, kind: kindOf(words(one, 'mime_type'), url), ...(title && { title }) }] : [];
    });
  return [...[...new Set(pictures)].map((url) => ({ url, kind: 'image' })), ...attached];
}
