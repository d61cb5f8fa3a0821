import { decodePercent } from '#importers/converting/urls.ts';
import type { Change } from '#importers/imported-article.ts';
import { foldText } from '#lib/text.ts';
import { type ArchiveFile, articlePath, parseArticleFile, standalonePagePath } from '#model/paths.ts';
import { parseDay } from '#model/time.ts';
import { aliasFor } from './old-addresses.ts';
import type { ExistingArchive } from './plan-article.ts';

interface AddressedArticle {
  readonly kind: 'article' | 'page';
  readonly file: ArchiveFile;
  readonly addresses: readonly string[];
  readonly changes: Change[];
}

/** Which file each old path redirects to. */
export interface AssignedAliases {
  readonly byFile: ReadonlyMap<ArchiveFile, readonly string[]>;
  /** For standalone pages, which have no aliases: from the old path to the new one. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** Assigns the old paths of every article. Paths that are taken or not valid are reported in the article’s changes. */
export function assignAliases(
  articles: readonly AddressedArticle[],
  existing: Pick<ExistingArchive, 'addresses' | 'reservedAddresses' | 'prefix'>,
): AssignedAliases {
  const reservedKeys = new Set(existing.reservedAddresses.map(keyOf));
  const owners = new Map<string, string>(existing.addresses.map((address) => [keyOf(address), address]));
  for (const { file } of articles) owners.set(keyOf(addressOf(file)), file);
  const byFile = new Map<ArchiveFile, string[]>();
  const redirects = new Map<string, string>();
  for (const { kind, file, addresses, changes } of articles) {
    const aliases: string[] = [];
    for (const address of addresses) {
      const result = aliasFor(address, existing.prefix);
      const alias = 'alias' in result ? result.alias : address;
      const key = keyOf(alias);
      const owner = owners.get(key);
      if (owner === file) continue;
      const reason =
        'reason' in result
          ? result.reason
          : reservedKeys.has(key) || isCalendarPage(key)
            ? 'the site has its own page at this path'
            : owner && `already used by ${owner}`;
      if (reason) {
        changes.push({ what: 'dropped', part: `old path ${alias}`, reason });
        continue;
      }
      owners.set(key, file);
      aliases.push(alias);
    }
    if (kind === 'article') byFile.set(file, aliases);
    else for (const alias of aliases) redirects.set(alias, addressOf(file));
  }
  return { byFile, redirects };
}

/** The path on the site of a file in the archive. */
function addressOf(file: ArchiveFile): string {
  const parsed = parseArticleFile(file);
  const day = parsed && parseDay(parsed.day);
  return parsed && day ? articlePath(day, parsed.name) : standalonePagePath(file);
}

function isCalendarPage(key: string): boolean {
  return /^\/\d{4}(?:\/\d{2}){0,2}$/.test(key);
}

/** Equal for equivalent paths: folds case, decodes percent-encoding, removes `index.html` and the trailing slash. */
function keyOf(address: string): string {
  const [path = '', query] = address.split(/(?=\?)/, 2);
  return foldText(decodePercent(path.replace(/\/(?:index\.html)?$/i, ''))) + (query ?? '');
}
