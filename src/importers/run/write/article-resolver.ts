import { posix } from 'node:path';
import type { ResolvedFile, ResolvedLink, Resolver } from '#importers/converting/link-resolver.ts';
import type { PlannedArticle } from '#importers/run/plan/plan-article.ts';
import type { ImportPlan } from '#importers/run/plan/plan-import.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { SourceFiles } from './source-files.ts';

/** Which files may lie in an archive, and which of them are pictures, sound or film. */
export interface FileKinds {
  /** The media type of a file by its name; undefined for one that is never published. */
  readonly mediaTypeOf: (file: string) => string | undefined;
}

/** What addresses are resolved with: the plan of the import, the files of the source, the one article. */
export interface Surroundings {
  readonly plan: ImportPlan;
  readonly files: SourceFiles;
  readonly kinds: FileKinds;
  readonly article: PlannedArticle;
  /** The path of its source file. */
  readonly from: string;
  /** Its old address, absolute or from the root. */
  readonly address: string | undefined;
}

/** Says where the addresses in one article’s text lead; files that it uses get their place on the way. */
export function articleResolver(around: Surroundings): Resolver {
  return {
    link: (written) => resolveLink(clean(written), around),
    file: (written) => resolveFile(clean(written), around),
  };
}

function clean(written: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers take these out of addresses.
  return written.replace(/[\u0000-\u001f]+/g, '').trim();
}

function resolveLink(written: string, around: Surroundings): ResolvedLink {
  if (written.startsWith('#')) return here(written);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme && !/^https?$/.test(scheme)) return otherScheme(scheme, written);
  const { plan, article, address } = around;
  const place = plan.addresses.absolute(written, address);
  if (!place || written === '') return { kind: 'nowhere', why: 'it is no address' };
  if (scheme || written.startsWith('//')) {
    if (!plan.addresses.isOld(place.url)) return away(written, place.url);
  }
  const target = plan.addresses.find(place.url) ?? besideSource(written, around);
  if (target === article.file)
    return place.url.hash
      ? here(place.url.hash)
      : leads(relative(article.file, target), 'an address of the old site');
  if (target && (plan.byFile.get(target)?.isPublic || !article.isPublic)) {
    const without = place.url.hash ? ', without its place in that text' : '';
    return leads(
      relative(article.file, target),
      `an address of the old site: it leads to ${target}${without}`,
    );
  }
  if (target) return { kind: 'nowhere', why: `it leads to ${target}, which is not published` };
  const file = fileAt(written, place.url, around);
  if (file) return leads(file, 'an address of the old site: it leads to the file');
  if (place.known) return away(written, place.url);
  return {
    kind: 'nowhere',
    why: 'it leads to nothing that was imported, and the old site’s address is not known (say it by --url)',
  };
}

function leads(href: string, changed: string): ResolvedLink {
  return { kind: 'leads', href, changed };
}

function here(hash: string): ResolvedLink {
  const anchor = decoded(hash.slice(1));
  return anchor === ''
    ? { kind: 'nowhere', why: 'it leads to the top of its own page' }
    : { kind: 'here', anchor };
}

function otherScheme(scheme: string, written: string): ResolvedLink {
  if ((scheme === 'mailto' || scheme === 'tel') && URL.canParse(written))
    return { kind: 'leads', href: written };
  return { kind: 'nowhere', why: `a text may not link ${scheme}: addresses` };
}

/** An address of the web, whole. */
function away(written: string, url: URL): ResolvedLink {
  if (url.username || !/^https?:\/\/[^/]/i.test(url.href))
    return { kind: 'nowhere', why: 'it is no whole address' };
  if (/^https?:\/\//i.test(written) && URL.canParse(written)) return { kind: 'leads', href: written };
  return { kind: 'leads', href: url.href, changed: `made whole: ${url.href}` };
}

/** The article that another Markdown file of the source became. */
function besideSource(written: string, { plan, from }: Surroundings): ArchiveFile | undefined {
  const path = decoded(written.replace(/[?#].*$/s, ''));
  return (
    plan.bySource.get(posix.normalize(posix.join(posix.dirname(from), path))) ??
    plan.bySource.get(path.replace(/^\/+/, ''))
  );
}

function resolveFile(written: string, around: Surroundings): ResolvedFile {
  const { plan, address } = around;
  if (/^data:/i.test(written))
    return { kind: 'missing', why: 'it is written into the page itself (data:), not a file' };
  const place = plan.addresses.absolute(written, address);
  if (!place) return { kind: 'missing', why: 'it is no address' };
  const path = fileAt(written, place.url, around);
  const type = path === undefined ? undefined : around.kinds.mediaTypeOf(path);
  if (path !== undefined && type && /^(?:image|audio|video)\//.test(type)) return { kind: 'file', path };
  const why =
    path === undefined ? 'it is not among the files of the source' : 'it is no picture, sound or film';
  const link = place.known || !plan.addresses.isOld(place.url) ? away(written, place.url) : undefined;
  return { kind: 'missing', why, ...(link?.kind === 'leads' && { href: link.href }) };
}

/** The path, from the article, of a file of the source that an address means; it gets its place. */
function fileAt(
  written: string,
  url: URL,
  { plan, files, kinds, article, from }: Surroundings,
): string | undefined {
  const absolute = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(written);
  if (absolute && !plan.addresses.isOld(url)) return undefined;
  const file = (absolute ? undefined : files.find(written, from)) ?? files.find(url.pathname, from);
  if (!file || kinds.mediaTypeOf(file.path) === undefined) return undefined;
  return relative(article.file, files.placeFor(file, article.file));
}

/** The path from one file of the archive to another, as a link has it. */
export function relative(from: ArchiveFile, to: ArchiveFile): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('#', '%23');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
