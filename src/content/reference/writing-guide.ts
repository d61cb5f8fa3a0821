import * as z from 'zod';
import { articleSchema, standalonePageSchema } from '#model/article-schema.ts';
import { publicationSchema } from '#model/publication-schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The author’s guide, in Markdown: what stands in the schema, and a few words around it. */
export function renderWritingGuide(): string {
  const article = jsonSchema(articleSchema);
  const publication = jsonSchema(publicationSchema);
  const group = (schema: JsonSchema, key: string) => keyTable(inner(schema.properties?.[key], schema));
  return `${[
    opening,
    keyTable(article),
    '### Groups of keys',
    ...['image', 'contributors', 'corrections', 'print', 'gone'].flatMap((key) => [
      `\`${key}\`:`,
      group(article, key),
    ]),
    text,
    '## Pages by hand',
    standalonePages,
    keyTable(jsonSchema(standalonePageSchema)),
    '## The publication',
    publicationWords,
    keyTable(publication),
    '### Entries',
    entryWords,
    group(publication, 'topics'),
    '### Other groups',
    ...['navigation', 'licences', 'robots'].flatMap((key) => [`\`${key}\`:`, group(publication, key)]),
    closing,
  ].join('\n\n')}\n`;
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' });
}

/** The group of keys that a value, an entry of a list or a named entry is. */
function inner(value: z.core.JSONSchema._JSONSchema | undefined, root: JsonSchema): JsonSchema {
  if (typeof value !== 'object') return {};
  const { $ref, items, additionalProperties } = value;
  if ($ref) return inner(root.$defs?.[$ref.replace('#/$defs/', '')], root);
  if (typeof items === 'object' && !Array.isArray(items)) return inner(items, root);
  return typeof additionalProperties === 'object' ? inner(additionalProperties, root) : value;
}

function keyTable({ properties = {}, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(([key, value]) => {
    if (typeof value !== 'object') return '';
    const name = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${name} | ${formOf(value)} | ${value.description ?? ''} |`;
  });
  return ['| key | form | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The form of a value in a word or two. */
function formOf(value: JsonSchema): string {
  switch (value['form']) {
    case 'line':
      return 'text';
    case 'flag':
      return '`true`';
    case 'whole':
      return `${value['least']} to ${value['most']}`;
    case 'date':
      return 'date';
    case 'web-address':
      return 'web address';
    case 'root-path':
      return 'path of the site';
    case 'language':
      return 'language tag';
  }
  if (value.enum) return value.enum.map((word) => `\`${word}\``).join(', ');
  if (value.type === 'array') return 'list';
  if (value.anyOf)
    return value.anyOf.some((one) => typeof one === 'object' && one.type === 'array')
      ? 'list or keys'
      : 'text, or texts by language';
  return value.properties ? 'keys' : 'keys of your choice';
}

const opening = `# Writing for the archive

<!-- Made by \`npm run schema\` from the schema in src/model. Do not edit. -->

An article is one file, \`YEAR/MONTH/DAY-name.md\`: \`2024/12/21-foreign-ministers-to-meet.md\`. The path dates it and names its address,
\`/2024/12/21/foreign-ministers-to-meet/\`. The file begins with front matter in YAML, between two lines \`---\`; the text follows in Markdown.

\`\`\`markdown
---
title: Foreign ministers to meet soon
date: 2024-12-21 18:30
section: diplomacy
topics: [korea-us-alliance]
image:
  src: two-calls.svg
  alt: A chart of the two telephone calls in December.
  credit: Hangang Wire
---
The two ministers talked by telephone on Saturday.
\`\`\`

\`npm run new -- "Headline"\` begins such a file. \`npm run check\` reads everything and says what is wrong, with file, line, column and how to
mend it. \`npm run move\` renames an article and \`npm run retopic\` a topic, in every file that names them.

## Front matter

Keys in bold are required. A value is a text as it stands: \`no\`, \`1.10\` and \`2024\` need no quotes, a text that holds \`: \` or begins with a
character such as \`@\` or \`*\` does. Keys that begin with \`x-\` are yours: they are kept and ignored.

A date is \`2024-12-21\`, \`2024-12-21 18:30\` (in the publication’s zone) or \`2024-12-21T18:30:00+09:00\`. Its day in the publication’s zone is
the day in the path.`;

const text = `## The text

CommonMark with tables and footnotes. Links to other articles are paths to their files, relative to this one:
\`[the first call](06-first-call.md)\`, \`[last month](../11/05-visit.md#what-was-said)\`. Pictures and other files lie beside the article:
\`![What it shows](vote.svg "The caption.")\`, \`[the minutes](minutes.pdf)\`. A CSV that is linked is shown as a table too:
\`[the figures](votes.csv "How they voted")\`. An address of the site begins with \`/\`. Raw HTML passes an allow-list. In a \`timeline\` or
\`live\` article each entry is a \`##\` heading that begins with a date or time.`;

const standalonePages = `A page that is no article lies under \`pages/\`: \`pages/about.md\` is \`/about/\`. Its front matter:`;

const publicationWords = `\`publication.yaml\` holds everything that concerns the publication as a whole:`;

const entryWords = `Under \`sections\`, \`topics\`, \`people\`, \`places\`, \`organizations\`, \`stories\`, \`series\`, \`authors\` and \`agencies\` each key is a part of an
address and has an entry. Articles may write the key, the name or one of the aliases: all mean the same entry.`;

const closing = `## In your editor

Editors that know JSON Schema complete and check these keys as you type. For \`publication.yaml\`, begin the file with
\`# yaml-language-server: $schema=../schema/publication.schema.json\`; for front matter name \`schema/article.schema.json\`.`;
