import { parseArticleBytes } from '#content/articles/read-article.ts';
import { parsePublication } from '#content/publication/publication-file.ts';
import { groupBy } from '#lib/grouping.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { type Problem, renderProblem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { buildInProcess, type SitePaths } from '../tools/build.ts';
import { writeFiles } from '../tools/folders.ts';
import type { HostileFiles } from './hostile-archive.ts';
import type { HostileFile } from './hostile-file.ts';

const errorsOf = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error');

/** Reads a file repeatedly, removing the strings that are rejected, until it has no errors. */
export function readRejecting(file: HostileFile, read: (text: string) => readonly Problem[]): void {
  for (let round = 0; round < 60; round++) {
    const errors = errorsOf(read(file.text()));
    if (errors.length === 0) return;
    const unexpected = file.reject(errors);
    if (unexpected.length === errors.length) throw new Error(unexpected.map(renderProblem).join('\n'));
  }
  throw new Error('the file still has errors after 60 rounds');
}

/** The problems that a build finds in an article. */
export function problemsOfArticle(file: string, text: string, publication: Publication): readonly Problem[] {
  return parseArticleBytes(file as ArchiveFile, new TextEncoder().encode(text), publication).problems;
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3"/></svg>\n';

/** Builds an archive of hostile strings, removing the strings that are rejected, until it is published. */
export async function buildHostile(paths: SitePaths, files: HostileFiles, now: string): Promise<void> {
  let publication: Publication | undefined;
  for (const [file, hostile] of files) {
    readRejecting(hostile, (text) => {
      if (file !== 'publication.yaml') return publication ? problemsOfArticle(file, text, publication) : [];
      const parsed = parsePublication(text);
      publication = parsed.publication;
      return parsed.problems;
    });
    if (file !== 'publication.yaml') writeFiles(paths.articles, { [`${file.slice(0, 8)}a.svg`]: picture });
  }
  for (let round = 0; round < 30; round++) {
    for (const [file, hostile] of files) writeFiles(paths.articles, { [file]: hostile.text() });
    const { published, problems } = await buildInProcess(paths, { now });
    if (published) return;
    const left = [...groupBy(errorsOf(problems), ({ file }) => file)].flatMap(
      ([file, errors]) => files.get(file)?.reject(errors) ?? errors,
    );
    if (left.length > 0) throw new Error(left.slice(0, 20).map(renderProblem).join('\n'));
  }
  throw new Error('the archive still has errors after 30 rounds');
}
