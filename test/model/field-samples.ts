import * as z from 'zod';
import { articleSchema } from '#model/article-schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Matter = Readonly<Record<string, unknown>>;

/** The day of the article that the samples are for. `circa` requires the first day of a year. */
export const sampleDay = '2025-01-01';
/** The Korean article that the sample of `translations` refers to. */
export const translationFile = '2025/01/01-subject-ko.md';

const picture = { src: 'quay.jpg', alt: 'The quay', caption: 'The quay at noon', credit: 'Ada Quill' };

/** Samples of the fields that have rules beyond their form. */
const ruled: Readonly<Record<string, readonly unknown[]>> = {
  image: [picture],
  images: [[picture]],
  translations: [{ ko: translationFile }],
};

const { properties = {}, required = [] }: JsonSchema = z.toJSONSchema(articleSchema, { io: 'input' });

/** Sample values of a front-matter field, derived from its form in the schema. At least one is not the default. */
export function samplesOf(key: string): readonly unknown[] {
  return ruled[key] ?? samplesOfForm(properties[key], key);
}

/** Front matter with only the required fields. */
export const leastMatter: Matter = Object.fromEntries(required.map((key) => [key, samplesOf(key)[0]]));

function samplesOfForm(schema: JsonSchema['additionalProperties'], name: string): readonly unknown[] {
  if (typeof schema !== 'object') throw new Error(`the schema has no field ${name}`);
  switch (schema['form']) {
    case 'line':
      return [`Sample of ${name}`, `Other sample of ${name}`];
    case 'flag':
      return [true];
    case 'whole':
      return [schema['least'], schema['most']];
    case 'date':
      return [sampleDay, `${sampleDay} 18:30`];
    case 'web-address':
      return [`https://${name}.example/`];
    case 'root-path':
      return [`/old/${name}.html`];
    case 'language':
      return ['fr'];
  }
  if (schema.enum) return schema.enum;
  if (typeof schema.items === 'object' && !Array.isArray(schema.items))
    return samplesOfForm(schema.items, name).map((entry) => [entry]);
  if (schema.properties) return [0, -1].map((place) => groupOf(schema.properties ?? {}, place));
  if (schema.additionalProperties)
    return samplesOfForm(schema.additionalProperties, name).map((value) => ({ fr: value }));
  throw new Error(`no samples for the form of ${name}: add some to test/model/field-samples.ts`);
}

function groupOf(keys: NonNullable<JsonSchema['properties']>, place: number): Matter {
  return Object.fromEntries(
    Object.entries(keys).map(([key, schema]) => [key, samplesOfForm(schema, key).at(place)]),
  );
}
