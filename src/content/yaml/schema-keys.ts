import * as z from 'zod';
import { nearest } from '#lib/nearest.ts';
import type { YamlPath } from './yaml-tree.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The keys that a schema knows at a path. */
export function keysAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  const root = jsonOf(schema);
  const open = (place: JsonSchema) => alternatives(place, root);
  let places: readonly JsonSchema[] = [root];
  for (const step of path) places = places.flatMap(open).flatMap((place) => stepInto(place, step));
  return places.flatMap(open).flatMap((place) => Object.keys(place.properties ?? {}));
}

const written = new WeakMap<z.ZodType, JsonSchema>();

/** A schema as JSON Schema, written once: a file may have thousands of unknown keys. */
function jsonOf(schema: z.ZodType): JsonSchema {
  const known = written.get(schema) ?? z.toJSONSchema(schema, { io: 'input' });
  written.set(schema, known);
  return known;
}

function alternatives(place: JsonSchema, { $defs = {} }: JsonSchema): readonly JsonSchema[] {
  const meant = place.$ref === undefined ? place : $defs[place.$ref.replace('#/$defs/', '')];
  const all = typeof meant === 'object' ? [meant, ...(meant.anyOf ?? [])] : [];
  return all.filter((one): one is JsonSchema => typeof one === 'object');
}

function stepInto(
  { items, properties, additionalProperties }: JsonSchema,
  step: PropertyKey,
): readonly JsonSchema[] {
  const next = typeof step === 'number' ? items : (properties?.[String(step)] ?? additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
}

/** What other programs call the same. */
const otherNames: Readonly<Record<string, string>> = {
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

/** The known key that an unknown one was meant for: the same in other words, else the nearest in spelling. */
export function keyMeant(key: string, known: readonly string[]): string | undefined {
  const other = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  return other !== undefined && known.includes(other) ? other : nearest(key, known);
}
