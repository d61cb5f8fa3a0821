import { fileFrom } from '#content/files/file-from.ts';
import type { Notes } from '#content/yaml/problem-list.ts';
import { foldText } from '#lib/text.ts';
import type { Article } from '#model/article.ts';
import type { SoundFrontMatter } from '#model/article-schema.ts';
import type { Picture } from '#model/page.ts';
import { type ArchiveFile, parseArticleFile, type SitePath } from '#model/paths.ts';

type Path = readonly PropertyKey[];
type GivenPicture = NonNullable<SoundFrontMatter['image']>;

/** What an article names outside itself: entries, pictures, other articles, old addresses. */
export type ArticleReferences = Pick<Article, NameList | 'image' | 'images' | 'translations' | 'aliases'>;
type NameList = 'topics' | 'people' | 'places' | 'organizations' | 'authors';

/** Reads what front matter names outside the article; what is wrong goes into the notes. */
export function readReferences(
  given: SoundFrontMatter,
  file: ArchiveFile,
  path: SitePath,
  language: string,
  notes: Notes,
): ArticleReferences {
  const namesOf = (key: NameList) => readNames(given[key] ?? [], key, notes);
  const image = given.image && readPicture(given.image, ['image'], file, notes);
  return {
    topics: namesOf('topics'),
    people: namesOf('people'),
    places: namesOf('places'),
    organizations: namesOf('organizations'),
    authors: namesOf('authors'),
    ...(image && { image }),
    images: (given.images ?? []).flatMap(
      (picture, place) => readPicture(picture, ['images', place], file, notes) ?? [],
    ),
    translations: readTranslations(given.translations ?? {}, file, language, notes),
    aliases: readAliases(given.aliases ?? [], path, notes),
  };
}

/** The picture of `image` or of an entry of `images`; undefined, with a problem, when its path leads nowhere. */
function readPicture(given: GivenPicture, path: Path, file: ArchiveFile, notes: Notes): Picture | undefined {
  const found = fileFrom(file, given.src);
  if ('reason' in found) {
    notes.error([...path, 'src'], `${given.src} ${found.reason}`, found.hint);
    return undefined;
  }
  return {
    file: found.file,
    alt: given.alt ?? '',
    ...(given.caption !== undefined && { caption: given.caption }),
    ...(given.credit !== undefined && { credit: given.credit }),
  };
}

/** The article files of other languages, by language. */
function readTranslations(
  given: Readonly<Record<string, string>>,
  file: ArchiveFile,
  language: string,
  notes: Notes,
): Record<string, ArchiveFile> {
  const translations: Record<string, ArchiveFile> = {};
  for (const [tag, target] of Object.entries(given)) {
    const path = ['translations', tag];
    const normal = target.normalize('NFC');
    if (!parseArticleFile(normal)) {
      notes.error(
        path,
        `${target} is no path of an article`,
        'write it from the archive folder: 2024/12/21-slug-ko.md',
      );
    } else if (normal === file) {
      notes.error(path, 'the article names itself as its translation', 'take the line out');
    } else if (tag === language) {
      notes.error(path, `the article itself is in ${tag}`, 'name other languages here, or mend language');
    } else translations[tag] = normal as ArchiveFile;
  }
  return translations;
}

/** Names of a list, each once; a name given again, in whatever spelling, is a warning. */
function readNames(given: readonly string[], key: NameList, notes: Notes): string[] {
  const seen = new Set<string>();
  return given.filter((name, place) => {
    const folded = foldText(name);
    if (seen.has(folded)) notes.warn([key, place], `${key} names "${name}" twice`, 'keep one of the two');
    return seen.size < seen.add(folded).size;
  });
}

/** Old addresses, each once and none the article’s own. */
function readAliases(given: readonly string[], own: SitePath, notes: Notes): string[] {
  const aliases: string[] = [];
  given.forEach((alias, place) => {
    const normal = alias.normalize('NFC');
    if (normal === own || `${normal}/` === own) {
      notes.error(['aliases', place], `${alias} is the article’s own address`, 'take the line out');
    } else if (aliases.includes(normal)) {
      notes.warn(['aliases', place], `${alias} is given twice`, 'keep one of the two');
    } else aliases.push(normal);
  });
  return aliases;
}
