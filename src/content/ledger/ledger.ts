import { ledgerFile } from '#content/files/list-archive.ts';
import { groupBy } from '#lib/grouping.ts';
import { nearest } from '#lib/nearest.ts';
import type { Article } from '#model/article.ts';
import { dayPath, indexKinds } from '#model/paths.ts';
import { error, type Problem } from '#model/problem.ts';

/** Published addresses of earlier builds, each with its line in `urls.txt`. */
export type Ledger = ReadonlyMap<string, number>;

/** Reads `urls.txt`: one site-absolute address a line. */
export function parseLedger(text: string): {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
} {
  const ledger = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    if (/^\/\S*$/u.test(line)) ledger.set(line, index + 1);
    else {
      const hint = 'take the line out; only build writes this file';
      problems.push(
        error(ledgerFile, { line: index + 1, column: 1 }, 'the line is no address that begins with /', hint),
      );
    }
  }
  return { ledger, problems };
}

const indexAddress = new RegExp(`^/(?:${indexKinds.join('|')})/`);

/** Addresses of the ledger that lead nowhere any more. Those of indexes are left to the build, which leads them to their parent. */
export function vanishedAddresses(ledger: Ledger, standing: ReadonlySet<string>): string[] {
  return [...ledger.keys()].filter((address) => !standing.has(address) && !indexAddress.test(address));
}

/** A proposal for an address that would vanish: the article that seems to be the same, or the page above. */
export interface Retirement {
  readonly address: string;
  /** The file of the article that could have the address among its aliases. */
  readonly alias?: string;
  /** Where a redirect could lead. */
  readonly redirect?: string;
}

const articleAddress = /^(\/\d{4}\/\d{2}\/\d{2}\/)([^/]+)\/$/;

/**
 * Proposes what could account for vanished addresses: an article that was moved to another day or renamed on its
 * day, else a redirect. Only an article that was never published under its own address can have been another; each
 * is proposed once.
 */
export function proposeRetirements(
  vanished: readonly string[],
  published: readonly Article[],
  ledger: Ledger,
): Retirement[] {
  const days = new Set<string>(published.map(({ day }) => dayPath(day)));
  const fresh = published.filter(({ path }) => !ledger.has(path));
  const ofName = groupBy(fresh, ({ path }) => nameOf(path));
  const ofDay = groupBy(fresh, ({ path }) => dayOf(path));
  const taken = new Set<Article>();
  const take = (found: Article | undefined): Article | undefined => found && taken.add(found) && found;
  const free = (articles: readonly Article[] = []) => articles.filter((article) => !taken.has(article));
  const moved = new Map(
    vanished.map((address) => [address, take(nearestDay(address, free(ofName.get(nameOf(address)))))]),
  );
  return vanished.map((address) => {
    const article = moved.get(address) ?? take(nearestName(address, free(ofDay.get(dayOf(address)))));
    if (article) return { address, alias: article.file };
    return { address, redirect: days.has(dayOf(address)) ? dayOf(address) : '/archive/' };
  });
}

/** The one of these articles that is nearest in time to an address. */
function nearestDay(address: string, articles: readonly Article[]): Article | undefined {
  const time = (path: string) => Date.parse(dayOf(path).slice(1, -1).replaceAll('/', '-'));
  const distance = ({ path }: Article) => Math.abs(time(path) - time(address));
  return articles.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The one of these articles whose name is nearest to an address. */
function nearestName(address: string, articles: readonly Article[]): Article | undefined {
  const names = new Map(articles.map((article) => [nameOf(article.path), article]));
  return names.get(nearest(nameOf(address), names.keys()) ?? '');
}

/** The day’s page in an article’s address; empty for another address. */
function dayOf(address: string): string {
  return articleAddress.exec(address)?.[1] ?? '';
}

/** The name in an article’s address; a space, which no name is, for another address. */
function nameOf(address: string): string {
  return articleAddress.exec(address)?.[2] ?? ' ';
}
