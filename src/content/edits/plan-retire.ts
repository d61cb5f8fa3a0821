import { parseArticleFile } from '#content/articles/article-file.ts';
import { addressStates } from '#content/ledger/check-ledger.ts';
import { proposeRetirements, type Retirement, vanishedAddresses } from '#content/ledger/ledger.ts';
import { parsePublication, publicationFile } from '#content/publication/publication-file.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import { stateOf } from '../archive-parts.ts';
import { editableFile, editedFile } from './editable-file.ts';
import { addToList, addToMap, applyEdits, originalText } from './edits.ts';
import type { FileChange, OpenArchive } from './open-archive.ts';

/** What accounts for addresses that would vanish: changes to files, and what each means. */
export interface PlannedRetirements {
  readonly changes: readonly FileChange[];
  /** What is written, an address each. */
  readonly written: readonly Retirement[];
  /** What cannot be written, and why. */
  readonly problems: readonly Problem[];
}

/** Plans an alias or a redirect for every address of the ledger that would vanish. Those of drafts are left alone. */
export function planRetirements(archive: OpenArchive, now: string): PlannedRetirements {
  const articles = new Map<string, Article>(
    [...archive.articles].map(([file, { article }]) => [file, article]),
  );
  const published = [...articles.values()].filter((article) => stateOf(article, now) === 'published');
  const { standing, unpublished } = addressStates({
    publication: archive.publication,
    articles,
    texts: new Set([...archive.articles.keys(), ...archive.pages.keys()]),
    withheld: new Map(),
    now,
  });
  const vanished = vanishedAddresses(archive.ledger, standing).filter((address) => !unpublished.has(address));
  const written = proposeRetirements(vanished, published, archive.ledger);
  const aliases = written.flatMap(({ address, alias }) =>
    alias === undefined ? [] : [{ address, file: alias }],
  );
  const redirects = written.flatMap(({ address, redirect }) =>
    redirect === undefined ? [] : [[address, redirect] as const],
  );
  const changes = [
    ...aliases.map(({ address, file }) =>
      changed(archive, file, (raw) => withAlias(file as ArchiveFile, raw, address)),
    ),
    ...(redirects.length > 0
      ? [changed(archive, publicationFile, (raw) => withRedirects(raw, redirects))]
      : []),
  ];
  return { changes, written, problems: changes.flatMap((change) => doubts(change, archive)) };
}

function changed({ rawOf }: OpenArchive, file: string, edit: (raw: string) => string): FileChange {
  const before = rawOf(file);
  return { file, to: file, before, after: edit(before) };
}

function withAlias(file: ArchiveFile, raw: string, address: string): string {
  const source = editableFile(file, raw);
  return editedFile(source, [addToList(source.yaml, source.root, 'aliases', address)], []);
}

/** The first redirect may have to make the map; the others are added to it together. */
function withRedirects(raw: string, [first, ...others]: readonly (readonly [string, string])[]): string {
  const add = (text: string, redirects: readonly (readonly [string, string])[]): string => {
    const original = originalText(text);
    const { root } = parseYaml(publicationFile, original.text, 1);
    return applyEdits(
      original,
      redirects.map((redirect) => addToMap(original.text, root, 'redirects', redirect)),
    );
  };
  return add(first ? add(raw, [first]) : raw, others);
}

/** Reads a changed file again: it must still be without errors. */
function doubts({ file, after }: FileChange, { publication }: OpenArchive): readonly Problem[] {
  const { text } = originalText(after);
  const { problems } =
    file === publicationFile
      ? parsePublication(text)
      : parseArticleFile(file as ArchiveFile, text, publication);
  return hasErrors(problems) ? problems.filter(({ severity }) => severity === 'error') : [];
}

/** A retirement in a line: the address, and what leads on from it now. */
export function renderRetirement({ address, alias, redirect }: Retirement): string {
  return alias === undefined
    ? `${address} leads to ${redirect} now: a redirect in ${publicationFile}`
    : `${address} is an alias of ${alias} now`;
}
