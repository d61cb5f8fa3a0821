import { Notes } from '#content/yaml/problem-list.ts';
import { checkSchema } from '#content/yaml/schema-problems.ts';
import { parseYaml, type YamlText } from '#content/yaml/yaml-text.ts';
import type { YamlNode } from '#content/yaml/yaml-tree.ts';
import { indexKinds } from '#model/paths.ts';
import { hasErrors, type Position, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { publicationSchema, soundPublicationSchema } from '#model/publication-schema.ts';
import { isZone } from '#model/time.ts';
import { buildPublication } from './build-publication.ts';
import { checkEntries } from './check-entries.ts';
import { checkPublication } from './check-publication.ts';

/** The name of the file that makes a folder an archive. */
export const publicationFile = 'publication.yaml';

/** A publication as its file says it, or all that is wrong with it. */
export interface ParsedPublication {
  /** With errors, it holds what is sound, so that articles can be checked; absent without a zone and a language. */
  readonly publication?: Publication;
  readonly sound: boolean;
  readonly problems: readonly Problem[];
  /** Where the files and pages stand that it names: `logo`, `people.KEY.image`, `navigation.0.path`. */
  readonly marks: Readonly<Record<string, Position>>;
}

const chosenNames = new Set<PropertyKey>([...indexKinds, 'licences', 'redirects', 'timezone-name']);
const rules = {
  schema: publicationSchema,
  partial: soundPublicationSchema,
  isName: (parents: readonly PropertyKey[]) => parents.length === 1 && chosenNames.has(parents[0] ?? ''),
};

/** Reads `publication.yaml`. Line ends are `\n`. */
export function parsePublication(source: string): ParsedPublication {
  const yaml = parseYaml(publicationFile, source, 1);
  if (yaml.broken) return { sound: false, problems: yaml.problems, marks: {} };
  const matter = checkSchema(publicationFile, yaml, rules);
  const given = matter.whole ?? matter.sound ?? {};
  const notes = new Notes(publicationFile, yaml, 'UTC');
  checkPublication(given, notes);
  for (const kind of indexKinds) checkEntries(kind, given[kind] ?? {}, notes);
  const problems = [...yaml.problems, ...matter.problems, ...notes.problems];
  const { timezone, language } = given;
  const usable = timezone !== undefined && isZone(timezone) && language !== undefined;
  return {
    ...(usable && { publication: buildPublication({ ...given, timezone, language }) }),
    sound: !hasErrors(problems),
    problems,
    marks: marksOf(yaml),
  };
}

const marked = new Set(['logo', 'icon', 'card', 'image', 'path']);

function marksOf({ root, placed }: YamlText): Record<string, Position> {
  const marks: Record<string, Position> = {};
  const walk = (node: YamlNode, path: string): void => {
    if (node.kind === 'text') return;
    const steps =
      node.kind === 'map'
        ? node.pairs.map(({ key, value }) => [key.text, value] as const)
        : node.entries.entries();
    for (const [step, value] of steps) {
      const inner = path === '' ? String(step) : `${path}.${step}`;
      if (value.kind === 'text' && (marked.has(String(step)) || path === 'redirects'))
        marks[inner] = placed.at(value.start);
      walk(value, inner);
    }
  };
  walk(root, '');
  return marks;
}
