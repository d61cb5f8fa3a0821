import { parseDestination } from '#markdown/destination.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Edit } from './edits.ts';

/**
 * Where Markdown and HTML write an address: after `](`, after `]: ` at the beginning of a line, in `href` and `src`.
 * What only looks like one (inside code) is found too; that is why the text is rendered again and compared.
 */
const destinations =
  /(?:\]\([ \t]*|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*)(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))|\b(?:href|src)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)')/dgmu;

/** The edits that give each relative address of a text the form that `rewrite` says; undefined leaves it. */
export function rewriteAddresses(text: string, rewrite: (address: string) => string | undefined): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(destinations)) {
    const group = [1, 2, 3, 4].find((number) => match[number] !== undefined);
    const span = group === undefined ? undefined : match.indices?.[group];
    if (!span) continue;
    const [start, end] = span;
    const written = text.slice(start, end);
    const rewritten = /^(?:[a-z][a-z0-9+.-]*:|\/|#|$)/i.test(written) ? undefined : rewrite(written);
    if (rewritten !== undefined && rewritten !== written) edits.push({ start, end, text: rewritten });
  }
  return edits;
}

/** The file of the archive that a relative address in `from` means, and what follows the path. */
export function meantBy(from: ArchiveFile, address: string): { file: ArchiveFile; rest: string } | undefined {
  const found = parseDestination(from, address);
  if (found.kind !== 'site' || found.file.startsWith('/')) return undefined;
  return { file: found.file, rest: /[#].*$/su.exec(address)?.[0] ?? '' };
}

/** The path of a file relative to another. */
export function relativePath(from: ArchiveFile, to: ArchiveFile): string {
  const away = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < away.length && shared < target.length - 1 && away[shared] === target[shared]) shared++;
  return [...away.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The relative address of a file as a text in `from` writes it. */
export function relativeAddress(from: ArchiveFile, to: ArchiveFile): string {
  const path = relativePath(from, to);
  const escaped = path.replace(/[\s()<>"'%#?\\]/gu, escapedCharacter);
  return /^[a-z][a-z0-9+.-]*:/i.test(escaped) ? `./${escaped}` : escaped;
}

function escapedCharacter(character: string): string {
  const escaped = encodeURIComponent(character);
  return escaped === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : escaped;
}
