import { publicationFile } from '#content/publication/publication-file.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import { findNode } from '#content/yaml/yaml-tree.ts';
import { nearest } from '#lib/nearest.ts';
import { slug } from '#lib/slug.ts';
import { foldText, joinSpaces } from '#lib/text.ts';
import { type ArchiveFile, entryPath, type SitePath } from '#model/paths.ts';
import type { KnownEntry, Publication } from '#model/publication.ts';
import { editableFile, editedFile } from './editable-file.ts';
import { addToMap, applyEdits, type Edit, originalText, removeFromList, replaceText } from './edits.ts';
import { type FileChange, type OpenArchive, type PlannedChanges, refusePlan } from './open-archive.ts';
import { errorsAfter } from './verify-change.ts';

/** The old and new name of a topic. Each is a key of `publication.yaml` or free text. */
export interface Retopic {
  readonly from: string;
  readonly to: string;
}

/** Plans the renaming of a topic: changes to every article with that topic, and to `publication.yaml`. */
export function planRetopic(retopic: Retopic, archive: OpenArchive): PlannedChanges {
  const renaming = resolveRenaming(retopic, archive.publication);
  if ('refusal' in renaming) return refusePlan(publicationFile, ...renaming.refusal);
  const changes: FileChange[] = [];
  const change = (file: string, edit: (raw: string) => string) => {
    const before = archive.rawOf(file);
    const after = edit(before);
    if (after !== before) changes.push({ file, to: file, before, after });
  };
  for (const { article } of archive.articles.values()) {
    if (article.topics.some(renaming.isOld))
      change(article.file, (raw) => retopicArticle(article.file, renaming, raw));
  }
  if (changes.length === 0 && !renaming.known)
    return refusePlan(publicationFile, ...noSuchTopic(retopic.from, archive));
  change(publicationFile, (raw) => retopicPublication(renaming, archive, raw));
  return { changes, problems: changes.flatMap((changed) => errorsAfter(changed, archive.publication)) };
}

/** A topic change, resolved against the entries of `publication.yaml`. */
interface Renaming extends Retopic {
  /** The entry whose key is the old name. */
  readonly known?: KnownEntry;
  /** True if the key itself is renamed; false if its articles get another existing topic or free text. */
  readonly renamesKey: boolean;
  readonly oldPath: SitePath;
  readonly newPath: SitePath;
  /** True for a name in an article that must be replaced. */
  readonly isOld: (name: string) => boolean;
  /** True for a name that already refers to the new topic. */
  readonly isNew: (name: string) => boolean;
}

function resolveRenaming(
  { from, to }: Retopic,
  { entries }: Publication,
): Renaming | { readonly refusal: readonly [string, string] } {
  const { topics } = entries;
  const known = topics.get(from);
  const target = entryOf(to, topics);
  if (slug(to) === '')
    return { refusal: ['the new topic contains no letters or digits for an address', 'choose another name'] };
  if (from === to) return { refusal: ['the old and the new topic are the same', 'choose another name'] };
  const renamesKey = known !== undefined && target === undefined;
  if (renamesKey && to !== slug(to)) {
    return {
      refusal: [
        `"${to}" is not a valid key`,
        `write the new key as ${slug(to)}; set its name in ${publicationFile}`,
      ],
    };
  }
  if (known && known === target)
    return { refusal: [`${from} and ${to} are the same topic`, 'choose another name'] };
  const same = (name: string, other: string) => foldText(name) === foldText(other);
  const merged = known && !renamesKey ? known : undefined;
  return {
    from,
    to,
    ...(known && { known }),
    renamesKey,
    oldPath: entryPath('topics', known?.key ?? entryOf(from, topics)?.key ?? slug(from)),
    newPath: entryPath('topics', target?.key ?? slug(to)),
    isOld: (name) =>
      (same(name, from) || (merged !== undefined && entryOf(name, topics) === merged)) && name !== to,
    isNew: (name) => same(name, to) || (target !== undefined && entryOf(name, topics) === target),
  };
}

function noSuchTopic(from: string, { articles, publication }: OpenArchive): readonly [string, string] {
  const topicNames = [...articles.values()].flatMap(({ article }) => article.topics);
  const suggestion = nearest(from, new Set([...publication.entries.topics.keys(), ...topicNames]));
  return [
    `no article has the topic ${from}`,
    suggestion ? `did you mean ${suggestion}?` : 'write the topic as it appears in the articles',
  ];
}

/** Replaces the old topic with the new one, without creating a duplicate. */
function retopicArticle(file: ArchiveFile, { to, isOld, isNew }: Renaming, raw: string): string {
  const source = editableFile(file, raw);
  const { node } = findNode(source.root, ['topics']);
  const names =
    node.kind === 'list'
      ? node.entries.map((entry) => (entry.kind === 'text' ? joinSpaces(entry.text) : ''))
      : [];
  let hasNew = names.some((name) => isNew(name) && !isOld(name));
  const edits = names.flatMap((name, index): Edit[] => {
    if (node.kind !== 'list' || !isOld(name)) return [];
    const edit = hasNew
      ? removeFromList(source.yaml, node, index)
      : replaceText(source.yaml, source.root, ['topics', index], to);
    hasNew = true;
    return [edit];
  });
  return editedFile(source, edits, []);
}

function entryOf(name: string, topics: ReadonlyMap<string, KnownEntry>): KnownEntry | undefined {
  const folded = foldText(name);
  for (const entry of topics.values()) {
    if (
      [entry.key, ...Object.values(entry.names), ...entry.aliases].some((known) => foldText(known) === folded)
    )
      return entry;
  }
  return undefined;
}

/** Renames the key in `publication.yaml`, and adds a redirect if the old address was published. */
function retopicPublication(
  { from, to, known, renamesKey, oldPath, newPath }: Renaming,
  { publication, ledger }: OpenArchive,
  raw: string,
): string {
  const original = originalText(raw);
  const { root } = parseYaml(publicationFile, original.text, 1);
  const { node } = findNode(root, ['topics']);
  const edits: Edit[] = [];
  for (const { key } of renamesKey && node.kind === 'map' ? node.pairs : []) {
    if (key.text === from) edits.push({ start: key.start, end: key.end, text: to });
    const path = ['topics', key.text, 'parent'];
    const parent = findNode(root, path);
    if (parent.exists && parent.node.kind === 'text' && parent.node.text === from) {
      edits.push(replaceText(original.text, root, path, to));
    }
  }
  const wasPublished = known !== undefined || ledger.has(oldPath);
  if (wasPublished && oldPath !== newPath && !publication.redirects.has(oldPath)) {
    edits.push(addToMap(original.text, root, 'redirects', [oldPath, newPath]));
  }
  return applyEdits(original, edits);
}
