import type { z } from 'zod';
import { error, type Problem } from '#model/problem.ts';
import { keyMeant, keysAt } from './schema-keys.ts';
import { keyPlaceOf, placeOf, type YamlText } from './yaml-text.ts';
import { plainValue, type YamlPath } from './yaml-tree.ts';

type Issue = z.core.$ZodIssue;

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
  readonly isName: (parents: YamlPath) => boolean;
}

/** Holds a YAML text against a schema. Keys that begin with `x-` are ignored, but for chosen names. */
export function checkSchema<Whole, Sound>(
  file: string,
  yaml: YamlText,
  rules: Rules<Whole, Sound>,
): Checked<Whole, Sound> {
  const known = (key: string, parents: YamlPath) => !key.startsWith('x-') || rules.isName(parents);
  const read = rules.schema.safeParse(plainValue(yaml.root, known));
  if (read.success) return { whole: read.data, problems: [] };
  const { issues } = read.error;
  const wrong = new Set(issues.flatMap(topKeys));
  const right = plainValue(
    yaml.root,
    (key, parents) => known(key, parents) && (parents.length > 0 || !wrong.has(key)),
  );
  const sound = rules.partial.safeParse(right);
  const room: Room = { file, yaml, schema: rules.schema, misspelt: new Set() };
  for (const issue of issues) noteMisspelt(room, issue);
  const problems = issues.flatMap((issue) => problemsOf(room, issue, []));
  return { ...(sound.success && { sound: sound.data }), problems };
}

function topKeys(issue: Issue): YamlPath {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : issue.path.slice(0, 1);
}

interface Room {
  readonly file: string;
  readonly yaml: YamlText;
  readonly schema: z.ZodType;
  /** Paths that a misspelt key was meant for: that they are missing goes without saying. */
  readonly misspelt: Set<string>;
}

function noteMisspelt({ schema, misspelt }: Room, issue: Issue): void {
  if (issue.code !== 'unrecognized_keys') return;
  for (const key of issue.keys) {
    const meant = keyMeant(key, keysAt(schema, issue.path));
    if (meant) misspelt.add(spoken([...issue.path, meant]));
  }
}

function problemsOf(room: Room, issue: Issue, before: YamlPath): Problem[] {
  const { file, yaml } = room;
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(room, [...path, key]));
  if (issue.code === 'invalid_union') {
    const inside = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
    if (inside.length === 1) return inside.flat().flatMap((inner) => problemsOf(room, inner, path));
  }
  if (issue.code === 'invalid_key') {
    const [message, hint = 'write another key'] = (issue.issues[0]?.message ?? issue.message).split('\n');
    return [error(file, keyPlaceOf(yaml, path), `the key ${message}`, hint)];
  }
  const [message = '', hint = 'see docs/article-format.md'] = issue.message.split('\n');
  if (message === 'is missing' && room.misspelt.has(spoken(path))) return [];
  return [error(file, placeOf(yaml, path), `${spoken(path)} ${message}`, hint)];
}

function unknownKey({ file, yaml, schema }: Room, path: YamlPath): Problem {
  const key = String(path.at(-1));
  const parents = path.slice(0, -1);
  const meant = keyMeant(key, keysAt(schema, parents));
  const inside = parents.length > 0 ? ` in ${spoken(parents)}` : '';
  const hint = meant ? `did you mean ${meant}?` : 'take it out, or let it begin with x-';
  return error(file, keyPlaceOf(yaml, path), `there is no key ${key === '' ? '""' : key}${inside}`, hint);
}

/** A path in words: `alt of entry 2 of images`. */
export function spoken(path: YamlPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)))
    .reverse()
    .join(' of ');
}
