import { parseArticleFile } from '#content/articles/article-file.ts';
import { addressKey } from '#content/checks/addresses.ts';
import { parseStandalonePage } from '#content/standalone-pages/parse-standalone-page.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { pagePath } from '#markdown/destination.ts';
import type { Html } from '#model/page.ts';
import { type ArchiveFile, hrefBelow, parseArticleFile as parsePath } from '#model/paths.ts';
import { error, type Problem, top } from '#model/problem.ts';
import { parseDay } from '#model/time.ts';
import { editableFile } from './editable-file.ts';
import { originalText } from './edits.ts';
import { type Move, updateMovedFile, updateReferringFile } from './move-edits.ts';
import { type FileChange, type OpenArchive, type PlannedChanges, refusePlan } from './open-archive.ts';

/** Plans the move of an article: changes to its own file, and to every file that links to it or lists it as a translation. */
export function planMove(move: Move, archive: OpenArchive): PlannedChanges {
  const { from, to } = move;
  const moved = archive.articles.get(from);
  if (!moved)
    return refusePlan(
      from,
      'the article does not exist',
      'write the path of its file, such as 2024/12/21-vote.md',
    );
  const problem = targetProblem(move, archive);
  if (problem) return refusePlan(to, ...problem);
  const change = (file: ArchiveFile, after: string): FileChange => ({
    file,
    to: file === from ? to : file,
    before: archive.rawOf(file),
    after,
  });
  const own = change(
    from,
    updateMovedFile(move, moved.article, archive.ledger, editableFile(from, archive.rawOf(from))),
  );
  const others = referringFiles(archive, from).map((file) =>
    change(file, updateReferringFile(move, editableFile(file, archive.rawOf(file)))),
  );
  const changes = [own, ...others];
  return { changes, problems: changes.flatMap((changed) => verifyChange(changed, move, archive)) };
}

/** Why the article cannot move to the new path, with a hint. */
function targetProblem({ from, to }: Move, { articles }: OpenArchive): readonly [string, string] | undefined {
  const path = parsePath(to);
  if (!path || !parseDay(path.day)) {
    return [
      'the path contains no valid date',
      'write it as YEAR/MONTH/DAY-name.md, such as 2024/12/21-vote.md',
    ];
  }
  if (from === to) return ['the article already has this path', 'choose another day or name'];
  if (path.name === '')
    return ['the file name contains no letters or digits for an address', 'name the file DAY-name.md'];
  const nameProblem = portabilityProblem(path.name) ?? portabilityProblem(to.slice(to.lastIndexOf('/') + 1));
  if (nameProblem) return [`the name ${nameProblem}`, 'choose another name'];
  const key = addressKey(pagePath(to));
  for (const { article } of articles.values()) {
    if (article.file === from) continue;
    const taken = [article.path, ...article.aliases].find((address) => addressKey(address) === key);
    if (taken) return [`${article.file} already has the address ${taken}`, 'choose another name'];
  }
  return undefined;
}

/** Other files that link to an article or list it as a translation. */
function referringFiles({ articles, pages }: OpenArchive, from: ArchiveFile): ArchiveFile[] {
  const texts = [...articles.values()].map(({ article }) => ({
    file: article.file,
    names: [...Object.values(article.translations), ...article.text.links.map(({ file }) => file)],
  }));
  const ofPages = [...pages.values()].map(({ file, digest }) => ({
    file,
    names: digest.links.map((link) => link.file),
  }));
  return [...texts, ...ofPages]
    .filter(({ file, names }) => file !== from && names.includes(from))
    .map(({ file }) => file);
}

/** Parses a changed file again: the rendered text may differ only in the address of the moved article. */
function verifyChange({ file, to, after }: FileChange, move: Move, archive: OpenArchive): readonly Problem[] {
  const { html, problems } = reparse(to as ArchiveFile, originalText(after).text, archive);
  if (html === undefined) return problems.filter(({ severity }) => severity === 'error');
  const before =
    archive.pages.get(file as ArchiveFile)?.html ?? archive.articles.get(file as ArchiveFile)?.html ?? '';
  const address = (of: ArchiveFile) => `\0${hrefBelow('', pagePath(of))}`;
  if (html === before.replaceAll(address(move.from), address(move.to))) return [];
  const hint = `edit the links to ${move.from} yourself, then run move again`;
  return [error(file, top, 'a link has a form that move cannot update', hint)];
}

function reparse(
  file: ArchiveFile,
  text: string,
  { pages, publication }: OpenArchive,
): { readonly html?: Html; readonly problems: readonly Problem[] } {
  if (!pages.has(file)) return parseArticleFile(file, text, publication);
  const { page, problems } = parseStandalonePage(file, text, publication);
  return { ...(page && { html: page.html }), problems };
}
