import * as z from 'zod';
import { nearest } from '#lib/nearest.ts';
import type { YamlPath } from './yaml-tree.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The keys that a schema defines at a path. */
export function keysAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  const root = jsonOf(schema);
  const open = (node: JsonSchema) => alternatives(node, root);
  let nodes: readonly JsonSchema[] = [root];
  for (const step of path) nodes = nodes.flatMap(open).flatMap((node) => stepInto(node, step));
  return nodes.flatMap(open).flatMap((node) => Object.keys(node.properties ?? {}));
}

const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

/** Converts a schema to JSON Schema. Cached, because a file may have thousands of unknown keys. */
function jsonOf(schema: z.ZodType): JsonSchema {
  const cached = jsonSchemas.get(schema) ?? z.toJSONSchema(schema, { io: 'input' });
  jsonSchemas.set(schema, cached);
  return cached;
}

function alternatives(node: JsonSchema, { $defs = {} }: JsonSchema): readonly JsonSchema[] {
  const target = node.$ref === undefined ? node : $defs[node.$ref.replace('#/$defs/', '')];
  const all = typeof target === 'object' ? [target, ...(target.anyOf ?? [])] : [];
  return all.filter((alternative): alternative is JsonSchema => typeof alternative === 'object');
}

function stepInto(
  { items, properties, additionalProperties }: JsonSchema,
  step: PropertyKey,
): readonly JsonSchema[] {
  const next = typeof step === 'number' ? items : (properties?.[String(step)] ?? additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
}

/** Names that other programs use for our keys. */
const synonyms: Readonly<Record<string, string>> = {
  byline: 'authors',
  byLine: 'authors',
  writer: 'authors',
  categories: 'section',
  category: 'section',
  desk: 'section',
  deck: 'summary',
  description: 'summary',
  excerpt: 'summary',
  standfirst: 'summary',
  subtitle: 'summary',
  headline: 'title',
  genre: 'type',
  kind: 'type',
  keywords: 'topics',
  subjects: 'topics',
  tags: 'topics',
  lang: 'language',
  lastmod: 'updated',
  modified: 'updated',
  published: 'date',
  pubdate: 'date',
  publishDate: 'date',
  thumbnail: 'image',
  cover: 'image',
  photo: 'image',
  redirect_from: 'aliases',
  source_url: 'source',
  license: 'rights',
  licence: 'rights',
  orgs: 'organizations',
  organisations: 'organizations',
};

/** Suggests a key for an unknown one: a synonym, or else the most similar spelling. */
export function suggestKey(key: string, cached: readonly string[]): string | undefined {
  const other = Object.hasOwn(synonyms, key) ? synonyms[key] : undefined;
  return other !== undefined && cached.includes(other) ? other : nearest(key, cached);
}
