import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import { checkSchema } from '#content/yaml/schema-problems.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { renderText } from '#markdown/render-text.ts';
import type { TextDigest } from '#model/article.ts';
import { standalonePageSchema } from '#model/article-schema.ts';
import type { Html } from '#model/page.ts';
import { type ArchiveFile, type SitePath, standalonePagePath } from '#model/paths.ts';
import { error, hasErrors, type Problem, top, warning } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';

/** A standalone page: `pages/about.md` becomes `/about/`. */
export interface StandalonePageText {
  readonly file: ArchiveFile;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly digest: TextDigest;
  readonly html: Html;
}

/** A standalone page, with any warnings; only the problems if the file has errors. */
export interface ParsedStandalonePage {
  readonly page?: StandalonePageText;
  readonly problems: readonly Problem[];
}

const rules = {
  schema: standalonePageSchema,
  partial: standalonePageSchema.partial(),
  hasFreeKeys: () => false,
};

/** Parses a standalone page. Line endings in `source` must be `\n`. */
export function parseStandalonePage(
  file: ArchiveFile,
  source: string,
  publication: Publication,
): ParsedStandalonePage {
  const split = splitFrontMatter(file, source);
  if ('problem' in split) return { problems: [...nameProblems(file), split.problem] };
  const yaml = parseYaml(file, split.yaml, split.yamlLine);
  const schemaResult = yaml.broken ? { problems: [] } : checkSchema(file, yaml, rules);
  const language = (schemaResult.value ?? schemaResult.partial)?.language ?? publication.language;
  const {
    html,
    digest,
    problems: textProblems,
  } = renderText({ file, text: split.text, firstLine: split.textLine, language });
  const problems = [...nameProblems(file), ...yaml.problems, ...schemaResult.problems, ...textProblems];
  if (split.text.trim() === '') {
    problems.push(
      warning(
        file,
        { line: split.textLine, column: 1 },
        'the page has no text',
        'write it below the front matter',
      ),
    );
  }
  if (!schemaResult.value || hasErrors(problems)) return { problems };
  const { title, summary } = schemaResult.value;
  const description = summary ?? digest.opening;
  return {
    page: { file, path: standalonePagePath(file), title, description, language, digest, html },
    problems,
  };
}

function nameProblems(file: ArchiveFile): Problem[] {
  const names = standalonePagePath(file).split('/').slice(1, -1);
  return names.flatMap((name) => {
    const nameProblem = name === '' ? 'contains no letters or digits' : portabilityProblem(name);
    return nameProblem ? [error(file, top, `the address "${name}" ${nameProblem}`, 'rename the file')] : [];
  });
}
