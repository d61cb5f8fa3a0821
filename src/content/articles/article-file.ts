import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import { ProblemCollector } from '#content/yaml/problem-collector.ts';
import { checkSchema } from '#content/yaml/schema-problems.ts';
import { parseYaml, type YamlText } from '#content/yaml/yaml-text.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { renderText } from '#markdown/render-text.ts';
import type { Article, TextDigest } from '#model/article.ts';
import { pickWritten } from '#model/article-fields.ts';
import {
  articleSchema,
  type FrontMatter,
  type PartialFrontMatter,
  partialArticleSchema,
} from '#model/article-schema.ts';
import type { Html } from '#model/page.ts';
import { type ArchiveFile, articlePath, parseArticleFile as parsePath, type SitePath } from '#model/paths.ts';
import { error, hasErrors, type Problem, top, warning } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { type IsoDay, parseDay } from '#model/time.ts';
import { type ArticleDates, readDates } from './article-dates.ts';
import { articlePositions } from './article-positions.ts';
import { type ArticleReferences, readReferences } from './article-references.ts';

/** An article and its rendered text, with any warnings; only the problems if the file has errors. */
export type ParsedArticle =
  | { readonly article: Article; readonly html: Html; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

const rules = {
  schema: articleSchema,
  partial: partialArticleSchema,
  hasFreeKeys: ([parent]: readonly PropertyKey[]) => parent === 'translations',
};

/** Parses an article file: path, front matter and text. Line endings in `source` must be `\n`. */
export function parseArticleFile(file: ArchiveFile, source: string, publication: Publication): ParsedArticle {
  const location = parseLocation(file);
  if ('problem' in location) return { problems: [location.problem] };
  const split = splitFrontMatter(file, source);
  if ('problem' in split) return { problems: [split.problem] };
  const yaml = parseYaml(file, split.yaml, split.yamlLine);
  const frontMatter = yaml.broken ? { problems: [] } : checkSchema(file, yaml, rules);
  const input = frontMatter.value ?? frontMatter.partial ?? {};
  const language = input.language ?? publication.language;
  const text = input.gone ? '' : split.text;
  const {
    html,
    digest,
    problems: textProblems,
  } = renderText({ file, text, firstLine: split.textLine, language });
  const collector = new ProblemCollector(file, yaml, publication.timezone);
  const dates = readDates(input, location.day, publication.timezone, collector);
  const references = readReferences(input, file, location.path, language, collector);
  checkDraftAndGone(input, collector);
  const problems = [...yaml.problems, ...frontMatter.problems, ...collector.problems, ...textProblems];
  if (!input.gone && text.trim() === '') {
    problems.push(
      warning(
        file,
        { line: split.textLine, column: 1 },
        'the article has no text',
        'write it below the front matter',
      ),
    );
  }
  if (!frontMatter.value || hasErrors(problems)) return { problems };
  const { day, path } = location;
  const article = toArticle({
    file,
    path,
    day,
    frontMatter: frontMatter.value,
    language,
    dates,
    references,
    digest,
    yaml,
  });
  return { article, html, problems };
}

/** The day and the address of an article, from the path of its file. */
function parseLocation(file: ArchiveFile): { day: IsoDay; path: SitePath } | { problem: Problem } {
  const parsed = parsePath(file);
  if (!parsed) {
    return {
      problem: error(
        file,
        top,
        'the path contains no date',
        'name an article YEAR/MONTH/DAY-name.md, such as 2024/12/21-vote.md',
      ),
    };
  }
  const day = parseDay(parsed.day);
  if (!day)
    return {
      problem: error(file, top, `the day ${parsed.day} does not exist`, 'move the file to a day that exists'),
    };
  if (parsed.name === '') {
    return {
      problem: error(
        file,
        top,
        'the file name contains no letters or digits, so the article has no address',
        'name the file DAY-name.md',
      ),
    };
  }
  const nameProblem = portabilityProblem(parsed.name);
  if (nameProblem)
    return { problem: error(file, top, `the name "${parsed.name}" ${nameProblem}`, 'rename the file') };
  return { day, path: articlePath(day, parsed.name) };
}

function checkDraftAndGone(input: PartialFrontMatter, collector: ProblemCollector): void {
  if (input.draft && input.gone) {
    collector.error(
      ['gone'],
      'a draft cannot be withdrawn, because it was never published',
      'remove draft or gone',
    );
  }
}

interface ArticleParts {
  readonly file: ArchiveFile;
  readonly path: SitePath;
  readonly day: IsoDay;
  readonly frontMatter: FrontMatter;
  readonly language: string;
  readonly dates: ArticleDates;
  readonly references: ArticleReferences;
  readonly digest: TextDigest;
  readonly yaml: YamlText;
}

/** An article while it is being assembled. */
type Draft = { -readonly [Key in keyof Article]: Article[Key] };

/** Assembles the article: fields that stay as written, then the resolved ones. */
function toArticle({
  file,
  path,
  day,
  frontMatter,
  language,
  dates,
  references,
  digest,
  yaml,
}: ArticleParts): Article {
  const article: Draft = {
    ...pickWritten(frontMatter),
    file,
    path,
    day,
    published: dates.published,
    language,
    type: frontMatter.type ?? 'news',
    topics: references.topics,
    people: references.people,
    places: references.places,
    organizations: references.organizations,
    authors: references.authors,
    contributors: frontMatter.contributors ?? [],
    images: references.images,
    translations: references.translations,
    corrections: dates.corrections,
    aliases: references.aliases,
    draft: frontMatter.draft ?? false,
    noindex: frontMatter.noindex ?? false,
    text: digest,
    positions: articlePositions(yaml, references),
  };
  const { updated, embargo, gone } = dates;
  if (updated) article.updated = updated;
  if (embargo) article.embargo = embargo;
  if (gone) article.gone = gone;
  if (references.image) article.image = references.image;
  return article;
}
