import { fingerprint } from '#lib/fingerprint.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';

/** The anchors of one text: each stands once. */
export interface Anchors {
  /** The wish, or the wish with `-2`, `-3` … when it is taken. */
  readonly claim: (wish: string) => string;
  /** Takes exactly this anchor; false when it is taken. */
  readonly take: (id: string) => boolean;
  /** All of them, in the order they were claimed. */
  readonly all: () => readonly string[];
}

export function createAnchors(): Anchors {
  const taken = new Set<string>();
  const nextNumber = new Map<string, number>();
  const take = (id: string) => {
    if (taken.has(id)) return false;
    taken.add(id);
    return true;
  };
  const claim = (wish: string) => {
    if (take(wish)) return wish;
    let number = nextNumber.get(wish) ?? 2;
    while (!take(`${wish}-${number}`)) number += 1;
    nextNumber.set(wish, number + 1);
    return `${wish}-${number}`;
  };
  return { claim, take, all: () => [...taken] };
}

/** The anchor of a heading: its slug, of any script. */
export function headingAnchor(text: string): string {
  return slug(text) || 'section';
}

/** The anchor of a paragraph, made from its words: it survives edits elsewhere, spacing and letter case. */
export function paragraphAnchor(text: string): string {
  return `p-${fingerprint(foldText(text)).slice(0, 6)}`;
}
