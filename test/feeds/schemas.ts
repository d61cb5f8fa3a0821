import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };
const list = (items: SchemaObject): SchemaObject => ({ type: 'array', items });
/** A closed object with these properties. */
const closedObject = (
  properties: Readonly<Record<string, SchemaObject>>,
  required: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const author = { ...closedObject({ name: text, url: uri, avatar: uri }), minProperties: 1 };
const entry = {
  ...closedObject(
    {
      id: { ...text, minLength: 1 },
      url: uri,
      external_url: uri,
      title: text,
      content_html: text,
      content_text: text,
      summary: text,
      image: uri,
      banner_image: uri,
      date_published: time,
      date_modified: time,
      authors: list(author),
      tags: list(text),
      language: text,
      attachments: list(
        closedObject(
          { url: uri, mime_type: text, title: text, size_in_bytes: count, duration_in_seconds: count },
          ['url', 'mime_type'],
        ),
      ),
    },
    ['id'],
  ),
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
};

/** JSON Feed 1.1, without extensions. */
const jsonFeed = closedObject(
  {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: uri,
    feed_url: uri,
    description: text,
    user_comment: text,
    next_url: uri,
    icon: uri,
    favicon: uri,
    authors: list(author),
    language: text,
    expired: { type: 'boolean' },
    hubs: list(closedObject({ type: text, url: uri }, ['type', 'url'])),
    items: list(entry),
  },
  ['version', 'title', 'items'],
);

const texts = list(
  closedObject({ role: text, contentType: text, charCount: count, wordCount: count, value: text }, ['value']),
);
const concepts = list(closedObject({ name: text, rel: text, uri, literal: text }));
const rendition = closedObject(
  { name: text, href: uri, contentType: text, width: count, height: count, sizeInBytes: count },
  ['name'],
);
const newsObject = {
  uri,
  type: { enum: ['text', 'picture', 'graphic'] },
  representationType: { enum: ['full', 'partial'] },
  firstCreated: time,
  versionCreated: time,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  language: text,
  title: text,
  headlines: texts,
  descriptions: texts,
  bodies: texts,
  by: text,
  located: text,
  copyrightNotice: text,
  usageTerms: text,
  people: concepts,
  organisations: concepts,
  places: concepts,
  subjects: concepts,
  events: concepts,
  genres: concepts,
  infoSources: list(closedObject({ name: text, role: text, uri, literal: text })),
  altIds: list(closedObject({ role: text, value: text })),
};

/** IPTC ninjs 3.1, as far as newspaper articles use it. */
const ninjs = closedObject(
  {
    ...newsObject,
    standard: closedObject({ name: text, version: text, schema: uri }),
    associations: list(closedObject({ name: text, ...newsObject, renditions: list(rendition) }, ['uri'])),
  },
  ['uri'],
);

const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
formats.default(ajv);
const validators = { jsonFeed: ajv.compile(jsonFeed), ninjs: ajv.compile(ninjs) };

/** Validates a document against its format. Returns the errors. */
export function validateJson(format: keyof typeof validators, document: string): string[] {
  const validate = validators[format];
  if (validate(JSON.parse(document))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
