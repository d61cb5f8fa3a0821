import { Document, isScalar, type Scalar, visit, type YAMLSeq } from 'yaml';
import { cleanText } from '#importers/converting/clean-text.ts';
import { articleSchema } from '#model/article-schema.ts';

/** The front matter of an article file: keys of the schema and keys that begin with `x-`, with plain values. */
export type FrontMatterValues = Readonly<Record<string, unknown>>;

const keyOrder = Object.keys(articleSchema.shape);

/** The text of an article file: front matter in the order of the schema, then the Markdown. */
export function renderArticleFile(values: FrontMatterValues, markdown: string): string {
  const schemaKeys = keyOrder.filter((key) => values[key] !== undefined);
  const extraKeys = Object.keys(values)
    .filter((key) => key.startsWith('x-'))
    .sort();
  const document = new Document(
    Object.fromEntries([...schemaKeys, ...extraKeys].map((key) => [key, values[key]])),
  );
  visit(document, {
    Seq: (_, list) => {
      list.flow = isShort(list);
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') setScalarStyle(scalar as Scalar<string>);
    },
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const body = markdown.replace(/^\s*\n/, '').trimEnd();
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** True for a list that is easy to read on one line: `[topic, other-topic]`. */
function isShort(list: YAMLSeq): boolean {
  const isPlain = list.items.every(
    (item) =>
      isScalar(item) && typeof item.value === 'string' && /^[\p{L}\p{M}\p{N} .'’-]+$/u.test(item.value),
  );
  return isPlain && list.items.map(String).join(', ').length <= 90;
}

/** Keeps text on one line, and quotes it where YAML could take it for something else. */
function setScalarStyle(scalar: Scalar<string>): void {
  const { value } = scalar;
  if (/^\d{4}-\d{2}-\d{2}(?:[T ][\d:+-]+Z?)?$/.test(value)) scalar.type = 'PLAIN';
  else if (/[\n\t]/.test(value)) scalar.type = 'QUOTE_DOUBLE';
  else if (/\s#|^\s|\s$|: |^[-?:,[\]{}#&*!|>'"%@`]/.test(value))
    scalar.type = value.includes("'") ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
}

const maxDepth = 6;

/** Converts a value of the source to text, lists and maps, as keys that begin with `x-` can hold them. */
export function plainValue(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return cleanText(String(value)).text;
  if (depth >= maxDepth) return cleanText(JSON.stringify(value)).text;
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1));
  const pairs = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(pairs.map(([key, item]) => [cleanText(key).text, plainValue(item, depth + 1)]));
}
