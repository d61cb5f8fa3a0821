import * as z from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A JSON Schema (2020-12) for code editors. Unlike our parser, they read YAML numbers and booleans, so it allows both. */
export function editorSchema(schema: z.ZodType, title: string): JsonSchema {
  const jsonSchema = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      applyForm(jsonSchema);
      if (jsonSchema.additionalProperties === false) allowExtras(jsonSchema);
    },
  });
  return { ...jsonSchema, title };
}

const dayPattern =
  '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?$';

/** Replaces the `form` of a value with JSON Schema types and patterns. */
function applyForm(schema: JsonSchema): void {
  const { form, least, most } = schema;
  for (const key of ['form', 'least', 'most']) delete schema[key];
  switch (form) {
    case 'line':
      Object.assign(schema, { type: ['string', 'number', 'boolean'], minLength: 1 });
      break;
    case 'flag':
      schema.type = 'boolean';
      delete schema.enum;
      break;
    case 'whole':
      Object.assign(schema, { type: 'integer', minimum: least, maximum: most });
      break;
    case 'date':
      schema.pattern = dayPattern;
      break;
    case 'web-address':
      Object.assign(schema, { format: 'uri', pattern: '^https?://' });
      break;
    case 'root-path':
      schema.pattern = '^/(?!/)[^\\s"<>\\\\#]*$';
      break;
    case 'key':
      schema.pattern = '^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(-[\\p{L}\\p{M}\\p{N}]+)*$';
      break;
    case 'language':
      schema.pattern = '^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$';
      break;
  }
}

/** Allows keys that begin with `x-`, and requires `alt` or `decorative` for an image. */
function allowExtras(schema: JsonSchema): void {
  schema.patternProperties = { '^x-': {} };
  if (schema.properties?.['decorative']) schema.anyOf = [{ required: ['alt'] }, { required: ['decorative'] }];
}
