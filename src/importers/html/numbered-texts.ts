import type { Element, ElementContent, Root } from 'hast';
import {
  attribute,
  findElements,
  type HtmlNode,
  isElement,
  makeElement,
} from '#importers/converting/from-html/html-tree.ts';

const mark = 'dataT';
/** Raw text of which readers see nothing, and form controls; neither is text of an article. */
const unmarked = new Set(
  'script style template noscript title head svg math textarea select option iframe object'.split(' '),
);

/** Puts every run of text into an element with a number, by which it is known again; gives their count. */
export function markTexts(body: Element): number {
  let number = 0;
  const enter = (element: Element): void => {
    element.children = element.children.map((child): ElementContent => {
      if (child.type === 'text' && child.value.trim() !== '')
        return makeElement('span', { [mark]: String(number++) }, [child]);
      if (isElement(child) && !unmarked.has(child.tagName)) enter(child);
      return child;
    });
  };
  enter(body);
  return number;
}

/** Numbers of the texts below a node, in reading order. */
export function numbersIn(node: HtmlNode): number[] {
  return [...findElements(node, isMarked)].map((element) => Number(attribute(element, mark)));
}

export function isMarked(element: Element): boolean {
  return attribute(element, mark) !== undefined;
}

/** The elements from the top down to a text of this number; undefined when it is not there. */
export function pathTo(node: Root | Element, number: number): (Root | Element)[] | undefined {
  if (isElement(node) && attribute(node, mark) === String(number)) return [node];
  for (const child of node.children) {
    const path = isElement(child) ? pathTo(child, number) : undefined;
    if (path) return [node, ...path];
  }
  return undefined;
}

/** Takes the numbered elements out again; what stood in them stays. */
export function unmark(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    unmark(child);
    return isMarked(child) ? child.children : [child];
  });
}
