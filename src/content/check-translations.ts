import type { Article } from '#model/article.ts';
import { error, type Problem, warning } from '#model/problem.ts';
import { type ArchiveParts, placeIn, stateOf, stateWords } from './archive-parts.ts';
import { nearestFile } from './nearest-file.ts';

/** Holds the translations that an article names against the articles they are. */
export function checkTranslations(article: Article, parts: ArchiveParts): Problem[] {
  const { file } = article;
  return Object.entries(article.translations).flatMap(([language, target]) => {
    const at = placeIn(article, `translations.${language}`);
    const other = parts.articles.get(target);
    if (!other) {
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
      const mend = `write language: ${language} there, or name it here as ${other.language}`;
      return [error(file, at, `${target} is in ${other.language}, not in ${language}`, mend)];
    }
    if (other.translations[article.language] !== file) {
      const mend = `write translations: { ${article.language}: ${file} } there`;
      return [error(file, at, `${target} does not name this article as its translation`, mend)];
    }
    const state = stateOf(other, parts.now);
    if (state === 'published' || stateOf(article, parts.now) !== 'published') return [];
    return [
      warning(
        file,
        at,
        `the translation ${target} ${stateWords[state]}`,
        'publish it; until then it is left out',
      ),
    ];
  });
}
