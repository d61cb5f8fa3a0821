import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCached, writeCached } from '#builder/cache/cached-json.ts';
import type { Workspace } from '#builder/context/workspace.ts';
import { positionOf, releaseTime } from '#content/archive-parts.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { groupBy } from '#lib/grouping.ts';
import type { Article } from '#model/article.ts';
import type { Problem } from '#model/problem.ts';
import { hoursLater } from '#model/time.ts';

/** Fingerprints of an article as it was published, and the changes it told readers of. */
interface PublishedText {
  /** Fingerprint of the Markdown source; every version of Backfile computes it alike. */
  readonly source: string;
  /** Fingerprint of the words alone; a corrected link leaves it unchanged. */
  readonly wording: string;
  /** Fingerprint of headline and standfirst. */
  readonly headline: string;
  /** `updated`, UTC; empty when absent. */
  readonly updated: string;
  /** The number of corrections. */
  readonly corrections: number;
}

/** Published texts of a month by address. */
type PublishedMonth = Readonly<Record<string, PublishedText>>;

/** The site that the published texts belong to, and its months. */
interface PublishedIndex {
  /** SHA-256 of the index of the site’s manifest. */
  readonly manifest: string;
  /** Fingerprints of the article files of each month. */
  readonly months: Readonly<Record<string, string>>;
}

/** Articles compared with the texts of the previous site. */
export interface TextComparison {
  /** Articles whose text changed long after publication without `updated` or a correction. */
  readonly silent: readonly Article[];
  /** Stages the texts of the new site, given the hash of its manifest. Returns the files to move into place. */
  readonly stage: (manifest: string) => { readonly from: string; readonly to: string }[];
}

/** The age in days from which a change must be disclosed to readers. */
const settledDays = 7;

/**
 * Compares articles with the published texts, of which the workspace keeps fingerprints by month. Months whose files have not
 * changed are skipped. `manifest` identifies the previous site; the texts of any other site are ignored.
 */
export function comparePublishedTexts(
  { folder }: Pick<Workspace, 'folder'>,
  manifest: string,
  articles: readonly Article[],
  hashes: ReadonlyMap<string, string>,
  now: string,
): TextComparison {
  const published = join(folder, 'words');
  const index = readCached<PublishedIndex>(join(published, 'index.json'), () => {});
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
        Object.entries(readCached<PublishedMonth>(join(published, `${month}.json`), () => {}) ?? {}),
      ),
  );
  const settledBefore = hoursLater(now, -24 * settledDays);
  return {
    silent: changed
      .flatMap((month) => byMonth.get(month) ?? [])
      .filter((article) => releaseTime(article) < settledBefore && isSilentChange(article, known)),
    stage: (newManifest) => stageTexts(folder, { manifest: newManifest, months }, changed, byMonth),
  };
}

/** True when the text differs from the published one and readers were not told. A moved article is found by its aliases. */
function isSilentChange(article: Article, known: ReadonlyMap<string, PublishedText>): boolean {
  const before = [article.path, ...article.aliases].map((address) => known.get(address)).find(Boolean);
  if (!before) return false;
  const after = publishedTextOf(article);
  const differs =
    before.headline !== after.headline ||
    (before.source !== after.source && before.wording !== after.wording);
  const disclosed = before.corrections < after.corrections || before.updated < after.updated;
  return differs && !disclosed;
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

function stageTexts(
  folder: string,
  index: PublishedIndex,
  changed: readonly string[],
  byMonth: ReadonlyMap<string, readonly Article[]>,
): { from: string; to: string }[] {
  const staged = join(folder, 'words.staged');
  rmSync(staged, { recursive: true, force: true });
  writeCached(join(staged, 'index.json'), index);
  const months = changed.map((month) => {
    const texts = (byMonth.get(month) ?? []).map((article) => [article.path, publishedTextOf(article)]);
    writeCached(join(staged, `${month}.json`), Object.fromEntries(texts));
    return `${month}.json`;
  });
  return [...months, 'index.json'].map((file) => ({
    from: join(staged, file),
    to: join(folder, 'words', file),
  }));
}

/** The problem that reports a silent change, with the severity that `publication.yaml` sets. */
export function silentChange(article: Article, severity: Problem['severity']): Problem {
  return {
    file: article.file,
    ...positionOf(article, 'title'),
    message: `the text was published more than ${settledDays} days ago and has changed without notice to readers`,
    hint: 'set updated or add a correction',
    severity,
  };
}
