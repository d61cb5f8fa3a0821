import { z } from 'zod';
import { nearest } from '#lib/nearest.ts';
import { error, type Problem } from '#model/problem.ts';
import { keyPlaceOf, placeOf, plainValue, type YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema makes of a YAML text: the whole when nothing is wrong; what is sound in any case. */
export interface Checked<Whole, Sound> {
  readonly whole?: Whole;
  readonly sound?: Sound;
  readonly problems: readonly Problem[];
}

/** A schema, the same with every key optional, and where keys are names that the newsroom chooses. */
export interface Rules<Whole, Sound> {
  readonly schema: z.ZodType<Whole>;
  readonly partial: z.ZodType<Sound>;
  readonly isName: (path: Path) => boolean;
}

/** Holds a YAML text against a schema. Keys that begin with `x-` are ignored, but for chosen names. */
export function checkSchema<Whole, Sound>(
  file: string,
  yaml: YamlText,
  rules: Rules<Whole, Sound>,
): Checked<Whole, Sound> {
  const known = (key: string, parents: Path) => !key.startsWith('x-') || rules.isName(parents);
  const read = rules.schema.safeParse(plainValue(yaml.root, known));
  if (read.success) return { whole: read.data, problems: [] };
  const { issues } = read.error;
  const wrong = new Set(issues.flatMap(topKeys));
  const right = plainValue(
    yaml.root,
    (key, parents) => known(key, parents) && (parents.length > 0 || !wrong.has(key)),
  );
  const sound = rules.partial.safeParse(right);
  const problems = issues.flatMap((issue) => problemsOf(file, yaml, rules.schema, issue, []));
  return { ...(sound.success && { sound: sound.data }), problems };
}

function topKeys(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : issue.path.slice(0, 1);
}

function problemsOf(file: string, yaml: YamlText, schema: z.ZodType, issue: Issue, before: Path): Problem[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(file, yaml, schema, [...path, key]));
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
    const [only] = meant;
    if (only && meant.length === 1)
      return only.flatMap((inner) => problemsOf(file, yaml, schema, inner, path));
  }
  if (issue.code === 'invalid_key') {
    const [message, mend] = (issue.issues[0]?.message ?? issue.message).split('\n');
    return [error(file, keyPlaceOf(yaml, path), `the key ${message}`, mend ?? 'write another key')];
  }
  const [message = '', mend = 'see docs/writing.md'] = issue.message.split('\n');
  return [error(file, placeOf(yaml, path), `${spoken(path)} ${message}`, mend)];
}

function unknownKey(file: string, yaml: YamlText, schema: z.ZodType, path: Path): Problem {
  const key = String(path.at(-1));
  const meant = nearest(key, keysAt(schema, path.slice(0, -1)));
  const inside = path.length > 1 ? ` in ${spoken(path.slice(0, -1))}` : '';
  const mend = meant ? `did you mean ${meant}?` : 'take it out, or let it begin with x-';
  return error(file, keyPlaceOf(yaml, path), `there is no key ${key === '' ? '""' : key}${inside}`, mend);
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let places: readonly JsonSchema[] = [z.toJSONSchema(schema, { io: 'input' })];
  for (const step of path) {
    places = places.flatMap(alternatives).flatMap((place) => stepInto(place, step));
  }
  return places.flatMap(alternatives).flatMap((place) => Object.keys(place.properties ?? {}));
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function alternatives(place: JsonSchema): readonly JsonSchema[] {
  return [place, ...(place.anyOf ?? [])].filter((one): one is JsonSchema => typeof one === 'object');
}

function stepInto(place: JsonSchema, step: PropertyKey): readonly JsonSchema[] {
  const { items, properties, additionalProperties } = place;
  const next = typeof step === 'number' ? items : (properties?.[String(step)] ?? additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
}

/** A path in words: `alt of entry 2 of images`. */
export function spoken(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)))
    .reverse()
    .join(' of ');
}
