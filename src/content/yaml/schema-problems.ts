import type { z } from 'zod';
import { error, type Problem } from '#model/problem.ts';
import { keysAt, suggestKey } from './schema-keys.ts';
import { keyPosition, valuePosition, type YamlText } from './yaml-text.ts';
import { plainValue, type YamlPath } from './yaml-tree.ts';

type Issue = z.core.$ZodIssue;

/** The result of a schema check: the complete value if it is valid, or else the valid part. */
export interface SchemaResult<Value, PartialValue> {
  readonly value?: Value;
  readonly partial?: PartialValue;
  readonly problems: readonly Problem[];
}

/** A schema, the same schema with optional keys, and a test for maps whose keys the newsroom chooses. */
export interface SchemaRules<Value, PartialValue> {
  readonly schema: z.ZodType<Value>;
  readonly partial: z.ZodType<PartialValue>;
  readonly hasFreeKeys: (parents: YamlPath) => boolean;
}

/** Validates a YAML text. Keys that begin with `x-` are ignored, except in maps with free keys. */
export function checkSchema<Value, PartialValue>(
  file: string,
  yaml: YamlText,
  rules: SchemaRules<Value, PartialValue>,
): SchemaResult<Value, PartialValue> {
  const isChecked = (key: string, parents: YamlPath) => !key.startsWith('x-') || rules.hasFreeKeys(parents);
  const result = rules.schema.safeParse(plainValue(yaml.root, isChecked));
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  const invalidKeys = new Set(issues.flatMap(topKeys));
  const validPart = plainValue(
    yaml.root,
    (key, parents) => isChecked(key, parents) && (parents.length > 0 || !invalidKeys.has(key)),
  );
  const partial = rules.partial.safeParse(validPart);
  const context: Context = { file, yaml, schema: rules.schema, misspelt: new Set() };
  for (const issue of issues) collectMisspelt(context, issue);
  const problems = issues.flatMap((issue) => problemsOf(context, issue, []));
  return { ...(partial.success && { partial: partial.data }), problems };
}

function topKeys(issue: Issue): YamlPath {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : issue.path.slice(0, 1);
}

interface Context {
  readonly file: string;
  readonly yaml: YamlText;
  readonly schema: z.ZodType;
  /** Paths for which a misspelt key was found: they are not reported as missing. */
  readonly misspelt: Set<string>;
}

function collectMisspelt({ schema, misspelt }: Context, issue: Issue): void {
  if (issue.code !== 'unrecognized_keys') return;
  for (const key of issue.keys) {
    const suggestion = suggestKey(key, keysAt(schema, issue.path));
    if (suggestion) misspelt.add(describePath([...issue.path, suggestion]));
  }
}

function problemsOf(context: Context, issue: Issue, parentPath: YamlPath): Problem[] {
  const { file, yaml } = context;
  const path = [...parentPath, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(context, [...path, key]));
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter((branch) =>
      branch.every((innerIssue) => innerIssue.path.length > 0),
    );
    if (branches.length === 1)
      return branches.flat().flatMap((innerIssue) => problemsOf(context, innerIssue, path));
  }
  if (issue.code === 'invalid_key') {
    const [message, hint = 'choose another key'] = (issue.issues[0]?.message ?? issue.message).split('\n');
    return [error(file, keyPosition(yaml, path), `the key ${message}`, hint)];
  }
  const [message = '', hint = 'see docs/article-format.md'] = issue.message.split('\n');
  if (message === 'is missing' && context.misspelt.has(describePath(path))) return [];
  return [error(file, valuePosition(yaml, path), `${describePath(path)} ${message}`, hint)];
}

function unknownKey({ file, yaml, schema }: Context, path: YamlPath): Problem {
  const key = String(path.at(-1));
  const parents = path.slice(0, -1);
  const suggestion = suggestKey(key, keysAt(schema, parents));
  const location = parents.length > 0 ? ` in ${describePath(parents)}` : '';
  const hint = suggestion ? `did you mean ${suggestion}?` : 'remove it, or start it with x-';
  return error(file, keyPosition(yaml, path), `unknown key ${key === '' ? '""' : key}${location}`, hint);
}

/** Describes a path: `alt of entry 2 of images`. */
export function describePath(path: YamlPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)))
    .reverse()
    .join(' of ');
}
