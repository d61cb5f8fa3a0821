import { posix } from 'node:path';
import type { LinkResolver, ResolvedFile, ResolvedLink } from '#importers/converting/link-resolver.ts';
import { decodePercent } from '#importers/converting/urls.ts';
import type { PlannedArticle } from '#importers/run/plan/plan-article.ts';
import type { ImportPlan } from '#importers/run/plan/plan-import.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { SourceFiles } from './source-files.ts';

/** Which files an archive can contain, and which of them are images, audio or video. */
export interface FileKinds {
  /** The media type of a file by its name, or undefined for a file that is never published. */
  readonly mediaTypeOf: (file: string) => string | undefined;
}

/** What links in one article are resolved with. */
export interface ResolverContext {
  readonly plan: ImportPlan;
  readonly files: SourceFiles;
  readonly kinds: FileKinds;
  readonly article: PlannedArticle;
  /** The path of the article’s source file. */
  readonly sourceFile: string;
  /** The article’s old URL, absolute or relative to the root. */
  readonly address: string | undefined;
}

/** Creates the resolver for the links and files of one article. Files that it resolves get a path in the archive. */
export function createResolver(context: ResolverContext): LinkResolver {
  return {
    link: (raw) => resolveLink(cleanUrl(raw), context),
    file: (raw) => resolveFile(cleanUrl(raw), context),
  };
}

function cleanUrl(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers remove these from URLs.
  return raw.replace(/[\u0000-\u001f]+/g, '').trim();
}

function resolveLink(raw: string, context: ResolverContext): ResolvedLink {
  if (raw.startsWith('#')) return anchorLink(raw);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(raw)?.[1]?.toLowerCase();
  if (scheme && !/^https?$/.test(scheme)) return otherScheme(scheme, raw);
  const { plan, article, address } = context;
  const resolved = plan.addresses.resolve(raw, address);
  if (!resolved || raw === '') return { kind: 'none', reason: 'it is not a valid URL' };
  if (scheme || raw.startsWith('//')) {
    if (!plan.addresses.isOnOldSite(resolved.url)) return webLink(raw, resolved.url);
  }
  const target = plan.addresses.find(resolved.url) ?? findBySourcePath(raw, context);
  if (target === article.file)
    return resolved.url.hash
      ? anchorLink(resolved.url.hash)
      : internalLink(relativeLink(article.file, target), 'now points to this article');
  if (target && (plan.byFile.get(target)?.isPublic || !article.isPublic)) {
    const withoutAnchor = resolved.url.hash ? ', without the anchor' : '';
    return internalLink(relativeLink(article.file, target), `now points to ${target}${withoutAnchor}`);
  }
  if (target) return { kind: 'none', reason: `its target ${target} is not published` };
  const file = archiveFileFor(raw, resolved.url, context);
  if (file) return internalLink(file, 'now points to the imported file');
  if (resolved.hasHost) return webLink(raw, resolved.url);
  return {
    kind: 'none',
    reason: 'its target was not imported, and the URL of the old site is unknown (set it with --url)',
  };
}

function internalLink(href: string, change: string): ResolvedLink {
  return { kind: 'link', href, change };
}

function anchorLink(hash: string): ResolvedLink {
  const anchor = decodePercent(hash.slice(1));
  return anchor === ''
    ? { kind: 'none', reason: 'it links to the top of its own page' }
    : { kind: 'anchor', anchor };
}

function otherScheme(scheme: string, raw: string): ResolvedLink {
  if ((scheme === 'mailto' || scheme === 'tel') && URL.canParse(raw)) return { kind: 'link', href: raw };
  return { kind: 'none', reason: `links to ${scheme}: URLs are not allowed` };
}

/** A link to an absolute URL. */
function webLink(raw: string, url: URL): ResolvedLink {
  if (url.username || !/^https?:\/\/[^/]/i.test(url.href))
    return { kind: 'none', reason: 'it is not a valid absolute URL' };
  if (/^https?:\/\//i.test(raw) && URL.canParse(raw)) return { kind: 'link', href: raw };
  return { kind: 'link', href: url.href, change: `made absolute: ${url.href}` };
}

/** The article that another Markdown file of the source has become. */
function findBySourcePath(raw: string, { plan, sourceFile }: ResolverContext): ArchiveFile | undefined {
  const path = decodePercent(raw.replace(/[?#].*$/s, ''));
  return (
    plan.byOrigin.get(posix.normalize(posix.join(posix.dirname(sourceFile), path))) ??
    plan.byOrigin.get(path.replace(/^\/+/, ''))
  );
}

function resolveFile(raw: string, context: ResolverContext): ResolvedFile {
  const { plan, address } = context;
  if (/^data:/i.test(raw)) return { kind: 'missing', reason: 'it is embedded in the page as a data: URL' };
  const resolved = plan.addresses.resolve(raw, address);
  if (!resolved) return { kind: 'missing', reason: 'it is not a valid URL' };
  const path = archiveFileFor(raw, resolved.url, context);
  const type = path === undefined ? undefined : context.kinds.mediaTypeOf(path);
  if (path !== undefined && type && /^(?:image|audio|video)\//.test(type)) return { kind: 'file', path };
  const reason =
    path === undefined ? 'the file is missing from the source' : 'the file is not an image, audio or video';
  const isWebUrl = resolved.hasHost || !plan.addresses.isOnOldSite(resolved.url);
  const link = isWebUrl ? webLink(raw, resolved.url) : undefined;
  return { kind: 'missing', reason, ...(link?.kind === 'link' && { href: link.href }) };
}

/** The path, relative to the article, of the source file to which a URL refers. Gives the file a path if it has none. */
function archiveFileFor(
  raw: string,
  url: URL,
  { plan, files, kinds, article, sourceFile }: ResolverContext,
): string | undefined {
  const isAbsolute = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(raw);
  if (isAbsolute && !plan.addresses.isOnOldSite(url)) return undefined;
  const file = (isAbsolute ? undefined : files.find(raw, sourceFile)) ?? files.find(url.pathname, sourceFile);
  if (!file || kinds.mediaTypeOf(file.path) === undefined) return undefined;
  return relativeLink(article.file, files.targetFor(file, article.file));
}

/** A link from one file of the archive to another. */
function relativeLink(from: ArchiveFile, to: ArchiveFile): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('#', '%23');
}
