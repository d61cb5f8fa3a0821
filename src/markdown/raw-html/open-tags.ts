import type { Attributes } from 'sanitize-html';
import { deepest } from '../parser.ts';
import { stamp } from './stamps.ts';

/** Thrown at a raw tag that stands deeper in raw tags than `deepest`. */
export class TooDeep extends Error {
  readonly stamped: string;

  constructor(stamped: string) {
    super('raw HTML nests too deep');
    this.stamped = stamped;
  }
}

/**
 * Keeps count of the raw tags that are open. Parser and sanitiser look through all that are open at every tag, so
 * that a text of tags never closed takes time that grows with the square of its length: it ends at the first too deep.
 */
export function watchOpenTags() {
  const raw: boolean[] = [];
  let depth = 0;
  return {
    onOpenTag: (_: string, { [stamp]: stamped }: Attributes) => {
      raw.push(stamped !== undefined);
      if (stamped === undefined) return;
      depth += 1;
      if (depth > deepest) throw new TooDeep(stamped);
    },
    onCloseTag: () => {
      if (raw.pop()) depth -= 1;
    },
  };
}
