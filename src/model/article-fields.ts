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
export function pickWritten(matter: FrontMatter): WrittenFields {
  return pickGiven(matter, writtenKeys);
}

/** Makes a function that picks from an article the plain fields of these outputs. */
export function plainFieldsFor<Where extends Output>(...where: readonly Where[]) {
  const appears = (key: Key) => articleFields[key].appearsIn.some((output) => isIn(where, output));
  const plain = writtenKeys.filter((key) => !isIn(lookedUpKeys, key) && appears(key));
  return (article: WrittenFields): PlainFields<Where> =>
    pickGiven(article, plain as (keyof WrittenFields & keyof PlainFields<Where>)[]);
}

function pickGiven<Of extends object, Picked extends keyof Of>(
  of: Of,
  picked: readonly Picked[],
): Pick<Of, Picked> {
  const given: Partial<Pick<Of, Picked>> = {};
  for (const key of picked) if (of[key] !== undefined) given[key] = of[key];
  return given as Pick<Of, Picked>;
}

function isIn(list: readonly string[], one: string): boolean {
  return list.includes(one);
}
