import type { z } from 'zod';

/** The formats of the main feed. */
export const feeds = ['rss', 'atom', 'json-feed'] as const;

/** The versions of an article for other programs: Markdown, ninjs, and a line in the dump of a year. */
export const records = ['markdown', 'ninjs', 'dump'] as const;

/**
 * The outputs that a front-matter field can appear in. `page` is the body of the article’s page; `head` the title, meta
 * tags and links of that page; `json-ld` its structured data; `lists` the teaser in lists of articles; `search` the
 * record and the text in the search index.
 */
export const outputs = ['page', 'head', 'json-ld', 'lists', ...feeds, ...records, 'search'] as const;
export type Output = (typeof outputs)[number];

/** A front-matter field: the form of its value, and the outputs that it appears in. */
export interface Field<Form extends z.ZodType = z.ZodType, In extends Output = Output> {
  readonly form: Form;
  readonly appearsIn: readonly In[];
}

/** Lists the outputs that a field appears in. */
export function appearsIn<const In extends readonly Output[]>(...places: In): In {
  return places;
}

/** For a field that no output shows: it controls whether, when or at which addresses an article is published. */
export const nowhere = [] as const;

/** Declares an optional field. Its description is shown in the reference page and in editors. */
export function field<Form extends z.ZodType, In extends readonly Output[]>(
  form: Form,
  description: string,
  places: In,
): Field<z.ZodExactOptional<Form>, In[number]> {
  return { form: form.exactOptional().describe(description), appearsIn: places };
}

/** Declares a required field. */
export function requiredField<Form extends z.ZodType, In extends readonly Output[]>(
  form: Form,
  description: string,
  places: In,
): Field<Form, In[number]> {
  return { form: form.describe(description), appearsIn: places };
}

/** The forms of fields by key, as a schema takes them. */
export function formsOf<Fields extends Readonly<Record<string, Field>>>(fields: Fields) {
  const forms = Object.entries(fields).map(([key, { form }]) => [key, form]);
  return Object.fromEntries(forms) as { [Key in keyof Fields]: Fields[Key]['form'] };
}
