import * as z from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A JSON Schema (2020-12) for editors, which read YAML’s own types: numbers, true and false are allowed where they are meant. */
export function editorSchema(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      shapeForm(jsonSchema);
      if (jsonSchema.additionalProperties === false) allowExtras(jsonSchema);
    },
  });
  return { ...made, title };
}

const dayPattern =
  '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?$';

/** Gives a form of ours the type that an editor’s YAML has for it. */
function shapeForm(schema: JsonSchema): void {
  const { form, least, most } = schema;
  for (const own of ['form', 'least', 'most']) delete schema[own];
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

/** Keys that begin with x- are kept and ignored; a picture needs an alt unless it only decorates. */
function allowExtras(schema: JsonSchema): void {
  schema.patternProperties = { '^x-': {} };
  if (schema.properties?.['decorative']) schema.anyOf = [{ required: ['alt'] }, { required: ['decorative'] }];
}
