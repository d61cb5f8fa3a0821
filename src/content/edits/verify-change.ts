import { parseArticleFile } from '#content/articles/article-file.ts';
import { parsePublication, publicationFile } from '#content/publication/publication-file.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { originalText } from './edits.ts';
import type { FileChange } from './open-archive.ts';

/** Parses a changed article or `publication.yaml` again, and returns its errors. */
export function errorsAfter({ file, after }: FileChange, publication: Publication): readonly Problem[] {
  const { text } = originalText(after);
  const { problems } =
    file === publicationFile
      ? parsePublication(text)
      : parseArticleFile(file as ArchiveFile, text, publication);
  return problems.filter(({ severity }) => severity === 'error');
}
