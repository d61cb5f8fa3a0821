import { parseArticleFile } from '#content/articles/article-file.ts';
import { addressKey } from '#content/checks/addresses.ts';
import { parseStandalonePage } from '#content/standalone-pages/standalone-page-file.ts';
import { unportable } from '#lib/portable-name.ts';
import { pagePath } from '#markdown/destination.ts';
import type { Html } from '#model/page.ts';
import { type ArchiveFile, hrefBelow, parseArticleFile as parsePath } from '#model/paths.ts';
import { error, type Problem, top } from '#model/problem.ts';
import { parseDay } from '#model/time.ts';
import { editableFile } from './editable-file.ts';
import { originalText } from './edits.ts';
import { type Move, movedFile, namingFile } from './move-edits.ts';
import { type FileChange, type OpenArchive, type PlannedChanges, refused } from './open-archive.ts';

/** Plans what moving an article changes: its own file, and every file that links to it or names it as its translation. */
export function planMove(move: Move, archive: OpenArchive): PlannedChanges {
  const { from, to } = move;
  const moved = archive.articles.get(from);
  if (!moved) return refused(from, 'there is no such article', 'name its file, such as 2024/12/21-vote.md');
  const wrong = wrongTarget(move, archive);
  if (wrong) return refused(to, ...wrong);
  const change = (file: ArchiveFile, after: string): FileChange => ({
    file,
    to: file === from ? to : file,
    before: archive.rawOf(file),
    after,
  });
  const own = change(
    from,
    movedFile(move, moved.article, archive.ledger, editableFile(from, archive.rawOf(from))),
  );
  const others = naming(archive, from).map((file) =>
    change(file, namingFile(move, editableFile(file, archive.rawOf(file)))),
  );
  const changes = [own, ...others];
  return { changes, problems: changes.flatMap((one) => doubts(one, move, archive)) };
}

/** Why an article cannot move there, and what would do. */
function wrongTarget({ from, to }: Move, { articles }: OpenArchive): readonly [string, string] | undefined {
  const path = parsePath(to);
  if (!path || !parseDay(path.day)) {
    return [
      'the path gives no day that exists',
      'name it YEAR/MONTH/DAY-name.md, such as 2024/12/21-vote.md',
    ];
  }
  if (path.name === '')
    return ['the name leaves no letters or digits for an address', 'name it DAY-words.md'];
  const clash = unportable(path.name) ?? unportable(to.slice(to.lastIndexOf('/') + 1));
  if (clash) return [`the name ${clash}`, 'give it another name'];
  const key = addressKey(pagePath(to));
  for (const { article } of articles.values()) {
    if (article.file === from) continue;
    const taken = [article.path, ...article.aliases].find((address) => addressKey(address) === key);
    if (taken) return [`${article.file} has the address ${taken}`, 'give it another name'];
  }
  return undefined;
}

/** Other files that link to an article or name it as a translation. */
function naming({ articles, pages }: OpenArchive, from: ArchiveFile): ArchiveFile[] {
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

/** Reads a changed file again: it must say what it said, with other addresses and nothing else. */
function doubts({ file, to, after }: FileChange, move: Move, archive: OpenArchive): readonly Problem[] {
  const { html, problems } = readAgain(to as ArchiveFile, originalText(after).text, archive);
  if (html === undefined) return problems.filter(({ severity }) => severity === 'error');
  const before =
    archive.pages.get(file as ArchiveFile)?.html ?? archive.articles.get(file as ArchiveFile)?.html ?? '';
  const address = (of: ArchiveFile) => `\0${hrefBelow('', pagePath(of))}`;
  if (html === before.replaceAll(address(move.from), address(move.to))) return [];
  const hint = `mend the links to ${move.from} by hand, then move`;
  return [error(file, top, 'a link is written in a form that cannot be mended here', hint)];
}

function readAgain(
  file: ArchiveFile,
  text: string,
  { pages, publication }: OpenArchive,
): { readonly html?: Html; readonly problems: readonly Problem[] } {
  if (!pages.has(file)) return parseArticleFile(file, text, publication);
  const { page, problems } = parseStandalonePage(file, text, publication);
  return { ...(page && { html: page.html }), problems };
}
