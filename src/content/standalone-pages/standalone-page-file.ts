import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import { checkSchema } from '#content/yaml/schema-problems.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import { unportable } from '#lib/portable-name.ts';
import { renderText } from '#markdown/render-text.ts';
import type { TextDigest } from '#model/article.ts';
import { standalonePageSchema } from '#model/article-schema.ts';
import type { Html } from '#model/page.ts';
import { type ArchiveFile, type SitePath, standalonePagePath } from '#model/paths.ts';
import { error, hasErrors, type Problem, top, warning } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';

/** A hand-written page of the publication: `pages/about.md` is `/about/`. */
export interface StandalonePageText {
  readonly file: ArchiveFile;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly digest: TextDigest;
  readonly html: Html;
}

/** A hand-written page with warnings, or all that is wrong with its file. */
export interface ParsedStandalonePage {
  readonly page?: StandalonePageText;
  readonly problems: readonly Problem[];
}

const rules = { schema: standalonePageSchema, partial: standalonePageSchema.partial(), isName: () => false };

/** Reads a hand-written page. Line ends are `\n`. */
export function parseStandalonePage(
  file: ArchiveFile,
  source: string,
  publication: Publication,
): ParsedStandalonePage {
  const split = splitFrontMatter(file, source);
  if ('problem' in split) return { problems: [...nameProblems(file), split.problem] };
  const yaml = parseYaml(file, split.yaml, split.yamlLine);
  const matter = yaml.broken ? { problems: [] } : checkSchema(file, yaml, rules);
  const language = (matter.whole ?? matter.sound)?.language ?? publication.language;
  const {
    html,
    digest,
    problems: ofText,
  } = renderText({ file, text: split.text, firstLine: split.textLine, language });
  const problems = [...nameProblems(file), ...yaml.problems, ...matter.problems, ...ofText];
  if (split.text.trim() === '') {
    problems.push(
      warning(
        file,
        { line: split.textLine, column: 1 },
        'there is no text',
        'write it below the front matter',
      ),
    );
  }
  if (!matter.whole || hasErrors(problems)) return { problems };
  const { title, summary } = matter.whole;
  const description = summary ?? digest.opening;
  return {
    page: { file, path: standalonePagePath(file), title, description, language, digest, html },
    problems,
  };
}

function nameProblems(file: ArchiveFile): Problem[] {
  const names = standalonePagePath(file).split('/').slice(1, -1);
  return names.flatMap((name) => {
    const clash = name === '' ? 'has no letters or digits' : unportable(name);
    return clash ? [error(file, top, `the address "${name}" ${clash}`, 'give the file another name')] : [];
  });
}
