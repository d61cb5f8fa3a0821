import { ReferenceChecker } from '#content/checks/reference-checker.ts';
import { isPicture } from '#content/files/file-kinds.ts';
import { nearestFile } from '#content/files/nearest-file.ts';
import { resolveFile } from '#content/files/resolve-file.ts';
import { publicationFile } from '#content/publication/publication-file.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Problem, top } from '#model/problem.ts';
import { type ArchiveParts, articleState, positionOf } from '../archive-parts.ts';

/** The result of following references: the problems, and the files in use. */
export interface CheckedReferences {
  readonly problems: readonly Problem[];
  /** Files that published pages use. */
  readonly used: ReadonlySet<ArchiveFile>;
  /** Files that only unpublished articles use. */
  readonly withheld: ReadonlySet<ArchiveFile>;
}

/** Follows every link, image and file reference in articles, standalone pages and the publication. */
export function checkReferences(parts: ArchiveParts): CheckedReferences {
  const problems: Problem[] = [];
  const used = new Set<ArchiveFile>();
  const unpublished = new Set<ArchiveFile>();
  for (const article of parts.articles.values()) {
    const checker = new ReferenceChecker(article.file, parts, article);
    checker.followText(article.text);
    checkPictures(article, checker);
    problems.push(...checker.problems);
    const target = articleState(article, parts.now) === 'published' ? used : unpublished;
    for (const file of checker.files) target.add(file);
  }
  for (const page of parts.pages.values()) {
    const checker = new ReferenceChecker(page.file, parts);
    checker.followText(page.digest);
    problems.push(...checker.problems);
    for (const file of checker.files) used.add(file);
  }
  problems.push(...checkPublicationImages(parts, used));
  return { problems, used, withheld: new Set([...unpublished].filter((file) => !used.has(file))) };
}

function checkPictures(article: Article, checker: ReferenceChecker): void {
  const { image, images } = article;
  if (image) checker.followPicture(image.file, positionOf(article, 'image.src'));
  for (const [index, { file }] of images.entries()) {
    checker.followPicture(file, positionOf(article, `images.${index}.src`));
  }
}

/** The images in `publication.yaml`: logo, icon, card and those of entries. */
function checkPublicationImages(
  { publication, publicationPositions, files }: ArchiveParts,
  used: Set<ArchiveFile>,
): Problem[] {
  const { logo, icon, card, entries } = publication;
  const images: [string, string | undefined][] = [
    ['logo', logo],
    ['icon', icon],
    ['card', card],
  ];
  for (const [kind, known] of Object.entries(entries)) {
    for (const { key, image } of known.values()) images.push([`${kind}.${key}.image`, image]);
  }
  return images.flatMap(([key, path]) => {
    if (path === undefined) return [];
    const at = publicationPositions[key] ?? top;
    const resolved = resolveFile(publicationFile as ArchiveFile, path);
    if ('reason' in resolved)
      return [error(publicationFile, at, `${path} ${resolved.reason}`, resolved.hint)];
    used.add(resolved.file);
    if (files.has(resolved.file) && isPicture(resolved.file)) return [];
    const suggestion = nearestFile(resolved.file, files);
    const hint = suggestion
      ? `did you mean ${suggestion}?`
      : 'write the path of an image, relative to the archive folder';
    return [error(publicationFile, at, `the image ${resolved.file} does not exist`, hint)];
  });
}
