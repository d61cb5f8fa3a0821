import { fingerprint } from '#lib/fingerprint.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';

/** The anchors of one text. Each is unique. */
export interface Anchors {
  /** Reserves an anchor, with `-2`, `-3` … appended if it is taken. */
  readonly claim: (preferred: string) => string;
  /** Reserves exactly this anchor. Returns false if it is taken. */
  readonly take: (id: string) => boolean;
  /** All reserved anchors, in order. */
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
  const claim = (preferred: string) => {
    if (take(preferred)) return preferred;
    let number = nextNumber.get(preferred) ?? 2;
    while (!take(`${preferred}-${number}`)) number += 1;
    nextNumber.set(preferred, number + 1);
    return `${preferred}-${number}`;
  };
  return { claim, take, all: () => [...taken] };
}

/** The anchor of a heading: its slug. */
export function headingAnchor(text: string): string {
  return slug(text) || 'section';
}

/** The anchor of a paragraph: a hash of its words. Edits elsewhere, spacing and letter case do not change it. */
export function paragraphAnchor(text: string): string {
  return `p-${fingerprint(foldText(text)).slice(0, 6)}`;
}
