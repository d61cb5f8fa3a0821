import type { Change } from '#importers/imported-article.ts';
import { foldText } from '#lib/text.ts';
import * as sitePaths from '#model/paths.ts';
import { type ArchiveFile, articlePath, parseArticleFile, standalonePagePath } from '#model/paths.ts';
import { parseDay } from '#model/time.ts';
import { aliasFor, decoded } from './old-addresses.ts';

interface Addressed {
  readonly kind: 'article' | 'page';
  readonly file: ArchiveFile;
  readonly addresses: readonly string[];
  readonly changes: Change[];
}

/** Addresses that the site has for itself whatever its articles are. */
const own = new Set(
  Object.values(sitePaths)
    .filter((value) => typeof value === 'string')
    .map(keyOf),
);

/** Old addresses by the file to which each now leads; each leads to one. */
export interface GivenAliases {
  readonly byFile: ReadonlyMap<ArchiveFile, readonly string[]>;
  /** For pages: from the old address to the new one. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** Gives every article its old addresses; one that is taken, or that no site can serve, is named in its changes. */
export function giveAliases(
  articles: readonly Addressed[],
  standing: { readonly addresses: readonly string[]; readonly prefix: string },
): GivenAliases {
  const taken = new Map<string, string>(standing.addresses.map((address) => [keyOf(address), address]));
  for (const { file } of articles) taken.set(keyOf(addressOf(file)), file);
  const byFile = new Map<ArchiveFile, string[]>();
  const redirects = new Map<string, string>();
  for (const { kind, file, addresses, changes } of articles) {
    const aliases: string[] = [];
    for (const address of addresses) {
      const made = aliasFor(address, standing.prefix);
      const alias = 'alias' in made ? made.alias : address;
      const key = keyOf(alias);
      const holder = taken.get(key);
      if (holder === file) continue;
      const why =
        'why' in made
          ? made.why
          : isOwn(key)
            ? 'the site has a page of its own there'
            : holder && `${holder} has it`;
      if (why) {
        changes.push({ what: 'dropped', part: `old address ${alias}`, why });
        continue;
      }
      taken.set(key, file);
      aliases.push(alias);
    }
    if (kind === 'article') byFile.set(file, aliases);
    else for (const alias of aliases) redirects.set(alias, addressOf(file));
  }
  return { byFile, redirects };
}

/** The address that a file of the archive has. */
export function addressOf(file: ArchiveFile): string {
  const said = parseArticleFile(file);
  const day = said && parseDay(said.day);
  return said && day ? articlePath(day, said.name) : standalonePagePath(file);
}

/** A calendar page, or one of the site’s fixed pages. */
function isOwn(key: string): boolean {
  return key === '' || own.has(key) || /^\/\d{4}(?:\/\d{2}){0,2}$/.test(key);
}

/** The form in which two addresses are one: folded, percent-decoded, without `index.html` and the last slash. */
function keyOf(address: string): string {
  const [path = '', query] = address.split(/(?=\?)/, 2);
  return foldText(decoded(path.replace(/\/(?:index\.html)?$/i, ''))) + (query ?? '');
}
