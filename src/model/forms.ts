import * as z from 'zod';

/**
 * The forms that values of front matter and `publication.yaml` take. YAML is read with every scalar as text,
 * so that `no` stays `no` and `1.10` stays `1.10`; each form turns that text into what it means.
 * The message of a form has two lines: what is wrong, then how to mend it. The name of the key goes before it.
 */

/** The message for a value that is not of a form: `is "0", not a whole number`, then `write …`. */
function not(form: string, write: string | ((input: unknown) => string)) {
  return ({ input }: { readonly input?: unknown }): string => {
    const hint = typeof write === 'string' ? write : write(input);
    if (input === undefined) return `is missing\n${hint}`;
    if (typeof input === 'string' && input.trim() === '') return `is empty\n${hint}, or take the key out`;
    return `is ${shown(input)}, not ${form}\n${hint}`;
  };
}

function shown(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input !== 'string') return 'a group of keys';
  const characters = [...input];
  return `"${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : input}"`;
}

/** A text that passes a test. */
export function text(
  test: (text: string) => boolean,
  form: string,
  write: string | ((input: unknown) => string),
) {
  const error = not(form, write);
  return z.string({ error }).refine(test, { error });
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: not('a word that is known here', `write one of ${words.join(', ')}`) });
}

/** One line of plain text, not empty. */
export const line = text((given) => given.trim() !== '', 'one text', 'write a text')
  .transform((given) => given.replace(/\s+/gu, ' ').trim())
  .meta({ form: 'line' });

/** `true` or `false`. */
export const flag = z
  .enum(['true', 'false'], { error: not('true or false', 'write true, or take the key out') })
  .transform((given) => given === 'true')
  .meta({ form: 'flag' });

/** A whole number between two bounds. */
export function whole(least: number, most: number) {
  const inside = (given: string) =>
    /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most;
  return text(inside, `a whole number from ${least} to ${most}`, `write a number from ${least} to ${most}`)
    .transform(Number)
    .meta({ form: 'whole', least, most });
}

/** A list; one text alone is not a list, so that a forgotten dash is noticed. */
export function list<Of extends z.ZodType>(of: Of) {
  return z.array(of, { error: not('a list', 'write each entry on a line of its own, after "- "') });
}

/** A group of keys that are all known. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape);
  const some = keys.slice(0, 5).join(', ') + (keys.length > 5 ? ' …' : '');
  return z.strictObject(shape, {
    error: not('a group of keys', `write its keys below it, each on a line: ${some}`),
  });
}

/** A group whose keys the newsroom chooses. */
export function mapOf<Key extends z.core.$ZodRecordKey, Of extends z.ZodType>(
  key: Key,
  of: Of,
  write: string,
) {
  return z.record(key, of, { error: not('a group of keys', write) });
}

/** An address on the web. */
export const webAddress = text(
  (given) => /^https?:\/\/[^\s"<>\\]+$/.test(given) && URL.canParse(given),
  'an address on the web',
  'write an address that begins with https:// or http://',
).meta({ form: 'web-address' });

/** A path from the root of the site: `/2011/03/old-name.html`. */
export const rootPath = text(
  (given) => /^\/(?!\/)[^\s"<>\\#]*$/.test(given) && !leadsElsewhere(given),
  'a path of the site',
  'write a path that begins with one / and holds no spaces, quotes, # or ..',
).meta({ form: 'root-path' });

/** True when a path, however it is encoded, holds `.` or `..` or a control character. */
function leadsElsewhere(path: string): boolean {
  const plain = path.replace(/%([0-7][0-9a-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return /\/\.\.?(?:[/?]|$)|\p{Cc}/u.test(plain.replaceAll('\\', '/'));
}

/** A language tag of BCP 47: `en`, `ko`, `zh-Hant`. */
export const languageTag = text(
  (given) => /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(given),
  'a language tag',
  'write a tag of BCP 47 such as en or ko',
)
  .transform(canonicalTag)
  .meta({ form: 'language' });

/** The spelling that BCP 47 recommends: `zh-hant-tw` → `zh-Hant-TW`. */
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
  (given) => Object.keys(given).length > 0,
  {
    error: 'is empty\nwrite a text for each language',
  },
);

/** A name, or its forms by language: `{ en: Seoul, ko: 서울 }`. */
export const names = z.union([line, namesByLanguage], {
  error: not('a name', 'write a text, or texts by language such as { en: Seoul, ko: 서울 }'),
});

/** A date or date-time as text; its meaning depends on the publication's zone. */
export const dateText = text(
  (given) => given.trim() !== '',
  'a date',
  'write a date such as 2024-12-21',
).meta({ form: 'date' });
