import { groupBy } from '#lib/grouping.ts';
import { unportable } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import type { Entry } from './archive.ts';
import type { Article } from './article.ts';
import { markedAt } from './marks.ts';
import { entryPath, type IndexKind } from './paths.ts';
import { error, type Problem } from './problem.ts';
import type { KnownEntry, Names } from './publication.ts';

/** Articles from which on free text has a page, and a feed. */
const articlesForPage = 2;
const articlesForFeed = 5;

/** The names that an article gives for an index, as written. */
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

/** The key that a front-matter name has in `marks`. */
export function markFor(kind: IndexKind, place: number): string {
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
      return `${kind}.${place}`;
  }
}

interface Gathering {
  readonly key: string;
  readonly known?: KnownEntry;
  /** Free text as first published. */
  readonly spelling: string;
  readonly articles: Article[];
}

/** Gathers the articles of one index under its entries: names that mean the same meet in one entry. */
export function buildIndex(
  kind: IndexKind,
  articles: readonly Article[],
  known: ReadonlyMap<string, KnownEntry>,
): {
  readonly entries: Map<string, Entry>;
  readonly byName: Map<string, Entry>;
  readonly problems: Problem[];
} {
  const meanings = knownMeanings(known);
  const gatherings = new Map<string, Gathering>();
  const byWritten = new Map<string, Gathering>();
  const problems: Problem[] = [];
  for (const article of articles) {
    for (const [place, written] of namesFor(article, kind).entries()) {
      let gathering = byWritten.get(written);
      if (!gathering) {
        const folded = foldText(written);
        const meant = meanings.get(folded);
        const name = meant ? `key:${meant.key}` : folded;
        gathering = gatherings.get(name) ?? {
          key: meant?.key ?? slug(written),
          ...(meant && { known: meant }),
          spelling: written,
          articles: [],
        };
        gatherings.set(name, gathering);
        byWritten.set(written, gathering);
      }
      if (gathering.articles.at(-1) !== article) gathering.articles.push(article);
      if (gathering.articles.length === 1 && !gathering.known) {
        problems.push(...keyProblems(kind, gathering, article, place));
      }
    }
  }
  problems.push(...sharedKeys(kind, [...gatherings.values()], known));
  const made = new Map([...gatherings.values()].map((gathering) => [gathering, toEntry(kind, gathering)]));
  const entries = [...made.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const byName = new Map<string, Entry>();
  for (const [written, gathering] of byWritten) {
    const entry = made.get(gathering);
    if (entry) byName.set(written, entry);
  }
  return { entries: new Map(entries.map((entry) => [entry.key, entry])), byName, problems };
}

/** Every key, name and alias of known entries, folded, with the entry it means. */
function knownMeanings(known: ReadonlyMap<string, KnownEntry>): Map<string, KnownEntry> {
  const meanings = new Map<string, KnownEntry>();
  for (const entry of known.values()) {
    for (const name of [entry.key, ...Object.values(entry.names), ...entry.aliases])
      meanings.set(foldText(name), entry);
  }
  return meanings;
}

function toEntry(kind: IndexKind, gathering: Gathering): Entry {
  const { key, known, spelling, articles } = gathering;
  const names: Names = known?.names ?? { '': spelling };
  const hasPage = known !== undefined || articles.length >= articlesForPage;
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
    hasFeed: known !== undefined || articles.length >= articlesForFeed,
  };
}

/** What is wrong with the address that a free text would have. */
function keyProblems(
  kind: IndexKind,
  { key, spelling }: Gathering,
  article: Article,
  place: number,
): Problem[] {
  const at = markedAt(article.marks, markFor(kind, place));
  const hint = `give it a key under "${kind}:" in publication.yaml, with this text as its name`;
  if (key === '')
    return [error(article.file, at, `"${spelling}" leaves no letters or digits for an address`, hint)];
  const clash = unportable(key);
  if (clash) return [error(article.file, at, `the address of "${spelling}" ${clash}`, hint)];
  if (key === 'letters' || /^\d{4}$/.test(key)) {
    return [
      error(
        article.file,
        at,
        `"${spelling}" would take the address /${kind}/${key}/, which is kept for lists`,
        hint,
      ),
    ];
  }
  return [];
}

/** Different texts that would share one address: said at each text but the first. */
function sharedKeys(
  kind: IndexKind,
  gatherings: readonly Gathering[],
  known: ReadonlyMap<string, KnownEntry>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [key, sharing] of groupBy(gatherings, (gathering) => gathering.key)) {
    if (key === '') continue;
    const free = sharing.filter((gathering) => !gathering.known);
    const holder = known.get(key) ? key : free[0]?.spelling;
    for (const gathering of known.get(key) ? free : free.slice(1)) {
      const article = gathering.articles[0];
      if (!article) continue;
      const place = namesFor(article, kind).indexOf(gathering.spelling);
      problems.push(
        error(
          article.file,
          markedAt(article.marks, markFor(kind, place)),
          `"${gathering.spelling}" and "${holder}" would share the address /${kind}/${key}/`,
          `make one an alias of the other in publication.yaml, or give this one a key such as ${key}-2`,
        ),
      );
    }
  }
  return problems;
}
