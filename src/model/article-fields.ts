import { articleFields, type FrontMatter } from './article-schema.ts';
import type { Output } from './field.ts';

/**
 * How front matter reaches the outputs. A field that is in neither list below is plain: an `Article` keeps it as
 * written, and the data of every output that it appears in includes it. Only the output itself has to show it.
 */

/** Fields that are not kept as written: dates are parsed, references resolved, duplicates removed, defaults filled in. */
const resolvedKeys = [
  'date',
  'updated',
  'embargo',
  'gone',
  'corrections',
  'topics',
  'people',
  'places',
  'organizations',
  'authors',
  'contributors',
  'image',
  'images',
  'language',
  'translations',
  'type',
  'aliases',
  'draft',
  'noindex',
] as const satisfies readonly Key[];

/** Fields that are kept as written, but looked up in the archive for the outputs: entries, licences, the identifier. */
const lookedUpKeys = [
  'id',
  'section',
  'story',
  'series',
  'agency',
  'rights',
] as const satisfies readonly Key[];

type Key = keyof FrontMatter;
type Fields = typeof articleFields;
type ResolvedKey = (typeof resolvedKeys)[number];
type LookedUpKey = (typeof lookedUpKeys)[number];

/** The keys of the fields that appear in at least one of these outputs. */
export type KeyIn<Where extends Output> = {
  [Each in Key]: Extract<Fields[Each]['appearsIn'][number], Where> extends never ? never : Each;
}[Key];

/** The fields that an article keeps as written. */
export type WrittenFields = Readonly<Omit<FrontMatter, ResolvedKey>>;

/** The plain fields that appear in at least one of these outputs. */
export type PlainFields<Where extends Output> = Readonly<
  Pick<FrontMatter, Exclude<KeyIn<Where>, ResolvedKey | LookedUpKey>>
>;

const keys = Object.keys(articleFields) as Key[];
const writtenKeys = keys.filter((key) => !isIn(resolvedKeys, key)) as Exclude<Key, ResolvedKey>[];

/** Picks the fields that an article keeps as written. */
export function pickWritten(frontMatter: FrontMatter): WrittenFields {
  return pickDefined(frontMatter, writtenKeys);
}

/** Makes a function that picks from an article the plain fields of these outputs. */
export function plainFieldsFor<Where extends Output>(...where: readonly Where[]) {
  const appears = (key: Key) => articleFields[key].appearsIn.some((output) => isIn(where, output));
  const plain = writtenKeys.filter((key) => !isIn(lookedUpKeys, key) && appears(key));
  return (article: WrittenFields): PlainFields<Where> =>
    pickDefined(article, plain as (keyof WrittenFields & keyof PlainFields<Where>)[]);
}

function pickDefined<Source extends object, Picked extends keyof Source>(
  source: Source,
  picked: readonly Picked[],
): Pick<Source, Picked> {
  const result: Partial<Pick<Source, Picked>> = {};
  for (const key of picked) if (source[key] !== undefined) result[key] = source[key];
  return result as Pick<Source, Picked>;
}

function isIn(list: readonly string[], value: string): boolean {
  return list.includes(value);
}
