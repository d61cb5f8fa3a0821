import { plainText } from '#importers/converting/plain-text.ts';
import { webUrl } from '#importers/converting/urls.ts';
import { decodeFile } from '#importers/reading/decode.ts';
import type { SourceFile } from '../importer.ts';
import type { FeedDate, FeedEntry, FeedFile, FeedHead, FeedPart, FeedText } from './feed-entry.ts';
import { jsonItems } from './json-items.ts';
import { kindOf } from './media-files.ts';

const hint = 'fix the JSON there and run the import again';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed (1.0 or 1.1), including the items before a syntax error. Throws `UnreadableFileError`. */
export async function* readJsonFeed(
  file: SourceFile,
  encoding: string | undefined,
): AsyncGenerator<FeedPart> {
  const { text } = await decodeFile(file, encoding);
  const { items, surrounding, error } = jsonItems(text);
  for (const { line, source } of items) {
    const fields = fieldsIn(source);
    if (fields) yield { kind: 'entry', entry: readItem(fields, line, source) };
    else {
      const message = 'this item is not a JSON object';
      yield { kind: 'malformed', line, name: `the item on line ${line}`, message, hint };
    }
  }
  if (error) yield { kind: 'malformed', name: file.path, ...error, hint };
  yield { kind: 'head', head: headOf(fieldsIn(surrounding) ?? {}) };
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
    textField(fields, 'title'),
    textField(fields, 'description'),
    textField(fields, 'language'),
  ];
  const [link, self, next] = ['home_page_url', 'feed_url', 'next_url'].map((name) =>
    webUrl(textField(fields, name)),
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

const knownFields = new Set(
  (
    'id url external_url title content_html content_text summary image banner_image date_published date_modified author authors ' +
    'tags language attachments'
  ).split(' '),
);

function readItem(fields: Fields, line: number, source: string): FeedEntry {
  const [id, title, language] = [
    textField(fields, 'id'),
    textField(fields, 'title'),
    textField(fields, 'language'),
  ];
  const text = textOf(textField(fields, 'content_html'), textField(fields, 'content_text'));
  const summary = textField(fields, 'summary');
  const externalUrl = textField(fields, 'external_url');
  return {
    line,
    source,
    ending: 'json',
    ...(id && { id }),
    ...(title && { title }),
    ...(text && { text }),
    ...(summary && { summary: { form: 'plain', text: summary } }),
    links: [textField(fields, 'url')].flatMap((url) => webUrl(url) ?? []),
    published: datesIn(fields, 'date_published'),
    updated: datesIn(fields, 'date_modified'),
    authors: authorsIn(fields),
    contributors: [],
    topics: listField(fields, 'tags').flatMap((tag) => (typeof tag === 'string' ? { name: tag } : [])),
    files: filesIn(fields),
    ...(language && { language }),
    isDraft: false,
    isPage: false,
    comments: 0,
    extra: externalUrl ? { 'external-url': externalUrl } : {},
    ignored: Object.entries(fields)
      .filter(([name]) => !knownFields.has(name))
      .map(([name, value]) => ({ name, text: typeof value === 'string' ? value : JSON.stringify(value) })),
  };
}

function textOf(html: string, text: string): FeedText | undefined {
  if (html !== '') return { form: 'html', text: html };
  return text === '' ? undefined : { form: 'plain', text };
}

/** A text or number as text; empty if there is none. */
function textField(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function listField(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
}

function datesIn(fields: Fields, from: string): FeedDate[] {
  const text = textField(fields, from);
  return text === '' ? [] : [{ from, text }];
}

function authorsIn(fields: Fields): { name: string }[] {
  const authors = listField(fields, 'authors').filter(isFields);
  const all = authors.length > 0 ? authors : [fields['author']].filter(isFields);
  return all
    .map((author) => ({ name: plainText(textField(author, 'name')) }))
    .filter(({ name }) => name !== '');
}

function filesIn(fields: Fields): FeedFile[] {
  const pictures = ['image', 'banner_image'].flatMap((name) => webUrl(textField(fields, name)) ?? []);
  const attached = listField(fields, 'attachments')
    .filter(isFields)
    .flatMap((attachment): FeedFile[] => {
      const [url, title] = [webUrl(textField(attachment, 'url')), textField(attachment, 'title')];
      return url
        ? [{ url, kind: kindOf(textField(attachment, 'mime_type'), url), ...(title && { title }) }]
        : [];
    });
  return [...[...new Set(pictures)].map((url) => ({ url, kind: 'image' })), ...attached];
}
