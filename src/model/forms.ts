import { z } from 'zod';

/**
 * The forms that values of front matter and `publication.yaml` take. YAML is read with every scalar as text,
 * so that `no` stays `no` and `1.10` stays `1.10`; each form turns that text into what it means.
 */

/** One line of plain text, not empty. */
export const line = z
  .string({ error: 'must be a text' })
  .refine((text) => text.trim() !== '', { error: 'must not be empty' })
  .transform((text) => text.replace(/\s+/gu, ' ').trim());

/** `true` or `false`. */
export const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((text) => text === 'true').meta({ form: 'flag' });

/** A whole number between two bounds. */
export function whole(least: number, most: number) {
  return z
    .string({ error: `must be a whole number from ${least} to ${most}` })
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number)
    .meta({ form: 'whole', least, most });
}

/** A list; one text alone is not a list, so that a forgotten dash is noticed. */
export function list<Of extends z.ZodType>(of: Of) {
  return z.array(of, { error: 'must be a list, one entry a line, each after "- "' });
}

/** An address on the web. */
export const webAddress = z
  .string({ error: 'must be an address that begins with https:// or http://' })
  .refine((text) => /^https?:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text), {
    error: 'must be an address that begins with https:// or http://',
  });

/** A path from the root of the site: `/2011/03/old-name.html`. */
export const rootPath = z
  .string({ error: 'must be a path that begins with /' })
  .refine((text) => /^\/(?!\/)[^\s"<>\\]*$/.test(text) && !/\/\.\.?(?:\/|$)/.test(text), {
    error: 'must be a path that begins with one / and holds no spaces, quotes or ..',
  });

/** A language tag of BCP 47: `en`, `ko`, `zh-Hant`. */
export const languageTag = z
  .string({ error: 'must be a language tag such as en or ko' })
  .refine((text) => /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(text), { error: 'must be a language tag such as en or ko' });

/** A name, or its forms by language: `{ en: Seoul, ko: 서울 }`. */
export const names = z.union([line, z.record(languageTag, line)], {
  error: 'must be a text, or texts by language such as { en: Seoul, ko: 서울 }',
});

/** A date or date-time as text; its meaning depends on the publication's zone. */
export const dateText = z.string({ error: 'must be a date' }).meta({ form: 'date' });
