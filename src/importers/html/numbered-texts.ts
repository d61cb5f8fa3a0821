import type { Element, ElementContent, Root } from 'hast';
import {
  attribute,
  findElements,
  type HtmlNode,
  isElement,
  makeElement,
} from '#importers/converting/from-html/html-tree.ts';

const numberAttribute = 'dataT';
/** Elements whose content is not article text. */
const skippedElements = new Set(
  'script style template noscript title head svg math textarea select option iframe object'.split(' '),
);

/** Wraps each run of text in a numbered element, so that it can be found again after extraction. */
export function numberTexts(body: Element): void {
  let number = 0;
  const enter = (element: Element): void => {
    element.children = element.children.map((child): ElementContent => {
      if (child.type === 'text' && child.value.trim() !== '')
        return makeElement('span', { [numberAttribute]: String(number++) }, [child]);
      if (isElement(child) && !skippedElements.has(child.tagName)) enter(child);
      return child;
    });
  };
  enter(body);
}

/** The numbers of the texts in a node, in document order. */
export function numbersIn(node: HtmlNode): number[] {
  return [...findElements(node, isNumbered)].map((element) => Number(attribute(element, numberAttribute)));
}

export function isNumbered(element: Element): boolean {
  return attribute(element, numberAttribute) !== undefined;
}

/** The path from a node down to the text with a number, or undefined if the node does not contain it. */
export function pathTo(node: Root | Element, number: number): (Root | Element)[] | undefined {
  if (isElement(node) && attribute(node, numberAttribute) === String(number)) return [node];
  for (const child of node.children) {
    const path = isElement(child) ? pathTo(child, number) : undefined;
    if (path) return [node, ...path];
  }
  return undefined;
}

/** Removes the numbered elements and keeps their content. */
export function removeNumbers(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    removeNumbers(child);
    return isNumbered(child) ? child.children : [child];
  });
}
