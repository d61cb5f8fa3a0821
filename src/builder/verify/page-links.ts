import { Parser } from 'htmlparser2';
import type { Position } from '#model/problem.ts';

/** An address as a page writes it, or an anchor, and where its tag begins in the text of the page. */
export interface Mention {
  readonly of: string;
  readonly offset: number;
}

/** The links and anchors of a page. */
export interface PageLinks {
  readonly links: readonly Mention[];
  readonly ids: ReadonlySet<string>;
  /** Anchors that stood in the page before. */
  readonly repeated: readonly Mention[];
  /** The address that the page gives as its own. */
  readonly canonical?: string;
}

/** Reads a page by an HTML parser’s judgement. */
export function parsePageLinks(html: string): PageLinks {
  const links: Mention[] = [];
  const repeated: Mention[] = [];
  const ids = new Set<string>();
  let canonical: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, rel, href } = attributes;
      if (id !== undefined && ids.has(id)) repeated.push({ of: id, offset: parser.startIndex });
      if (id !== undefined) ids.add(id);
      if (name === 'link' && rel === 'canonical') canonical = href;
      for (const address of addressesOf(name, attributes))
        links.push({ of: address, offset: parser.startIndex });
    },
  });
  parser.end(html);
  return { links, ids, repeated, ...(canonical !== undefined && { canonical }) };
}

/** Every address that a tag leads to or shows. */
function addressesOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const { href, src, srcset, poster, data, action, content } = attributes;
  const given = [
    href,
    src,
    poster,
    name === 'object' ? data : undefined,
    name === 'form' ? action : undefined,
  ];
  const refresh = name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh';
  return [
    ...given.filter((address) => address !== undefined),
    ...(srcset?.split(',').map((one) => one.trim().replace(/\s.*$/su, '')) ?? []),
    ...(refresh && content !== undefined ? [content.replace(/^[^;]*;\s*url=/i, '')] : []),
  ];
}

/** Line and column of an offset in a text, in characters from 1. */
export function placeOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}
