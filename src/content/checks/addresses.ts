import { foldText } from '#lib/text.ts';
import { indexKinds } from '#model/paths.ts';
import { error, type Position, type Problem } from '#model/problem.ts';

/** Something of the archive that takes an address, with its place. */
export interface Claim extends Position {
  /** Empty for what the site makes itself. */
  readonly file: string;
  readonly address: string;
  /** `the article`, `an alias`, `a hand-written page`: for messages. */
  readonly what: string;
}

/** First parts of addresses that the site keeps for its own pages and files. */
const ownNames: ReadonlySet<string> = new Set([
  ...indexKinds,
  'archive',
  'assets',
  'corrections',
  'coverage',
  'feed',
  'feeds',
  'manifest',
  'on-this-day',
  'pagefind',
  'pictures',
  'search',
  'sitemaps',
]);

/** True when an address has a first part that only the site itself may use: an index, a year, `/search/`. */
export function isOwnAddress(address: string): boolean {
  const [first = ''] = addressKey(address).slice(1).split('/');
  return first === '' || ownNames.has(first) || /^\d{4}$/.test(first);
}

/** The form in which two addresses are one: NFC, case folded, percent-decoded, without `index.html` and the last slash. */
export function addressKey(address: string): string {
  if (plainAddress.test(address)) return address.slice(0, -1);
  const [path = '', query] = address.split(/(?=\?)/, 2);
  return foldText(decoded(path.replace(/\/(?:index\.html)?$/i, ''))) + (query ?? '');
}

/** An address as most are: nothing in it can be written in another way. */
const plainAddress = /^(?:\/[a-z0-9-]+)+\/$/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Every two claims to one address: said at the later of the two, naming the earlier. */
export function sharedAddresses(claims: readonly Claim[]): Problem[] {
  const first = new Map<string, Claim>();
  const problems: Problem[] = [];
  const keyed = claims.map((claim) => ({ claim, key: addressKey(claim.address) }));
  for (const { claim, key } of keyed) {
    const other = first.get(key);
    if (!other) first.set(key, claim);
    else problems.push(sharedAddress(claim, other));
  }
  const outers = new Map<string, Claim | undefined>();
  for (const { claim, key } of keyed) {
    const outer = fileAround(parentOf(key), first, outers);
    if (outer) problems.push(sharedAddress(claim, outer));
  }
  return problems;
}

/** The innermost claim to a file at a folder’s address or around it: no disk can hold both. `known` remembers. */
function fileAround(
  folder: string,
  first: ReadonlyMap<string, Claim>,
  known: Map<string, Claim | undefined>,
): Claim | undefined {
  if (folder === '' || known.has(folder)) return known.get(folder);
  const here = first.get(folder);
  const isFile = here && !here.address.endsWith('/') && /\.[^/]*$/.test(here.address);
  const outer = isFile ? here : fileAround(parentOf(folder), first, known);
  known.set(folder, outer);
  return outer;
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}

function sharedAddress(claim: Claim, other: Claim): Problem {
  const place =
    other.file === claim.file ? `${other.what} in line ${other.line}` : `${other.what} ${other.file}`;
  const message = `${claim.what} ${claim.address} takes the address of ${other.file === '' ? other.what : place}`;
  return error(claim.file, claim, message, 'give one of the two another address');
}
