import { addressStates } from '#content/ledger/check-ledger.ts';
import { proposeRetirements, type Retirement, vanishedAddresses } from '#content/ledger/ledger.ts';
import { publicationFile } from '#content/publication/publication-file.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import { articleState } from '../archive-parts.ts';
import { editableFile, editedFile } from './editable-file.ts';
import { addToList, addToMap, applyEdits, originalText } from './edits.ts';
import type { FileChange, OpenArchive } from './open-archive.ts';
import { errorsAfter } from './verify-change.ts';

/** Planned aliases and redirects for vanished addresses. */
export interface PlannedRetirements {
  readonly changes: readonly FileChange[];
  /** What the changes do, one entry per address. */
  readonly retirements: readonly Retirement[];
  /** Errors that the changes would cause. */
  readonly problems: readonly Problem[];
}

/** Plans an alias or a redirect for every vanished address of the ledger, except those of unpublished articles. */
export function planRetirements(archive: OpenArchive, now: string): PlannedRetirements {
  const articles = new Map<string, Article>(
    [...archive.articles].map(([file, { article }]) => [file, article]),
  );
  const published = [...articles.values()].filter((article) => articleState(article, now) === 'published');
  const { reachable, unpublished } = addressStates({
    publication: archive.publication,
    articles,
    texts: new Set([...archive.articles.keys(), ...archive.pages.keys()]),
    withheld: new Map(),
    now,
  });
  const vanished = vanishedAddresses(archive.ledger, reachable).filter(
    (address) => !unpublished.has(address),
  );
  const retirements = proposeRetirements(vanished, published, archive.ledger);
  const aliases = retirements.flatMap(({ address, alias }) =>
    alias === undefined ? [] : [{ address, file: alias }],
  );
  const redirects = retirements.flatMap(({ address, redirect }) =>
    redirect === undefined ? [] : [[address, redirect] as const],
  );
  const changes = [
    ...aliases.map(({ address, file }) =>
      changeFile(archive, file, (raw) => withAlias(file as ArchiveFile, raw, address)),
    ),
    ...(redirects.length > 0
      ? [changeFile(archive, publicationFile, (raw) => withRedirects(raw, redirects))]
      : []),
  ];
  return {
    changes,
    retirements,
    problems: changes.flatMap((change) => errorsAfter(change, archive.publication)),
  };
}

function changeFile({ rawOf }: OpenArchive, file: string, edit: (raw: string) => string): FileChange {
  const before = rawOf(file);
  return { file, to: file, before, after: edit(before) };
}

function withAlias(file: ArchiveFile, raw: string, address: string): string {
  const source = editableFile(file, raw);
  return editedFile(source, [addToList(source.yaml, source.root, 'aliases', address)], []);
}

/** Adds the first redirect alone, since it may create the map, and then all others at once. */
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

/** Describes a retirement in one line. */
export function renderRetirement({ address, alias, redirect }: Retirement): string {
  return alias === undefined
    ? `${address} now redirects to ${redirect} (in ${publicationFile})`
    : `${address} is now an alias of ${alias}`;
}
