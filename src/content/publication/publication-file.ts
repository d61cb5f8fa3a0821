import { ProblemCollector } from '#content/yaml/problem-collector.ts';
import { checkSchema } from '#content/yaml/schema-problems.ts';
import { parseYaml, type YamlText } from '#content/yaml/yaml-text.ts';
import type { YamlNode } from '#content/yaml/yaml-tree.ts';
import { indexKinds } from '#model/paths.ts';
import { hasErrors, type Position, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { partialPublicationSchema, publicationSchema } from '#model/publication-schema.ts';
import { isTimeZone } from '#model/time.ts';
import { buildPublication } from './build-publication.ts';
import { checkEntries } from './check-entries.ts';
import { checkPublication } from './check-publication.ts';

/** The file that makes a folder an archive. */
export const publicationFile = 'publication.yaml';

/** The result of parsing `publication.yaml`. */
export interface ParsedPublication {
  /** Contains the valid part if there are errors, so that articles can still be checked. Absent without time zone or language. */
  readonly publication?: Publication;
  /** True if there are no errors. */
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  /** Positions of the files and pages it names: `logo`, `people.KEY.image`, `navigation.0.path`. */
  readonly positions: Readonly<Record<string, Position>>;
}

const freeKeyMaps = new Set<PropertyKey>([...indexKinds, 'licences', 'redirects', 'timezone-name']);
const rules = {
  schema: publicationSchema,
  partial: partialPublicationSchema,
  hasFreeKeys: (parents: readonly PropertyKey[]) => parents.length === 1 && freeKeyMaps.has(parents[0] ?? ''),
};

/** Parses `publication.yaml`. Line endings in `source` must be `\n`. */
export function parsePublication(source: string): ParsedPublication {
  const yaml = parseYaml(publicationFile, source, 1);
  if (yaml.broken) return { valid: false, problems: yaml.problems, positions: {} };
  const schemaResult = checkSchema(publicationFile, yaml, rules);
  const input = schemaResult.value ?? schemaResult.partial ?? {};
  const collector = new ProblemCollector(publicationFile, yaml, 'UTC');
  checkPublication(input, collector);
  for (const kind of indexKinds) checkEntries(kind, input[kind] ?? {}, collector);
  const problems = [...yaml.problems, ...schemaResult.problems, ...collector.problems];
  const { timezone, language } = input;
  const isUsable = timezone !== undefined && isTimeZone(timezone) && language !== undefined;
  return {
    ...(isUsable && { publication: buildPublication({ ...input, timezone, language }) }),
    valid: !hasErrors(problems),
    problems,
    positions: collectPositions(yaml),
  };
}

const positionedKeys = new Set(['logo', 'icon', 'card', 'image', 'path']);

function collectPositions({ root, positions }: YamlText): Record<string, Position> {
  const found: Record<string, Position> = {};
  const visit = (node: YamlNode, path: string): void => {
    if (node.kind === 'text') return;
    const steps =
      node.kind === 'map'
        ? node.pairs.map(({ key, value }) => [key.text, value] as const)
        : node.entries.entries();
    for (const [step, value] of steps) {
      const inner = path === '' ? String(step) : `${path}.${step}`;
      if (value.kind === 'text' && (positionedKeys.has(String(step)) || path === 'redirects'))
        found[inner] = positions.at(value.start);
      visit(value, inner);
    }
  };
  visit(root, '');
  return found;
}
