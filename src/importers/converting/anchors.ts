import type { Element, ElementContent, Root } from 'hast';
import { headingAnchor } from '#markdown/anchors.ts';
import type { Changes } from './changes.ts';
import { attribute, findElements, makeElement } from './from-html/html-tree.ts';
import { visibleText } from './words.ts';

/** The places of the text around, where a tree is only a part of it. */
export interface PlacesAround {
  readonly wanted: ReadonlySet<string>;
  /** True when a link may lead there. */
  readonly has: (name: string) => boolean;
  /** True when a place of this name has to be made; once for each name. */
  readonly give: (name: string) => boolean;
}

/** The places of a text that its own links lead to, under names that an article may have. */
export class Places {
  /** By the name in the source. */
  private readonly names = new Map<string, string>();
  /** Names that headings have by themselves, and those that stand already. */
  private readonly standing = new Set<string>();
  private readonly around: PlacesAround | undefined;

  constructor(tree: Root, around?: PlacesAround) {
    this.around = around;
    const headings = findElements(tree, ({ tagName }) => /^h[1-6]$/.test(tagName));
    for (const heading of headings) this.standing.add(headingAnchor(visibleText(heading).trim()));
    const wanted = new Set<string>(around?.wanted);
    for (const link of findElements(tree, ({ tagName }) => tagName === 'a')) {
      const href = attribute(link, 'href') ?? '';
      if (href.startsWith('#')) wanted.add(decoded(href.slice(1)));
    }
    for (const element of findElements(tree, () => wanted.size > 0)) {
      const anchor = anchorOf(element);
      if (anchor && wanted.has(anchor) && !this.names.has(anchor))
        this.names.set(anchor, this.freeName(anchor));
    }
  }

  /** The name of a place; undefined when the text has none. */
  nameOf(anchor: string): string | undefined {
    return this.names.get(anchor) ?? (this.around?.has(anchor) ? anchor : undefined);
  }

  /** What has to stand where an element stood, so that links to it lead somewhere. */
  put(element: Element, changes: Changes): ElementContent[] {
    const anchor = anchorOf(element) ?? '';
    const name = this.names.get(anchor);
    if (name === undefined || this.standing.has(name)) return [];
    this.standing.add(name);
    if (name === anchor && this.around && !this.around.give(name)) return [];
    if (name !== anchor)
      changes.add('changed', `anchor ${anchor}`, `letters, digits, -, _, . and : name a place: ${name}`);
    return [makeElement('a', { id: name }, [])];
  }

  private freeName(anchor: string): string {
    const able = anchor.replace(/[^\p{L}\p{M}\p{N}_.:-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '') || 'place';
    if (able === anchor) return able;
    const taken = new Set([...this.names.values(), ...this.standing]);
    let name = able;
    for (let number = 2; taken.has(name); number++) name = `${able}-${number}`;
    return name;
  }
}

function anchorOf(element: Element): string | undefined {
  return attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
