import { Follower } from '#content/edits/follower.ts';
import { fileFrom } from '#content/files/file-from.ts';
import { isPicture } from '#content/files/file-kinds.ts';
import { nearestFile } from '#content/files/nearest-file.ts';
import { publicationFile } from '#content/publication/publication-file.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Problem, top } from '#model/problem.ts';
import { type ArchiveParts, placeIn, stateOf } from '../archive-parts.ts';

/** What texts and front matter lead to: problems, and the files that are used. */
export interface CheckedReferences {
  readonly problems: readonly Problem[];
  /** Files that published pages use. */
  readonly used: ReadonlySet<ArchiveFile>;
  /** Files that only unpublished articles use. */
  readonly held: ReadonlySet<ArchiveFile>;
}

/** Follows every link, picture and file that articles, hand-written pages and the publication name. */
export function checkReferences(parts: ArchiveParts): CheckedReferences {
  const problems: Problem[] = [];
  const used = new Set<ArchiveFile>();
  const unpublished = new Set<ArchiveFile>();
  for (const article of parts.articles.values()) {
    const follower = new Follower(article.file, parts, article);
    follower.followText(article.text);
    followPictures(article, follower);
    problems.push(...follower.problems);
    const into = stateOf(article, parts.now) === 'published' ? used : unpublished;
    for (const file of follower.files) into.add(file);
  }
  for (const page of parts.pages.values()) {
    const follower = new Follower(page.file, parts);
    follower.followText(page.digest);
    problems.push(...follower.problems);
    for (const file of follower.files) used.add(file);
  }
  problems.push(...followPublication(parts, used));
  return { problems, used, held: new Set([...unpublished].filter((file) => !used.has(file))) };
}

function followPictures(article: Article, follower: Follower): void {
  const { image, images } = article;
  if (image) follower.followPicture(image.file, placeIn(article, 'image.src'));
  for (const [place, { file }] of images.entries()) {
    follower.followPicture(file, placeIn(article, `images.${place}.src`));
  }
}

/** The pictures of `publication.yaml`: logo, icon, card, those of entries. */
function followPublication(
  { publication, publicationMarks, files }: ArchiveParts,
  used: Set<ArchiveFile>,
): Problem[] {
  const { logo, icon, card, entries } = publication;
  const named: [string, string | undefined][] = [
    ['logo', logo],
    ['icon', icon],
    ['card', card],
  ];
  for (const [kind, known] of Object.entries(entries)) {
    for (const { key, image } of known.values()) named.push([`${kind}.${key}.image`, image]);
  }
  return named.flatMap(([mark, given]) => {
    if (given === undefined) return [];
    const at = publicationMarks[mark] ?? top;
    const found = fileFrom(publicationFile as ArchiveFile, given);
    if ('reason' in found) return [error(publicationFile, at, `${given} ${found.reason}`, found.hint)];
    used.add(found.file);
    if (files.has(found.file) && isPicture(found.file)) return [];
    const meant = nearestFile(found.file, files);
    const hint = meant ? `did you mean ${meant}?` : 'write the path of a picture, from the archive folder';
    return [error(publicationFile, at, `there is no picture ${found.file}`, hint)];
  });
}
