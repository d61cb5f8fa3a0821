import { Document, isScalar, type Scalar, visit, type YAMLSeq } from 'yaml';
import { cleanText } from '#importers/converting/clean-text.ts';
import { articleSchema } from '#model/article-schema.ts';

/** What is to stand above a text: our keys and those that begin with `x-`, with plain values. */
export type MatterValues = Readonly<Record<string, unknown>>;

const order = Object.keys(articleSchema.shape);

/** The text of an article file: front matter in the order of the schema, then the Markdown. */
export function renderArticleFile(values: MatterValues, markdown: string): string {
  const known = order.filter((key) => values[key] !== undefined);
  const kept = Object.keys(values)
    .filter((key) => key.startsWith('x-'))
    .sort();
  const document = new Document(Object.fromEntries([...known, ...kept].map((key) => [key, values[key]])));
  visit(document, {
    Seq: (_, list) => {
      list.flow = isShort(list);
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') settleStyle(scalar as Scalar<string>);
    },
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const body = markdown.replace(/^\s*\n/, '').trimEnd();
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** `[topic, other-topic]` on one line, as long as it is easy to read. */
function isShort(list: YAMLSeq): boolean {
  const plain = list.items.every(
    (one) => isScalar(one) && typeof one.value === 'string' && /^[\p{L}\p{M}\p{N} .'’-]+$/u.test(one.value),
  );
  return plain && list.items.map(String).join(', ').length <= 90;
}

/** A text stays on its line, and in quotes where a reader of YAML might take it for something else. */
function settleStyle(scalar: Scalar<string>): void {
  const { value } = scalar;
  if (/^\d{4}-\d{2}-\d{2}(?:[T ][\d:+-]+Z?)?$/.test(value)) scalar.type = 'PLAIN';
  else if (/[\n\t]/.test(value)) scalar.type = 'QUOTE_DOUBLE';
  else if (/\s#|^\s|\s$|: |^[-?:,[\]{}#&*!|>'"%@`]/.test(value))
    scalar.type = value.includes("'") ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
}

const deepest = 6;

/** A foreign value as front matter can hold it under `x-`: texts, lists and maps. */
export function plainValue(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return cleanText(String(value)).text;
  if (depth >= deepest) return cleanText(JSON.stringify(value)).text;
  if (Array.isArray(value)) return value.map((one) => plainValue(one, depth + 1));
  const pairs = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(pairs.map(([key, one]) => [cleanText(key).text, plainValue(one, depth + 1)]));
}
