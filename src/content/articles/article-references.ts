import { resolveFile } from '#content/files/resolve-file.ts';
import type { ProblemCollector } from '#content/yaml/problem-collector.ts';
import { foldText } from '#lib/text.ts';
import type { Article } from '#model/article.ts';
import type { PartialFrontMatter } from '#model/article-schema.ts';
import type { Picture } from '#model/page.ts';
import { type ArchiveFile, parseArticleFile, type SitePath } from '#model/paths.ts';

type Path = readonly PropertyKey[];
type PictureInput = NonNullable<PartialFrontMatter['image']>;

/** What an article refers to: entries, images, other articles and old addresses. */
export type ArticleReferences = Pick<Article, NameList | 'image' | 'images' | 'translations' | 'aliases'>;
type NameList = 'topics' | 'people' | 'places' | 'organizations' | 'authors';

/** Parses the references in an article’s front matter. */
export function readReferences(
  input: PartialFrontMatter,
  file: ArchiveFile,
  path: SitePath,
  language: string,
  collector: ProblemCollector,
): ArticleReferences {
  const namesOf = (key: NameList) => readNames(input[key] ?? [], key, collector);
  const image = input.image && readPicture(input.image, ['image'], file, collector);
  return {
    topics: namesOf('topics'),
    people: namesOf('people'),
    places: namesOf('places'),
    organizations: namesOf('organizations'),
    authors: namesOf('authors'),
    ...(image && { image }),
    images: (input.images ?? []).flatMap(
      (picture, index) => readPicture(picture, ['images', index], file, collector) ?? [],
    ),
    translations: readTranslations(input.translations ?? {}, file, language, collector),
    aliases: readAliases(input.aliases ?? [], path, collector),
  };
}

/** Parses `image` or an entry of `images`. Returns undefined, with a problem, if its path is invalid. */
function readPicture(
  input: PictureInput,
  path: Path,
  file: ArchiveFile,
  collector: ProblemCollector,
): Picture | undefined {
  const resolved = resolveFile(file, input.src);
  if ('reason' in resolved) {
    collector.error([...path, 'src'], `${input.src} ${resolved.reason}`, resolved.hint);
    return undefined;
  }
  return {
    file: resolved.file,
    alt: input.alt ?? '',
    ...(input.caption !== undefined && { caption: input.caption }),
    ...(input.credit !== undefined && { credit: input.credit }),
  };
}

/** Parses `translations`: article files by language. */
function readTranslations(
  input: Readonly<Record<string, string>>,
  file: ArchiveFile,
  language: string,
  collector: ProblemCollector,
): Record<string, ArchiveFile> {
  const translations: Record<string, ArchiveFile> = {};
  for (const [tag, target] of Object.entries(input)) {
    const path = ['translations', tag];
    const normalized = target.normalize('NFC');
    if (!parseArticleFile(normalized)) {
      collector.error(
        path,
        `${target} is not the path of an article`,
        'write the path from the archive folder, such as 2024/12/21-slug-ko.md',
      );
    } else if (normalized === file) {
      collector.error(path, 'the article is listed as its own translation', 'remove the line');
    } else if (tag === language) {
      collector.error(
        path,
        `${tag} is the language of the article itself`,
        'list only other languages here, or correct language',
      );
    } else translations[tag] = normalized as ArchiveFile;
  }
  return translations;
}

/** Removes duplicate names from a list, whatever their spelling, with a warning for each. */
function readNames(input: readonly string[], key: NameList, collector: ProblemCollector): string[] {
  const seen = new Set<string>();
  return input.filter((name, index) => {
    const folded = foldText(name);
    if (seen.has(folded))
      collector.warn([key, index], `${key} contains "${name}" twice`, 'remove one of them');
    return seen.size < seen.add(folded).size;
  });
}

/** Parses `aliases`: each address once, and never the article’s own. */
function readAliases(input: readonly string[], ownPath: SitePath, collector: ProblemCollector): string[] {
  const aliases: string[] = [];
  input.forEach((alias, index) => {
    const normalized = alias.normalize('NFC');
    if (normalized === ownPath || `${normalized}/` === ownPath) {
      collector.error(['aliases', index], `${alias} is the article’s own address`, 'remove the line');
    } else if (aliases.includes(normalized)) {
      collector.warn(['aliases', index], `${alias} is listed twice`, 'remove one of them');
    } else aliases.push(normalized);
  });
  return aliases;
}
