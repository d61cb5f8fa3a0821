import type { Element, ElementContent, Root } from 'hast';
import { headingAnchor } from '#markdown/anchors.ts';
import type { Changes } from './changes.ts';
import { attribute, findElements, makeElement } from './from-html/html-tree.ts';
import { decodePercent } from './urls.ts';
import { visibleText } from './words.ts';

/** Anchors in the surrounding text, if a tree is only part of one. */
export interface OuterAnchors {
  readonly wanted: ReadonlySet<string>;
  /** True if a link can point to this anchor. */
  readonly has: (name: string) => boolean;
  /** True if an anchor with this name must be created. Returns true once for each name. */
  readonly claim: (name: string) => boolean;
}

/** The anchors of a text that its own links point to, under names that are valid in an article. */
export class Anchors {
  /** By the name in the source. */
  private readonly names = new Map<string, string>();
  /** Names that headings have implicitly, and anchors that have been created. */
  private readonly existing = new Set<string>();
  private readonly outer: OuterAnchors | undefined;

  constructor(tree: Root, outer?: OuterAnchors) {
    this.outer = outer;
    const headings = findElements(tree, ({ tagName }) => /^h[1-6]$/.test(tagName));
    for (const heading of headings) this.existing.add(headingAnchor(visibleText(heading).trim()));
    const wanted = new Set<string>(outer?.wanted);
    for (const link of findElements(tree, ({ tagName }) => tagName === 'a')) {
      const href = attribute(link, 'href') ?? '';
      if (href.startsWith('#')) wanted.add(decodePercent(href.slice(1)));
    }
    for (const element of findElements(tree, () => wanted.size > 0)) {
      const anchor = anchorOf(element);
      if (anchor && wanted.has(anchor) && !this.names.has(anchor))
        this.names.set(anchor, this.uniqueName(anchor));
    }
  }

  /** The name of an anchor in the article, or undefined if the text does not have it. */
  nameOf(anchor: string): string | undefined {
    return this.names.get(anchor) ?? (this.outer?.has(anchor) ? anchor : undefined);
  }

  /** The anchor to insert in place of an element, so that links to it still work. */
  createAnchor(element: Element, changes: Changes): ElementContent[] {
    const anchor = anchorOf(element) ?? '';
    const name = this.names.get(anchor);
    if (name === undefined || this.existing.has(name)) return [];
    this.existing.add(name);
    if (name === anchor && this.outer && !this.outer.claim(name)) return [];
    if (name !== anchor)
      changes.add(
        'changed',
        `anchor ${anchor}`,
        `anchors can only contain letters, digits, -, _, . and :; now ${name}`,
      );
    return [makeElement('a', { id: name }, [])];
  }

  private uniqueName(anchor: string): string {
    const valid = anchor.replace(/[^\p{L}\p{M}\p{N}_.:-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '') || 'place';
    if (valid === anchor) return valid;
    const taken = new Set([...this.names.values(), ...this.existing]);
    let name = valid;
    for (let number = 2; taken.has(name); number++) name = `${valid}-${number}`;
    return name;
  }
}

function anchorOf(element: Element): string | undefined {
  return attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
}
