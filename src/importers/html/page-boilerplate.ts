import type { Element, Root } from 'hast';
import { attribute, isElement } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { foldText } from '#lib/text.ts';
import { isMarked, numbersIn } from './numbered-texts.ts';

/** A part of a page that is no part of its text, as large as it can be. */
export interface Furniture {
  /** `<nav id="menu">`, for people who look for it in the page. */
  readonly part: string;
  readonly words: string;
  /** True when text of the article stands before and after it. */
  readonly amid: boolean;
  /** True for the headline, which stands in the front matter. */
  readonly isTitle: boolean;
  readonly element: Element;
  /** What it stands in, from the body down. */
  readonly around: readonly Element[];
}

/** What of a page is not in the text that was found, in reading order. */
export function furnitureOf(body: Element, content: Root, title: string): Furniture[] {
  const kept = new Set(numbersIn(content));
  const [first, last] = [Math.min(...kept), Math.max(...kept)];
  const parts: Furniture[] = [];
  const enter = (element: Element, around: readonly Element[]): void => {
    const inside = numbersIn(element);
    const [at] = inside;
    if (at === undefined) return;
    const words = visibleText(element).replace(/\s+/gu, ' ').trim();
    const holdsTitle = inside.length > 1 && title !== '' && foldText(words).includes(foldText(title));
    if (holdsTitle || inside.some((number) => kept.has(number))) {
      for (const child of element.children) if (isElement(child)) enter(child, [...around, element]);
      return;
    }
    const isTitle = foldText(words) === foldText(title);
    parts.push({ part: nameOf(element), words, amid: at > first && at < last, isTitle, element, around });
  };
  enter(body, []);
  return parts;
}

function nameOf(element: Element): string {
  if (isMarked(element)) return 'words';
  const [id, name] = [attribute(element, 'id'), attribute(element, 'className')];
  const said = id ? ` id="${id}"` : name ? ` class="${name.slice(0, 40)}"` : '';
  return `<${element.tagName}${said}>`;
}
