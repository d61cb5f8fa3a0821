import { ledgerFile } from '#content/files/list-archive.ts';
import { groupBy } from '#lib/grouping.ts';
import { nearest } from '#lib/nearest.ts';
import type { Article } from '#model/article.ts';
import { dayPath, indexKinds } from '#model/paths.ts';
import { error, type Problem } from '#model/problem.ts';

/** Addresses published by earlier builds, each with its line in `urls.txt`. */
export type Ledger = ReadonlyMap<string, number>;

/** Parses `urls.txt`: one site-absolute address per line. */
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
      const hint = 'remove the line; only the build command writes this file';
      problems.push(
        error(
          ledgerFile,
          { line: index + 1, column: 1 },
          'the line is not an address that begins with /',
          hint,
        ),
      );
    }
  }
  return { ledger, problems };
}

const indexAddress = new RegExp(`^/(?:${indexKinds.join('|')})/`);

/** Addresses of the ledger that are no longer reachable. Excludes index entries, which the build redirects to their parent. */
export function vanishedAddresses(ledger: Ledger, reachable: ReadonlySet<string>): string[] {
  return [...ledger.keys()].filter((address) => !reachable.has(address) && !indexAddress.test(address));
}

/** A proposal for a vanished address: an alias of the article that seems to have moved, or a redirect. */
export interface Retirement {
  readonly address: string;
  /** The file of the article that should get the address as an alias. */
  readonly alias?: string;
  /** The target of a redirect. */
  readonly redirect?: string;
}

const articleAddress = /^(\/\d{4}\/\d{2}\/\d{2}\/)([^/]+)\/$/;

/**
 * Proposes an alias or redirect for each vanished address. An alias goes to an article with the same name on another
 * day, or a similar name on the same day. Only articles not yet in the ledger are candidates, each at most once.
 */
export function proposeRetirements(
  vanished: readonly string[],
  published: readonly Article[],
  ledger: Ledger,
): Retirement[] {
  const days = new Set<string>(published.map(({ day }) => dayPath(day)));
  const candidates = published.filter(({ path }) => !ledger.has(path));
  const byName = groupBy(candidates, ({ path }) => nameOf(path));
  const byDay = groupBy(candidates, ({ path }) => dayOf(path));
  const taken = new Set<Article>();
  const take = (found: Article | undefined): Article | undefined => found && taken.add(found) && found;
  const free = (articles: readonly Article[] = []) => articles.filter((article) => !taken.has(article));
  const moved = new Map(
    vanished.map((address) => [address, take(nearestDay(address, free(byName.get(nameOf(address)))))]),
  );
  return vanished.map((address) => {
    const article = moved.get(address) ?? take(nearestName(address, free(byDay.get(dayOf(address)))));
    if (article) return { address, alias: article.file };
    return { address, redirect: days.has(dayOf(address)) ? dayOf(address) : '/archive/' };
  });
}

/** The article whose day is closest to that of an address. */
function nearestDay(address: string, articles: readonly Article[]): Article | undefined {
  const time = (path: string) => Date.parse(dayOf(path).slice(1, -1).replaceAll('/', '-'));
  const distance = ({ path }: Article) => Math.abs(time(path) - time(address));
  return articles.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The article whose name is most similar to that of an address. */
function nearestName(address: string, articles: readonly Article[]): Article | undefined {
  const names = new Map(articles.map((article) => [nameOf(article.path), article]));
  return names.get(nearest(nameOf(address), names.keys()) ?? '');
}

/** The day part of an article’s address. Empty for other addresses. */
function dayOf(address: string): string {
  return articleAddress.exec(address)?.[1] ?? '';
}

/** The name part of an article’s address. A space, which is never a name, for other addresses. */
function nameOf(address: string): string {
  return articleAddress.exec(address)?.[2] ?? ' ';
}
