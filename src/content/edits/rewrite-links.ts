import { parseDestination } from '#markdown/destination.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Edit } from './edits.ts';

/**
 * Matches addresses in Markdown and HTML: after `](`, after `]: ` at the start of a line, in `href` and `src`.
 * It also matches inside code, so callers must render the text again and compare.
 */
const destinations =
  /(?:\]\([ \t]*|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*)(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))|\b(?:href|src)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)')/dgmu;

/** Returns the edits that replace each relative address with the result of `rewrite`, unless that is undefined. */
export function rewriteAddresses(text: string, rewrite: (address: string) => string | undefined): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(destinations)) {
    const group = [1, 2, 3, 4].find((number) => match[number] !== undefined);
    const span = group === undefined ? undefined : match.indices?.[group];
    if (!span) continue;
    const [start, end] = span;
    const original = text.slice(start, end);
    const rewritten = /^(?:[a-z][a-z0-9+.-]*:|\/|#|$)/i.test(original) ? undefined : rewrite(original);
    if (rewritten !== undefined && rewritten !== original) edits.push({ start, end, text: rewritten });
  }
  return edits;
}

/** Resolves a relative address in `from`: the file of the archive, and the fragment. */
export function resolveLink(
  from: ArchiveFile,
  address: string,
): { file: ArchiveFile; rest: string } | undefined {
  const found = parseDestination(from, address);
  if (found.kind !== 'site' || found.file.startsWith('/')) return undefined;
  return { file: found.file, rest: /[#].*$/su.exec(address)?.[0] ?? '' };
}

/** The path of a file relative to another. */
export function relativePath(from: ArchiveFile, to: ArchiveFile): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared])
    shared++;
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The relative address of a file, escaped for a link in `from`. */
export function relativeAddress(from: ArchiveFile, to: ArchiveFile): string {
  const path = relativePath(from, to);
  const escaped = path.replace(/[\s()<>"'%#?\\]/gu, escapeCharacter);
  return /^[a-z][a-z0-9+.-]*:/i.test(escaped) ? `./${escaped}` : escaped;
}

function escapeCharacter(character: string): string {
  const escaped = encodeURIComponent(character);
  return escaped === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : escaped;
}
