import { ledgerFile } from '#content/files/list-archive.ts';
import { pagePath } from '#markdown/destination.ts';
import { error, type Problem } from '#model/problem.ts';
import { type ArchiveParts, stateOf, stateWords } from '../archive-parts.ts';
import { type Ledger, vanishedAddresses } from './ledger.ts';

/** What addresses of an archive come to. */
interface AddressStates {
  /** Addresses that lead somewhere. */
  readonly standing: ReadonlySet<string>;
  /** Those of articles that are not published, and why. */
  readonly unpublished: ReadonlyMap<string, string>;
}

/** Every published address that would vanish: said at its line in the ledger. */
export function checkLedger(parts: ArchiveParts): Problem[] {
  const { standing, unpublished } = addressStates(parts);
  return vanishedAddresses(parts.ledger, standing).map((address) =>
    vanished(parts.ledger, address, unpublished.get(address)),
  );
}

/** Which addresses lead somewhere, and which belong to articles that are withheld. */
export function addressStates(
  parts: Pick<ArchiveParts, 'publication' | 'articles' | 'texts' | 'withheld' | 'now'>,
): AddressStates {
  const unpublished = new Map<string, string>();
  const standing = new Set<string>(parts.publication.redirects.keys());
  for (const article of parts.articles.values()) {
    const state = stateOf(article, parts.now);
    const stands = state === 'published' || state === 'gone';
    for (const address of [article.path, ...article.aliases]) {
      if (stands) standing.add(address);
      else unpublished.set(address, `${article.file} ${stateWords[state]}`);
    }
  }
  for (const file of parts.texts) {
    const withheld = parts.withheld.get(file);
    if (withheld) unpublished.set(pagePath(file), `${file} ${stateWords[withheld]}`);
    else if (!parts.articles.has(file)) standing.add(pagePath(file));
  }
  return { standing, unpublished };
}

function vanished(ledger: Ledger, address: string, state: string | undefined): Problem {
  const at = { line: ledger.get(address) ?? 1, column: 1 };
  if (state) {
    const hint = 'publish it again, or withdraw it with gone: { date, reason }';
    return error(ledgerFile, at, `${address} was published, but ${state}`, hint);
  }
  const hint =
    'make it an alias of the article that moved, redirect it in publication.yaml (build --retire writes either), or bring the file back with gone: { date, reason }';
  return error(ledgerFile, at, `${address} was published and would vanish`, hint);
}
