import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };
const whole = { type: 'integer', minimum: 0 };
const list = (items: SchemaObject): SchemaObject => ({ type: 'array', items });
/** An object with these properties and no other. */
const only = (properties: Readonly<Record<string, SchemaObject>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const author = { ...only({ name: text, url: uri, avatar: uri }), minProperties: 1 };
const entry = {
  ...only(
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
        only({ url: uri, mime_type: text, title: text, size_in_bytes: whole, duration_in_seconds: whole }, [
          'url',
          'mime_type',
        ]),
      ),
    },
    ['id'],
  ),
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
};

/** JSON Feed 1.1, without its extensions. */
const jsonFeed = only(
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
    hubs: list(only({ type: text, url: uri }, ['type', 'url'])),
    items: list(entry),
  },
  ['version', 'title', 'items'],
);

const said = list(
  only({ role: text, contentType: text, charCount: whole, wordCount: whole, value: text }, ['value']),
);
const concepts = list(only({ name: text, rel: text, uri, literal: text }));
const rendition = only(
  { name: text, href: uri, contentType: text, width: whole, height: whole, sizeInBytes: whole },
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
  headlines: said,
  descriptions: said,
  bodies: said,
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
  infoSources: list(only({ name: text, role: text, uri, literal: text })),
  altIds: list(only({ role: text, value: text })),
};

/** IPTC ninjs 3.1, as far as an article of a newspaper needs it. */
const ninjs = only(
  {
    ...newsObject,
    standard: only({ name: text, version: text, schema: uri }),
    associations: list(only({ name: text, ...newsObject, renditions: list(rendition) }, ['uri'])),
  },
  ['uri'],
);

const judge = new Ajv2020({ allErrors: true, strictRequired: false });
formats.default(judge);
const judges = { jsonFeed: judge.compile(jsonFeed), ninjs: judge.compile(ninjs) };

/** What a document has that its format does not allow, none if it is valid. */
export function faultsBy(format: keyof typeof judges, document: string): string[] {
  const isValid = judges[format];
  if (isValid(JSON.parse(document))) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
