import { nearestFile } from '#content/files/nearest-file.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Problem, warning } from '#model/problem.ts';
import { type ArchiveParts, type ArticleState, placeIn, stateOf, stateWords } from '../archive-parts.ts';

/** Holds the translations that an article names against the articles they are. */
export function checkTranslations(article: Article, parts: ArchiveParts): Problem[] {
  const { file } = article;
  return Object.entries(article.translations).flatMap(([language, target]) => {
    const at = placeIn(article, `translations.${language}`);
    const other = parts.articles.get(target);
    if (!other) {
      const withheld = parts.withheld.get(target);
      if (withheld) return awaited(article, target, withheld, parts);
      if (parts.texts.has(target)) return [];
      const meant = nearestFile(target, parts.texts);
      return [
        error(
          file,
          at,
          `there is no article ${target}`,
          meant ? `did you mean ${meant}?` : 'mend the path, or take the line out',
        ),
      ];
    }
    if (other.language !== language) {
      const hint = `write language: ${language} there, or name it here as ${other.language}`;
      return [error(file, at, `${target} is in ${other.language}, not in ${language}`, hint)];
    }
    if (other.translations[article.language] !== file) {
      const hint = `write translations: { ${article.language}: ${file} } there`;
      return [error(file, at, `${target} does not name this article as its translation`, hint)];
    }
    return awaited(article, target, stateOf(other, parts.now), parts);
  });
}

/** A published article whose translation cannot be read yet. */
function awaited(
  article: Article,
  target: ArchiveFile,
  state: ArticleState,
  { now }: ArchiveParts,
): Problem[] {
  if (state === 'published' || stateOf(article, now) !== 'published') return [];
  const language = Object.entries(article.translations).find(([, file]) => file === target)?.[0];
  const at = placeIn(article, `translations.${language}`);
  const message = `the translation ${target} ${stateWords[state]}`;
  return [warning(article.file, at, message, 'publish it; until then it is left out')];
}
