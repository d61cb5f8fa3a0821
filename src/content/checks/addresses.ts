import { foldText } from '#lib/text.ts';
import { error, type Position, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';

/** Something in the archive that claims an address, with its position. */
export interface Claim extends Position {
  /** Empty for a page or file that every site has. */
  readonly file: string;
  readonly address: string;
  /** `the article`, `the alias`, `the page`: for messages. */
  readonly what: string;
}

/** The addresses reserved for the site’s own pages and files. */
export interface Reserved {
  readonly addresses: (publication: Publication) => readonly string[];
  /** First path segments below which every address is reserved. */
  readonly segments: ReadonlySet<string>;
}

/** True if the first segment of an address is reserved for the site itself: an index, a year, `/search/`. */
export function isReservedAddress(address: string, { segments }: Reserved): boolean {
  const [first = ''] = addressKey(address).slice(1).split('/');
  return first === '' || segments.has(first) || /^\d{4}$/.test(first);
}

/** The form in which addresses are compared: NFC, case-folded, percent-decoded, without `index.html` and trailing slash. */
export function addressKey(address: string): string {
  if (plainAddress.test(address)) return address.slice(0, -1);
  const [path = '', query] = address.split(/(?=\?)/, 2);
  return foldText(percentDecode(path.replace(/\/(?:index\.html)?$/i, ''))) + (query ?? '');
}

/** A fast path for most addresses, which have only one spelling. */
const plainAddress = /^(?:\/[a-z0-9-]+)+\/$/;

function percentDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Reports every address that is claimed twice, at the later claim. */
export function sharedAddresses(claims: readonly Claim[]): Problem[] {
  const first = new Map<string, Claim>();
  const problems: Problem[] = [];
  const keyed = claims.map((claim) => ({ claim, key: addressKey(claim.address) }));
  for (const { claim, key } of keyed) {
    const other = first.get(key);
    if (!other) first.set(key, claim);
    else problems.push(sharedAddress(claim, other));
  }
  const enclosing = new Map<string, Claim | undefined>();
  for (const { claim, key } of keyed) {
    const outer = enclosingFile(parentOf(key), first, enclosing);
    if (outer) problems.push(sharedAddress(claim, outer));
  }
  return problems;
}

/** The innermost claim to a file at a folder’s address or at one of its parents: a disk cannot hold both. */
function enclosingFile(
  folder: string,
  first: ReadonlyMap<string, Claim>,
  cache: Map<string, Claim | undefined>,
): Claim | undefined {
  if (folder === '' || cache.has(folder)) return cache.get(folder);
  const here = first.get(folder);
  const isFile = here && !here.address.endsWith('/') && /\.[^/]*$/.test(here.address);
  const outer = isFile ? here : enclosingFile(parentOf(folder), first, cache);
  cache.set(folder, outer);
  return outer;
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}

function sharedAddress(claim: Claim, other: Claim): Problem {
  const description =
    other.file === claim.file ? `${other.what} on line ${other.line}` : `${other.what} ${other.file}`;
  const message = `${claim.what} ${claim.address} has the same address as ${other.file === '' ? other.what : description}`;
  return error(claim.file, claim, message, 'change one of the two addresses');
}
