import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCached, writeCached } from '#builder/cache/cached-json.ts';
import { placeIn, releaseOf } from '#content/archive-parts.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { groupBy } from '#lib/grouping.ts';
import type { Article } from '#model/article.ts';
import type { Problem } from '#model/problem.ts';
import { hoursLater } from '#model/time.ts';
import type { Workspace } from '../workspace.ts';

/** An article as readers have it, in fingerprints; what was said of its changes. */
interface PublishedText {
  /** Of the source, which no other version of Backfile reads otherwise. */
  readonly source: string;
  /** Of its words alone, which a mended link does not change. */
  readonly wording: string;
  /** Of headline and standfirst. */
  readonly headline: string;
  readonly updated: string;
  readonly corrections: number;
}

type PublishedMonth = Readonly<Record<string, PublishedText>>;

/** Which site the words are of, and each month with a fingerprint of its article files. */
interface PublishedIndex {
  /** SHA-256 of the index of the site’s manifest. */
  readonly manifest: string;
  readonly months: Readonly<Record<string, string>>;
}

/** What is published now, held against what stood in the site. */
export interface PublishedTexts {
  /** Old texts that changed without `updated` and without a correction. */
  readonly silent: readonly Article[];
  /** Stages what is known of the site with this manifest, to be put in place with it. */
  readonly stage: (manifest: string) => { readonly from: string; readonly to: string }[];
}

/** Days after which readers are to be told of a change. */
const settledDays = 7;

/**
 * Holds articles against the site that stands, of which a few fingerprints an article are kept beside it, by month:
 * a month whose files are as they were is not looked at. `manifest` names the site; of another nothing is known.
 */
export function comparePublishedTexts(
  { folder }: Workspace,
  manifest: string,
  articles: readonly Article[],
  hashes: ReadonlyMap<string, string>,
  now: string,
): PublishedTexts {
  const kept = join(folder, 'words');
  const index = readCached<PublishedIndex>(join(kept, 'index.json'), () => {});
  const before = index?.manifest === manifest ? index.months : {};
  const byMonth = groupBy(articles, ({ day }) => day.slice(0, 7));
  const months = Object.fromEntries(
    [...byMonth].map(([month, ofMonth]) => [
      month,
      fingerprint(ofMonth.map(({ file }) => `${file} ${hashes.get(file)}`).join('\n')),
    ]),
  );
  const changed = [...new Set([...Object.keys(before), ...byMonth.keys()])].filter(
    (month) => before[month] !== months[month],
  );
  const known = new Map(
    changed
      .filter((month) => before[month] !== undefined)
      .flatMap((month) =>
        Object.entries(readCached<PublishedMonth>(join(kept, `${month}.json`), () => {}) ?? {}),
      ),
  );
  const settled = hoursLater(now, -24 * settledDays);
  return {
    silent: changed
      .flatMap((month) => byMonth.get(month) ?? [])
      .filter((article) => releaseOf(article) < settled && isSilent(article, known)),
    stage: (of) => stageWords(folder, { manifest: of, months }, changed, byMonth),
  };
}

/** True when readers have other words and were told nothing. An article that moved is found by its old address. */
function isSilent(article: Article, known: ReadonlyMap<string, PublishedText>): boolean {
  const before = [article.path, ...article.aliases].map((address) => known.get(address)).find(Boolean);
  if (!before) return false;
  const after = publishedTextOf(article);
  const differs =
    before.headline !== after.headline ||
    (before.source !== after.source && before.wording !== after.wording);
  const told = before.corrections < after.corrections || before.updated < after.updated;
  return differs && !told;
}

function publishedTextOf({ title, summary = '', text, updated, corrections }: Article): PublishedText {
  return {
    source: text.hash,
    wording: text.wording,
    headline: fingerprint(`${title}\n${summary}`),
    updated: updated?.utc ?? '',
    corrections: corrections.length,
  };
}

function stageWords(
  folder: string,
  index: PublishedIndex,
  changed: readonly string[],
  byMonth: ReadonlyMap<string, readonly Article[]>,
): { from: string; to: string }[] {
  const staged = join(folder, 'words.staged');
  rmSync(staged, { recursive: true, force: true });
  writeCached(join(staged, 'index.json'), index);
  const written = changed.map((month) => {
    const words = (byMonth.get(month) ?? []).map((article) => [article.path, publishedTextOf(article)]);
    writeCached(join(staged, `${month}.json`), Object.fromEntries(words));
    return `${month}.json`;
  });
  return [...written, 'index.json'].map((file) => ({
    from: join(staged, file),
    to: join(folder, 'words', file),
  }));
}

/** What is said of a silent change: a warning, or an error where the publication wants one. */
export function silentChange(article: Article, severity: Problem['severity']): Problem {
  return {
    file: article.file,
    ...placeIn(article, 'title'),
    message: `the text differs from the published one, which is older than ${settledDays} days, and readers are not told`,
    hint: 'add updated or a correction',
    severity,
  };
}
