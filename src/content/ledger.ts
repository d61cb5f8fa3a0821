import { nearest } from '#lib/nearest.ts';
import type { Article } from '#model/article.ts';
import { indexKinds } from '#model/paths.ts';
import { error, type Problem } from '#model/problem.ts';
import { ledgerFile } from './folder.ts';

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
      const mend = 'take the line out; only build writes this file';
      problems.push(
        error(ledgerFile, { line: index + 1, column: 1 }, 'the line is no address that begins with /', mend),
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

/** Proposes what could account for vanished addresses: an article moved to another day or renamed on its day, else a redirect. */
export function proposeRetirements(vanished: readonly string[], published: readonly Article[]): Retirement[] {
  const byName = new Map<string, Article>();
  const byDay = new Map<string, Map<string, Article>>();
  for (const article of published) {
    const [, day = '', name = ''] = articleAddress.exec(article.path) ?? [];
    byName.set(name, article);
    const names = byDay.get(day) ?? new Map<string, Article>();
    byDay.set(day, names.set(name, article));
  }
  return vanished.map((address) => {
    const [, day = '', name = ''] = articleAddress.exec(address) ?? [];
    const names = byDay.get(day);
    const moved = byName.get(name) ?? names?.get(nearest(name, names.keys()) ?? '');
    if (moved) return { address, alias: moved.file };
    return { address, redirect: names ? day : '/archive/' };
  });
}
