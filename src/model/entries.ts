import { groupBy } from '#lib/grouping.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import type { Entry } from './archive.ts';
import type { Article } from './article.ts';
import { entryPath, type IndexKind } from './paths.ts';
import { error, type Problem } from './problem.ts';
import type { KnownEntry, Names } from './publication.ts';
import { positionAt } from './source-positions.ts';

/** The number of articles from which free text gets a page, and a feed. */
const minArticlesForPage = 2;
const minArticlesForFeed = 5;

/** The names of an article for an index, as written. */
export function namesFor(article: Article, kind: IndexKind): readonly string[] {
  switch (kind) {
    case 'sections':
      return article.section === undefined ? none : [article.section];
    case 'stories':
      return article.story === undefined ? none : [article.story];
    case 'series':
      return article.series === undefined ? none : [article.series];
    case 'agencies':
      return article.agency === undefined ? none : [article.agency];
    case 'topics':
    case 'people':
    case 'places':
    case 'organizations':
    case 'authors':
      return article[kind];
  }
}

const none: readonly string[] = [];

/** The key of a name in the positions of an article. */
export function positionKey(kind: IndexKind, index: number): string {
  switch (kind) {
    case 'sections':
      return 'section';
    case 'stories':
      return 'story';
    case 'series':
      return 'series';
    case 'agencies':
      return 'agency';
    case 'topics':
    case 'people':
    case 'places':
    case 'organizations':
    case 'authors':
      return `${kind}.${index}`;
  }
}

interface EntryGroup {
  readonly key: string;
  readonly known?: KnownEntry;
  /** The free text in its first published spelling. */
  readonly spelling: string;
  readonly articles: Article[];
}

/** Builds one index: groups articles by entry, with all names of the same entry together. */
export function buildIndex(
  kind: IndexKind,
  articles: readonly Article[],
  known: ReadonlyMap<string, KnownEntry>,
): {
  readonly entries: Map<string, Entry>;
  readonly byName: Map<string, Entry>;
  readonly problems: Problem[];
} {
  const knownByName = knownEntriesByName(known);
  const groups = new Map<string, EntryGroup>();
  const groupsByName = new Map<string, EntryGroup>();
  const problems: Problem[] = [];
  for (const article of articles) {
    for (const [index, name] of namesFor(article, kind).entries()) {
      let group = groupsByName.get(name);
      if (!group) {
        const folded = foldText(name);
        const knownEntry = knownByName.get(folded);
        const groupKey = knownEntry ? `key:${knownEntry.key}` : folded;
        group = groups.get(groupKey) ?? {
          key: knownEntry?.key ?? slug(name),
          ...(knownEntry && { known: knownEntry }),
          spelling: name,
          articles: [],
        };
        groups.set(groupKey, group);
        groupsByName.set(name, group);
      }
      if (group.articles.at(-1) !== article) group.articles.push(article);
      if (group.articles.length === 1 && !group.known) {
        problems.push(...keyProblems(kind, group, article, index));
      }
    }
  }
  problems.push(...sharedKeys(kind, [...groups.values()], known));
  const entriesByGroup = new Map([...groups.values()].map((group) => [group, toEntry(kind, group)]));
  const entries = [...entriesByGroup.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const byName = new Map<string, Entry>();
  for (const [name, group] of groupsByName) {
    const entry = entriesByGroup.get(group);
    if (entry) byName.set(name, entry);
  }
  return { entries: new Map(entries.map((entry) => [entry.key, entry])), byName, problems };
}

/** Entries by their case-folded keys, names and aliases. */
function knownEntriesByName(known: ReadonlyMap<string, KnownEntry>): Map<string, KnownEntry> {
  const knownByName = new Map<string, KnownEntry>();
  for (const entry of known.values()) {
    for (const name of [entry.key, ...Object.values(entry.names), ...entry.aliases])
      knownByName.set(foldText(name), entry);
  }
  return knownByName;
}

function toEntry(kind: IndexKind, group: EntryGroup): Entry {
  const { key, known, spelling, articles } = group;
  const names: Names = known?.names ?? { '': spelling };
  const hasPage = known !== undefined || articles.length >= minArticlesForPage;
  return {
    kind,
    key,
    names,
    sort: known?.sort ?? Object.values(names)[0] ?? key,
    known: known !== undefined,
    aliases: known?.aliases ?? [],
    ...(known?.description && { description: known.description }),
    ...(known?.role && { role: known.role }),
    ...(known?.organization && { organization: true }),
    ...(known?.url && { url: known.url }),
    ...(known?.parent && { parent: known.parent }),
    ...(known?.rights && { rights: known.rights }),
    dates: known?.dates ?? [],
    articles,
    years: groupBy(articles, (article) => article.day.slice(0, 4)),
    ...(hasPage && { path: entryPath(kind, key) }),
    hasFeed: known !== undefined || articles.length >= minArticlesForFeed,
  };
}

/** Problems with the address of free text. */
function keyProblems(
  kind: IndexKind,
  { key, spelling }: EntryGroup,
  article: Article,
  index: number,
): Problem[] {
  const at = positionAt(article.positions, positionKey(kind, index));
  const hint = `add an entry to ${kind} in publication.yaml, with this text as its name`;
  if (key === '')
    return [error(article.file, at, `"${spelling}" contains no letters or digits for an address`, hint)];
  const nameProblem = portabilityProblem(key);
  if (nameProblem) return [error(article.file, at, `the address of "${spelling}" ${nameProblem}`, hint)];
  if (key === 'letters' || /^\d{4}$/.test(key)) {
    return [
      error(
        article.file,
        at,
        `"${spelling}" would have the address /${kind}/${key}/, which is reserved`,
        hint,
      ),
    ];
  }
  return [];
}

/** Reports different free texts with the same address, at each text except the first. */
function sharedKeys(
  kind: IndexKind,
  groups: readonly EntryGroup[],
  known: ReadonlyMap<string, KnownEntry>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [key, sameKey] of groupBy(groups, (group) => group.key)) {
    if (key === '') continue;
    const freeText = sameKey.filter((group) => !group.known);
    const firstName = known.get(key) ? key : freeText[0]?.spelling;
    for (const group of known.get(key) ? freeText : freeText.slice(1)) {
      const article = group.articles[0];
      if (!article) continue;
      const index = namesFor(article, kind).indexOf(group.spelling);
      problems.push(
        error(
          article.file,
          positionAt(article.positions, positionKey(kind, index)),
          `"${group.spelling}" and "${firstName}" would have the same address /${kind}/${key}/`,
          `in publication.yaml, make one an alias of the other, or add an entry with another key such as ${key}-2`,
        ),
      );
    }
  }
  return problems;
}
