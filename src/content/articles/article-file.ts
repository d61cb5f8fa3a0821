import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import { Notes } from '#content/yaml/problem-list.ts';
import { checkSchema } from '#content/yaml/schema-problems.ts';
import { parseYaml, type YamlText } from '#content/yaml/yaml-text.ts';
import { unportable } from '#lib/portable-name.ts';
import { renderText } from '#markdown/render-text.ts';
import type { Article, TextDigest } from '#model/article.ts';
import { pickWritten } from '#model/article-fields.ts';
import {
  articleSchema,
  type FrontMatter,
  type SoundFrontMatter,
  soundArticleSchema,
} from '#model/article-schema.ts';
import type { Html } from '#model/page.ts';
import { type ArchiveFile, articlePath, parseArticleFile as parsePath, type SitePath } from '#model/paths.ts';
import { error, hasErrors, type Problem, top, warning } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { type IsoDay, parseDay } from '#model/time.ts';
import { type ArticleDates, readDates } from './article-dates.ts';
import { marksOf } from './article-marks.ts';
import { type ArticleReferences, readReferences } from './article-references.ts';

/** An article and its rendered text, with warnings; or all that is wrong with its file. */
export type ParsedArticle =
  | { readonly article: Article; readonly html: Html; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

const rules = {
  schema: articleSchema,
  partial: soundArticleSchema,
  isName: ([parent]: readonly PropertyKey[]) => parent === 'translations',
};

/** Reads an article file: its path, its front matter, its text. Line ends are `\n`. */
export function parseArticleFile(file: ArchiveFile, source: string, publication: Publication): ParsedArticle {
  const place = parsePlace(file);
  if ('problem' in place) return { problems: [place.problem] };
  const split = splitFrontMatter(file, source);
  if ('problem' in split) return { problems: [split.problem] };
  const yaml = parseYaml(file, split.yaml, split.yamlLine);
  const matter = yaml.broken ? { problems: [] } : checkSchema(file, yaml, rules);
  const given = matter.whole ?? matter.sound ?? {};
  const language = given.language ?? publication.language;
  const text = given.gone ? '' : split.text;
  const { html, digest, problems: ofText } = renderText({ file, text, firstLine: split.textLine, language });
  const notes = new Notes(file, yaml, publication.timezone);
  const dates = readDates(given, place.day, publication.timezone, notes);
  const references = readReferences(given, file, place.path, language, notes);
  checkState(given, notes);
  const problems = [...yaml.problems, ...matter.problems, ...notes.problems, ...ofText];
  if (!given.gone && text.trim() === '') {
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
  const { day, path } = place;
  const article = toArticle({
    file,
    path,
    day,
    matter: matter.whole,
    language,
    dates,
    references,
    digest,
    yaml,
  });
  return { article, html, problems };
}

/** The day and the address that an article file has by its path. */
function parsePlace(file: ArchiveFile): { day: IsoDay; path: SitePath } | { problem: Problem } {
  const said = parsePath(file);
  if (!said) {
    return {
      problem: error(
        file,
        top,
        'the path gives no day',
        'name an article YEAR/MONTH/DAY-name.md, such as 2024/12/21-vote.md',
      ),
    };
  }
  const day = parseDay(said.day);
  if (!day)
    return { problem: error(file, top, `there is no day ${said.day}`, 'move the file to a day that exists') };
  if (said.name === '') {
    return {
      problem: error(
        file,
        top,
        'the name leaves no letters or digits for an address',
        'name the file DAY-words.md',
      ),
    };
  }
  const clash = unportable(said.name);
  if (clash) return { problem: error(file, top, `"${said.name}" ${clash}`, 'give the file another name') };
  return { day, path: articlePath(day, said.name) };
}

function checkState(given: SoundFrontMatter, notes: Notes): void {
  if (given.draft && given.gone) {
    notes.error(['gone'], 'a draft was never published and cannot be withdrawn', 'take out draft or gone');
  }
}

interface Parts {
  readonly file: ArchiveFile;
  readonly path: SitePath;
  readonly day: IsoDay;
  readonly matter: FrontMatter;
  readonly language: string;
  readonly dates: ArticleDates;
  readonly references: ArticleReferences;
  readonly digest: TextDigest;
  readonly yaml: YamlText;
}

/** An article under construction. */
type Draft = { -readonly [Key in keyof Article]: Article[Key] };

/** Builds the article: the fields kept as written, then the resolved ones. */
function toArticle({ file, path, day, matter, language, dates, references, digest, yaml }: Parts): Article {
  const article: Draft = {
    ...pickWritten(matter),
    file,
    path,
    day,
    published: dates.published,
    language,
    type: matter.type ?? 'news',
    topics: references.topics,
    people: references.people,
    places: references.places,
    organizations: references.organizations,
    authors: references.authors,
    contributors: matter.contributors ?? [],
    images: references.images,
    translations: references.translations,
    corrections: dates.corrections,
    aliases: references.aliases,
    draft: matter.draft ?? false,
    noindex: matter.noindex ?? false,
    text: digest,
    marks: marksOf(yaml, references),
  };
  const { updated, embargo, gone } = dates;
  if (updated) article.updated = updated;
  if (embargo) article.embargo = embargo;
  if (gone) article.gone = gone;
  if (references.image) article.image = references.image;
  return article;
}
