import { parseArticleFile } from '#content/articles/article-file.ts';
import { parsePublication, publicationFile } from '#content/publication/publication-file.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import { findNode } from '#content/yaml/yaml-tree.ts';
import { nearest } from '#lib/nearest.ts';
import { slug } from '#lib/slug.ts';
import { foldText, joinSpaces } from '#lib/text.ts';
import { type ArchiveFile, entryPath, type SitePath } from '#model/paths.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { KnownEntry, Publication } from '#model/publication.ts';
import { editableFile, editedFile } from './editable-file.ts';
import { addToMap, applyEdits, type Edit, originalText, replaceText, takeFromList } from './edits.ts';
import { type FileChange, type OpenArchive, type PlannedChanges, refused } from './open-archive.ts';

/** A topic that gets another name: a key of `publication.yaml` or free text, on both sides. */
export interface Retopic {
  readonly from: string;
  readonly to: string;
}

/** Plans what renaming a topic changes: every article that names it so, and its key and address in `publication.yaml`. */
export function planRetopic(retopic: Retopic, archive: OpenArchive): PlannedChanges {
  const renaming = renamingOf(retopic, archive.publication);
  if ('wrong' in renaming) return refused(publicationFile, ...renaming.wrong);
  const changes: FileChange[] = [];
  const change = (file: string, edit: (raw: string) => string) => {
    const before = archive.rawOf(file);
    const after = edit(before);
    if (after !== before) changes.push({ file, to: file, before, after });
  };
  for (const { article } of archive.articles.values()) {
    if (article.topics.some(renaming.isMeant))
      change(article.file, (raw) => retopicArticle(article.file, renaming, raw));
  }
  if (changes.length === 0 && !renaming.known)
    return refused(publicationFile, ...noSuchTopic(retopic.from, archive));
  change(publicationFile, (raw) => retopicPublication(renaming, archive, raw));
  return { changes, problems: changes.flatMap((one) => doubts(one, archive.publication)) };
}

/** What a renaming comes to. */
interface Renaming extends Retopic {
  /** The entry that has the old name as its key. */
  readonly known?: KnownEntry;
  /** True when that key itself is renamed; false when its articles go over to another topic. */
  readonly ofKey: boolean;
  readonly oldPath: SitePath;
  readonly newPath: SitePath;
  /** True for a name in an article that has to change. */
  readonly isMeant: (name: string) => boolean;
  /** True for a name that means the new topic already. */
  readonly isThere: (name: string) => boolean;
}

function renamingOf(
  { from, to }: Retopic,
  { entries }: Publication,
): Renaming | { readonly wrong: readonly [string, string] } {
  const { topics } = entries;
  const known = topics.get(from);
  const target = entryOf(to, topics);
  if (slug(to) === '')
    return { wrong: ['the new topic leaves no letters or digits for an address', 'write a word'] };
  const ofKey = known !== undefined && target === undefined;
  if (ofKey && to !== slug(to)) {
    return {
      wrong: [`"${to}" is no key`, `write the new key as ${slug(to)}; its name stands in ${publicationFile}`],
    };
  }
  if (known && known === target) return { wrong: [`${from} and ${to} are one topic already`, 'name two'] };
  const same = (name: string, other: string) => foldText(name) === foldText(other);
  const merged = known && !ofKey ? known : undefined;
  return {
    from,
    to,
    ...(known && { known }),
    ofKey,
    oldPath: entryPath('topics', known?.key ?? entryOf(from, topics)?.key ?? slug(from)),
    newPath: entryPath('topics', target?.key ?? slug(to)),
    isMeant: (name) =>
      (same(name, from) || (merged !== undefined && entryOf(name, topics) === merged)) && name !== to,
    isThere: (name) => same(name, to) || (target !== undefined && entryOf(name, topics) === target),
  };
}

function noSuchTopic(from: string, { articles, publication }: OpenArchive): readonly [string, string] {
  const written = [...articles.values()].flatMap(({ article }) => article.topics);
  const meant = nearest(from, new Set([...publication.entries.topics.keys(), ...written]));
  return [
    `no article has the topic ${from}`,
    meant ? `did you mean ${meant}?` : 'name one as articles write it',
  ];
}

/** The article with the new name in place of the old one, once. */
function retopicArticle(file: ArchiveFile, { to, isMeant, isThere }: Renaming, raw: string): string {
  const source = editableFile(file, raw);
  const { node } = findNode(source.root, ['topics']);
  const names =
    node.kind === 'list'
      ? node.entries.map((entry) => (entry.kind === 'text' ? joinSpaces(entry.text) : ''))
      : [];
  let has = names.some((name) => isThere(name) && !isMeant(name));
  const edits = names.flatMap((name, place): Edit[] => {
    if (node.kind !== 'list' || !isMeant(name)) return [];
    const edit = has
      ? takeFromList(source.yaml, node, place)
      : replaceText(source.yaml, source.root, ['topics', place], to);
    has = true;
    return [edit];
  });
  return editedFile(source, edits, []);
}

function entryOf(name: string, topics: ReadonlyMap<string, KnownEntry>): KnownEntry | undefined {
  const folded = foldText(name);
  for (const entry of topics.values()) {
    if ([entry.key, ...Object.values(entry.names), ...entry.aliases].some((one) => foldText(one) === folded))
      return entry;
  }
  return undefined;
}

/** `publication.yaml` with the key renamed, and the old address leading to the new one where it was published. */
function retopicPublication(
  { from, to, known, ofKey, oldPath, newPath }: Renaming,
  { publication, ledger }: OpenArchive,
  raw: string,
): string {
  const original = originalText(raw);
  const { root } = parseYaml(publicationFile, original.text, 1);
  const { node } = findNode(root, ['topics']);
  const edits: Edit[] = [];
  for (const { key } of ofKey && node.kind === 'map' ? node.pairs : []) {
    if (key.text === from) edits.push({ start: key.start, end: key.end, text: to });
    const path = ['topics', key.text, 'parent'];
    const parent = findNode(root, path);
    if (parent.whole && parent.node.kind === 'text' && parent.node.text === from) {
      edits.push(replaceText(original.text, root, path, to));
    }
  }
  const wasPublished = known !== undefined || ledger.has(oldPath);
  if (wasPublished && oldPath !== newPath && !publication.redirects.has(oldPath)) {
    edits.push(addToMap(original.text, root, 'redirects', [oldPath, newPath]));
  }
  return applyEdits(original, edits);
}

function doubts({ file, after }: FileChange, publication: Publication): readonly Problem[] {
  const { text } = originalText(after);
  const { problems } =
    file === publicationFile
      ? parsePublication(text)
      : parseArticleFile(file as ArchiveFile, text, publication);
  return hasErrors(problems) ? problems : [];
}
