import type { Element, Root } from 'hast';
import { attribute, isElement } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { foldText } from '#lib/text.ts';
import { isNumbered, numbersIn } from './numbered-texts.ts';

/** A part of a page that is not article text, as large as possible. */
export interface Boilerplate {
  /** `<nav id="menu">`, to find the part in the page. */
  readonly part: string;
  readonly words: string;
  /** True if article text precedes and follows it. */
  readonly isInsideText: boolean;
  /** True for the headline, which is in the front matter. */
  readonly isTitle: boolean;
  readonly element: Element;
  /** Its ancestors, from the body down. */
  readonly ancestors: readonly Element[];
}

/** The parts of a page that are not in the extracted text, in document order. */
export function findBoilerplate(body: Element, content: Root, title: string): Boilerplate[] {
  const keptNumbers = new Set(numbersIn(content));
  const [first, last] = [Math.min(...keptNumbers), Math.max(...keptNumbers)];
  const parts: Boilerplate[] = [];
  const enter = (element: Element, ancestors: readonly Element[]): void => {
    const numbers = numbersIn(element);
    const [number] = numbers;
    if (number === undefined) return;
    const words = visibleText(element).replace(/\s+/gu, ' ').trim();
    const holdsTitle = numbers.length > 1 && title !== '' && foldText(words).includes(foldText(title));
    if (holdsTitle || numbers.some((other) => keptNumbers.has(other))) {
      for (const child of element.children) if (isElement(child)) enter(child, [...ancestors, element]);
      return;
    }
    const isTitle = foldText(words) === foldText(title);
    parts.push({
      part: describe(element),
      words,
      isInsideText: number > first && number < last,
      isTitle,
      element,
      ancestors,
    });
  };
  enter(body, []);
  return parts;
}

function describe(element: Element): string {
  if (isNumbered(element)) return 'words';
  const [id, name] = [attribute(element, 'id'), attribute(element, 'className')];
  const attributes = id ? ` id="${id}"` : name ? ` class="${name.slice(0, 40)}"` : '';
  return `<${element.tagName}${attributes}>`;
}
