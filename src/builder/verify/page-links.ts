import { Parser } from 'htmlparser2';
import type { Position } from '#model/problem.ts';

/** An address or anchor in a page, and the offset of its tag in the page’s text. */
export interface Mention {
  readonly value: string;
  readonly offset: number;
}

/** The links and anchors of a page. */
export interface PageLinks {
  readonly links: readonly Mention[];
  readonly ids: ReadonlySet<string>;
  /** Anchors that the page uses a second time. */
  readonly repeated: readonly Mention[];
  /** The canonical address. */
  readonly canonical?: string;
}

/** Parses the links and anchors of an HTML page. */
export function parsePageLinks(html: string): PageLinks {
  const links: Mention[] = [];
  const repeated: Mention[] = [];
  const ids = new Set<string>();
  let canonical: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, rel, href } = attributes;
      if (id !== undefined && ids.has(id)) repeated.push({ value: id, offset: parser.startIndex });
      if (id !== undefined) ids.add(id);
      if (name === 'link' && rel === 'canonical') canonical = href;
      for (const address of addressesOf(name, attributes))
        links.push({ value: address, offset: parser.startIndex });
    },
  });
  parser.end(html);
  return { links, ids, repeated, ...(canonical !== undefined && { canonical }) };
}

/** Every address that an element links to or embeds. */
function addressesOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const { href, src, srcset, poster, data, action, content } = attributes;
  const single = [
    href,
    src,
    poster,
    name === 'object' ? data : undefined,
    name === 'form' ? action : undefined,
  ];
  const isRefresh = name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh';
  return [
    ...single.filter((address) => address !== undefined),
    ...(srcset?.split(',').map((candidate) => candidate.trim().replace(/\s.*$/su, '')) ?? []),
    ...(isRefresh && content !== undefined ? [content.replace(/^[^;]*;\s*url=/i, '')] : []),
  ];
}

/** Line and column of an offset in a text, counted in characters from 1. */
export function positionAtOffset(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}
