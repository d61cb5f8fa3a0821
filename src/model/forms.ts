import * as z from 'zod';

/**
 * Schema types for the values of front matter and `publication.yaml`. The YAML parser reads every scalar as text, so
 * that `no` and `1.10` stay as written; each type converts that text. Error messages have two lines: the message, to
 * which the caller adds the name of the key, and the hint.
 */

/** Creates an error message: `is "0", not a whole number` and, on the second line, the hint. */
function invalid(form: string, write: string | ((input: unknown) => string)) {
  return ({ input }: { readonly input?: unknown }): string => {
    const hint = typeof write === 'string' ? write : write(input);
    if (input === undefined) return `is missing\n${hint}`;
    if (typeof input === 'string' && input.trim() === '') return `is empty\n${hint}, or remove the key`;
    return `is ${quote(input)}, not ${form}\n${hint}`;
  };
}

function quote(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input !== 'string') return 'a group of keys';
  const characters = [...input];
  return `"${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : input}"`;
}

/** A text that passes a test. `form` and `write` are the expected form and the hint in error messages. */
export function text(
  test: (text: string) => boolean,
  form: string,
  write: string | ((input: unknown) => string),
) {
  const error = invalid(form, write);
  return z.string({ error }).refine(test, { error });
}

/** One of a list of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: invalid('an allowed value', `use one of ${words.join(', ')}`) });
}

/** A non-empty line of plain text. */
export const line = text((value) => value.trim() !== '', 'text', 'write a text')
  .transform((value) => value.replace(/\s+/gu, ' ').trim())
  .meta({ form: 'line' });

/** `true` or `false`. */
export const flag = z
  .enum(['true', 'false'], { error: invalid('true or false', 'write true, or remove the key') })
  .transform((value) => value === 'true')
  .meta({ form: 'flag' });

/** A whole number in a range. */
export function whole(least: number, most: number) {
  const inside = (value: string) =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
  return text(inside, `a whole number from ${least} to ${most}`, `write a number from ${least} to ${most}`)
    .transform(Number)
    .meta({ form: 'whole', least, most });
}

/** A list. A single text is not accepted, so that a forgotten dash is noticed. */
export function list<Of extends z.ZodType>(of: Of) {
  return z.array(of, { error: invalid('a list', 'write each entry on a line of its own, after "- "') });
}

/** A map with fixed keys. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape);
  const examples = keys.slice(0, 5).join(', ') + (keys.length > 5 ? ' …' : '');
  return z.strictObject(shape, {
    error: invalid('a group of keys', `write its keys below it, one per line: ${examples}`),
  });
}

/** A map whose keys the newsroom chooses. */
export function mapOf<Key extends z.core.$ZodRecordKey, Of extends z.ZodType>(
  key: Key,
  of: Of,
  write: string,
) {
  return z.record(key, of, { error: invalid('a group of keys', write) });
}

/** An http or https URL. */
export const webAddress = text(
  (value) => /^https?:\/\/[^\s"<>\\]+$/.test(value) && URL.canParse(value),
  'a web address',
  'write a URL that begins with https:// or http://',
).meta({ form: 'web-address' });

/** A path on the site: `/2011/03/old-name.html`. */
export const rootPath = text(
  (value) => /^\/(?!\/)[^\s"<>\\#]*$/.test(value) && !isUnsafePath(value),
  'a path on the site',
  'write a path that begins with a single / and contains no spaces, quotes, # or ..',
).meta({ form: 'root-path' });

/** True if a path, encoded in any way, contains `.`, `..` or a control character. */
function isUnsafePath(path: string): boolean {
  const decoded = path.replace(/%([0-7][0-9a-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return /\/\.\.?(?:[/?]|$)|\p{Cc}/u.test(decoded.replaceAll('\\', '/'));
}

/** A BCP 47 language tag: `en`, `ko`, `zh-Hant`. */
export const languageTag = text(
  (value) => /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(value),
  'a language tag',
  'write a BCP 47 tag such as en or ko',
)
  .transform(canonicalTag)
  .meta({ form: 'language' });

/** The spelling recommended by BCP 47: `zh-hant-tw` → `zh-Hant-TW`. */
function canonicalTag(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const parts = rest.map((part) =>
    part.length === 2
      ? part.toUpperCase()
      : part.length === 4 && !/^\d/.test(part)
        ? part[0]?.toUpperCase() + part.slice(1)
        : part,
  );
  return [language, ...parts].join('-');
}

const namesByLanguage = mapOf(languageTag, line, 'write a text').refine(
  (value) => Object.keys(value).length > 0,
  {
    error: 'is empty\nwrite a text for each language',
  },
);

/** A name, in one language or several: `{ en: Seoul, ko: 서울 }`. */
export const names = z.union([line, namesByLanguage], {
  error: invalid('a name', 'write a text, or texts by language such as { en: Seoul, ko: 서울 }'),
});

/** A date or time, still as text, because its meaning depends on the publication’s zone. */
export const dateText = text(
  (value) => value.trim() !== '',
  'a date',
  'write a date such as 2024-12-21',
).meta({ form: 'date' });
