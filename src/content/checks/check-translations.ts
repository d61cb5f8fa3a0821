import { nearestFile } from '#content/files/nearest-file.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Problem, warning } from '#model/problem.ts';
import {
  type ArchiveParts,
  type ArticleState,
  articleState,
  positionOf,
  stateDescriptions,
} from '../archive-parts.ts';

/** Checks the translations of an article: they must exist, have the right language and refer back. */
export function checkTranslations(article: Article, parts: ArchiveParts): Problem[] {
  const { file } = article;
  return Object.entries(article.translations).flatMap(([language, target]) => {
    const at = positionOf(article, `translations.${language}`);
    const other = parts.articles.get(target);
    if (!other) {
      const withheld = parts.withheld.get(target);
      if (withheld) return warnIfUnpublished(article, target, withheld, parts);
      if (parts.texts.has(target)) return [];
      const suggestion = nearestFile(target, parts.texts);
      return [
        error(
          file,
          at,
          `the article ${target} does not exist`,
          suggestion ? `did you mean ${suggestion}?` : 'correct the path, or remove the line',
        ),
      ];
    }
    if (other.language !== language) {
      const hint = `set language: ${language} in that file, or list it here as ${other.language}`;
      return [error(file, at, `${target} is in ${other.language}, not in ${language}`, hint)];
    }
    if (other.translations[article.language] !== file) {
      const hint = `add translations: { ${article.language}: ${file} } to that file`;
      return [error(file, at, `${target} does not list this article as its translation`, hint)];
    }
    return warnIfUnpublished(article, target, articleState(other, parts.now), parts);
  });
}

/** Warns if an article is published but its translation is not. */
function warnIfUnpublished(
  article: Article,
  target: ArchiveFile,
  state: ArticleState,
  { now }: ArchiveParts,
): Problem[] {
  if (state === 'published' || articleState(article, now) !== 'published') return [];
  const language = Object.entries(article.translations).find(([, file]) => file === target)?.[0];
  const at = positionOf(article, `translations.${language}`);
  const message = `the translation ${target} ${stateDescriptions[state]}`;
  return [
    warning(article.file, at, message, 'publish the translation; until then the site does not link to it'),
  ];
}
