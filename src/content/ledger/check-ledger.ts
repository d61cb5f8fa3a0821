import { ledgerFile } from '#content/files/list-archive.ts';
import { pagePath } from '#markdown/destination.ts';
import { error, type Problem } from '#model/problem.ts';
import { type ArchiveParts, articleState, stateDescriptions } from '../archive-parts.ts';
import { type Ledger, vanishedAddresses } from './ledger.ts';

/** Which addresses of an archive are reachable. */
interface AddressStates {
  /** Addresses of published and withdrawn articles, standalone pages, aliases and redirects. */
  readonly reachable: ReadonlySet<string>;
  /** Addresses of unpublished articles, with the reason. */
  readonly unpublished: ReadonlyMap<string, string>;
}

/** Reports every published address that would vanish, at its line in the ledger. */
export function checkLedger(parts: ArchiveParts): Problem[] {
  const { reachable, unpublished } = addressStates(parts);
  return vanishedAddresses(parts.ledger, reachable).map((address) =>
    vanished(parts.ledger, address, unpublished.get(address)),
  );
}

/** Determines which addresses are reachable, and which belong to unpublished articles. */
export function addressStates(
  parts: Pick<ArchiveParts, 'publication' | 'articles' | 'texts' | 'withheld' | 'now'>,
): AddressStates {
  const unpublished = new Map<string, string>();
  const reachable = new Set<string>(parts.publication.redirects.keys());
  for (const article of parts.articles.values()) {
    const state = articleState(article, parts.now);
    const isReachable = state === 'published' || state === 'gone';
    for (const address of [article.path, ...article.aliases]) {
      if (isReachable) reachable.add(address);
      else unpublished.set(address, `${article.file} ${stateDescriptions[state]}`);
    }
  }
  for (const file of parts.texts) {
    const withheld = parts.withheld.get(file);
    if (withheld) unpublished.set(pagePath(file), `${file} ${stateDescriptions[withheld]}`);
    else if (!parts.articles.has(file)) reachable.add(pagePath(file));
  }
  return { reachable, unpublished };
}

function vanished(ledger: Ledger, address: string, state: string | undefined): Problem {
  const at = { line: ledger.get(address) ?? 1, column: 1 };
  if (state) {
    const hint = 'publish the article again, or withdraw it with gone: { date, reason }';
    return error(ledgerFile, at, `${address} was published, but ${state}`, hint);
  }
  const hint =
    'add it to the aliases of the article that moved, redirect it in publication.yaml (build --retire does either), or restore the file and add gone: { date, reason }';
  return error(ledgerFile, at, `${address} was published and would vanish`, hint);
}
